import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addDays, localDay, startOfLocalDay } from '../../src/domain/local-day.ts';

const ZONES = ['UTC', 'Europe/Riga', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland', 'America/St_Johns'];

describe('days of a reader’s calendar', () => {
  it('begin and end as a calendar library says, over the changes of the clocks too', () => {
    const time = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2035, 0) });
    fc.assert(
      fc.property(time, fc.constantFrom(...ZONES), (at, zone) => {
        const expected = DateTime.fromMillis(at, { zone });
        const day = localDay(new Date(at).toISOString(), zone);
        assert.equal(day, expected.toISODate());
        assert.equal(startOfLocalDay(day, zone), expected.startOf('day').toUTC().toISO());
        assert.equal(addDays(day, 40), expected.plus({ days: 40 }).toISODate());
      }),
    );
  });

  it('are those of UTC where the zone is not known', () => {
    assert.equal(localDay('2031-05-01T23:30:00.000Z', 'Mars/Olympus'), '2031-05-01');
    assert.equal(startOfLocalDay('2031-05-01', 'Mars/Olympus'), '2031-05-01T00:00:00.000Z');
  });
});
