import assert from 'node:assert/strict';
import type { Figure, Row } from '../../../bench/kit/figure.ts';
import { shortfalls, tableOf } from '../../../bench/kit/table.ts';

const ROW: Row = { number: 3, name: 'rendering', floor: 'the same by hand', run: () => Promise.resolve([]) };
const FAST: Figure = {
  what: 'help',
  value: 2.5,
  unit: 'times the floor',
  reach: { atMost: 3 },
  spread: 0.1,
  detail: '9 µs',
};
const SLOW: Figure = { what: 'a live card', value: 4, unit: 'times the floor', reach: { atMost: 3 }, detail: '31 µs' };
const SHARE: Figure = { what: 'status', value: 0.5, unit: 'of the floor', reach: { atLeast: 0.85 }, detail: '' };
const TOLD: Figure = { what: 'bytes', value: 640, unit: 'bytes', detail: 'each' };

describe('the table of figures', () => {
  it('says of each figure what it is, what it must be, and what it was in the last release', () => {
    assert.equal(
      tableOf(ROW, [FAST, SLOW], [{ ...FAST, value: 2.7 }]),
      [
        '3  rendering, beside the same by hand',
        '   ✔ help         2.5 ± 0.1 times the floor  (at most 3; last release 2.7; 9 µs)',
        '   ✖ a live card  4 times the floor  (at most 3; 31 µs)',
      ].join('\n'),
    );
  });

  it('names what falls short, and nothing that has nothing to reach', () => {
    assert.deepEqual(shortfalls(ROW, [FAST, SLOW, SHARE, TOLD]), [
      'row 3, a live card: 4 times the floor, must be at most 3',
      'row 3, status: 0.5 of the floor, must be at least 0.85',
    ]);
  });

  it('takes just reached for reached', () => {
    assert.deepEqual(
      shortfalls(ROW, [
        { ...FAST, value: 3 },
        { ...SHARE, value: 0.85 },
      ]),
      [],
    );
  });
});
