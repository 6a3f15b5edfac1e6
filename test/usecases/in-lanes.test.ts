import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { inLanes } from '../../src/usecases/in-lanes.ts';

/** Numbers from 1, which tells how many were made. */
function numbersTo(last: number) {
  const numbers = { made: 0 };
  async function* items() {
    for (let number = 1; number <= last; number += 1) {
      numbers.made = number;
      yield await Promise.resolve(number);
    }
  }
  return { numbers, items };
}

describe('work in lanes', () => {
  it('is done for each item once, for no more at a time than there are lanes, and makes none ahead', async () => {
    const { numbers, items } = numbersTo(7);
    const done: number[] = [];
    let [busy, most] = [0, 0];
    await inLanes(items(), 3, async (number) => {
      busy += 1;
      most = Math.max(most, busy);
      assert.ok(numbers.made <= done.length + 4, 'made ahead');
      await turn();
      done.push(number);
      busy -= 1;
    });
    assert.deepEqual([done.toSorted(), most], [[1, 2, 3, 4, 5, 6, 7], 3]);
  });

  it('fails as its work does, and makes no more items', async () => {
    const { numbers, items } = numbersTo(50);
    const fails = (number: number) =>
      number === 2 ? Promise.reject(new Error('refused')) : turn().then(() => undefined);
    await assert.rejects(inLanes(items(), 2, fails), /refused/);
    await turn();
    assert.ok(numbers.made < 10, `${numbers.made}`);
  });
});
