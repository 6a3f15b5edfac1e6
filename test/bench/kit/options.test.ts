import assert from 'node:assert/strict';
import type { Row } from '../../../bench/kit/figure.ts';
import { file, rowNumbers } from '../../../bench/kit/options.ts';

const ROWS = [1, 2, 14].map((number): Row => ({ number, name: '', floor: '', run: () => Promise.resolve([]) }));

describe('the options of the benchmarks', () => {
  it('takes rows by their numbers, with commas or one by one', () => {
    assert.deepEqual(rowNumbers('', ROWS).read(['1,14', '2']), [1, 14, 2]);
  });

  it('names the rows there are where a number is none of them', () => {
    for (const text of ['3', '', '1,', 'two', '1.0x']) {
      assert.throws(() => rowNumbers('', ROWS).read([text]), /must be one of 1, 2, 14/);
    }
  });

  it('takes the name of a file, and not an empty one', () => {
    assert.equal(file('').read(['build/figures.json']), 'build/figures.json');
    assert.throws(() => file('').read(['']), /must be the name of a file/);
  });
});
