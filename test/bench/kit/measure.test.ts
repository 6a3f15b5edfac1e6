import assert from 'node:assert/strict';
import { amount, compare, inTurns, median, quantile, spreadOf } from '../../../bench/kit/measure.ts';

/** Gives these numbers one after the other. */
function numbers(...values: readonly number[]): () => Promise<number> {
  const left = [...values];
  return () => Promise.resolve(left.shift() ?? NaN);
}

describe('how benchmarks measure', () => {
  it('lets the two take turns, and leaves out the first round', async () => {
    const compared = await inTurns(numbers(1, 80, 90, 40), numbers(900, 100, 100, 100), 3);
    assert.deepEqual(compared, { perSecond: 80, floorPerSecond: 100, ratio: 0.8, spread: compared.spread });
    assert.ok(Math.abs(compared.spread - 0.125) < 1e-9);
  });

  it('waits for work that takes its time, and counts what was done', async () => {
    let done = 0;
    const work = () => new Promise<void>((resolve) => setImmediate(() => resolve(void (done += 1))));
    const { perSecond, floorPerSecond } = await compare(work, () => undefined, { rounds: 1, roundMs: 5 });
    assert.ok(done > 0 && perSecond > 0 && floorPerSecond > 0);
  });

  it('takes the middle of the rounds and half the distance of the quartiles', () => {
    assert.equal(median([5, 1, 3]), 3);
    assert.equal(median([1, 2, 3, 4]), 2.5);
    assert.equal(quantile([10, 20, 30, 40, 50], 0.75), 40);
    assert.equal(spreadOf([10, 20, 30, 40, 50]), 10);
    assert.throws(() => median([]), /nothing was measured/);
  });

  it('writes numbers with as many digits as say something', () => {
    assert.deepEqual([0.04321, 2.4449, 31.06, 12_345.6].map(amount), ['0.0432', '2.44', '31.1', '12,346']);
  });
});
