import assert from 'node:assert/strict';
import { makePeriod } from '../../../bot/asking/reading/calendar.ts';

describe('a period in a calendar', () => {
  const riga = { timeZone: 'Europe/Riga', now: '2026-10-26T22:30:00.000Z' };

  it('begins and ends at midnight of the reader’s zone, across the change of clocks', () => {
    const { from, to } = makePeriod({ first: '2026-10-25', last: '2026-10-25' }, riga);
    assert.deepEqual([from, to], ['2026-10-24T21:00:00.000Z', '2026-10-25T22:00:00.000Z']);
  });

  it('counts days back from the reader’s today, which may be tomorrow in UTC', () => {
    const { first, last, days } = makePeriod({ days: 7 }, riga);
    assert.deepEqual([first, last, days], ['2026-10-21', '2026-10-27', 7]);
  });

  it('is in UTC where the zone is unknown', () => {
    assert.equal(makePeriod({ days: 1 }, { ...riga, timeZone: 'Mars/Base' }).last, '2026-10-26');
  });
});
