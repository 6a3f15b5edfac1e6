import assert from 'node:assert/strict';
import { daysIn, overlaps, readPeriod, writePeriod } from '../../src/domain/period.ts';

const OCTOBER = { first: '2026-10-01', last: '2026-10-31' };

describe('a period', () => {
  it('is written as one word and read back as the same', () => {
    for (const period of [OCTOBER, { days: 30 }, { first: '2026-10-25', last: '2026-10-25' }]) {
      assert.deepEqual(readPeriod(writePeriod(period)), period);
    }
    assert.equal(writePeriod(OCTOBER), '2026-10-01..2026-10-31');
  });

  it('is not read from days that no calendar has', () => {
    for (const word of ['2026-02-30..2026-03-01', '2026-13-01..2026-13-02', '0d', '30', 'exchange', '..']) {
      assert.equal(readPeriod(word), undefined, word);
    }
  });

  it('has its first day first, however it is typed', () => {
    assert.deepEqual(readPeriod('2026-10-31..2026-10-01'), OCTOBER);
  });

  it('counts both of its days', () => {
    assert.equal(daysIn(OCTOBER), 31);
    assert.equal(daysIn({ first: '2026-10-25', last: '2026-10-25' }), 1);
  });

  it('overlaps what began before its end and did not end before its start', () => {
    const day = { from: '2026-10-01T00:00:00.000Z', to: '2026-10-02T00:00:00.000Z' };
    assert.ok(overlaps(day, { startedAt: '2026-09-01T00:00:00.000Z' }));
    assert.ok(overlaps(day, { startedAt: '2026-09-01T00:00:00.000Z', endedAt: day.from }));
    assert.ok(!overlaps(day, { startedAt: '2026-09-01T00:00:00.000Z', endedAt: '2026-09-30T23:59:59.999Z' }));
    assert.ok(!overlaps(day, { startedAt: day.to }));
  });
});
