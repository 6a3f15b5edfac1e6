import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addDays, localDay, startOfLocalDay } from '../../src/domain/local-time.ts';

const ZONES = [
  'UTC',
  'Europe/Riga',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'America/St_Johns',
  'Australia/Lord_Howe',
];

describe('days of a reader’s calendar', () => {
  it('begin and end as a calendar library says, over the changes of the clocks too', () => {
    const time = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2035, 0) });
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

  it('begin when the clock jumps, where midnight is skipped', () => {
    assert.equal(startOfLocalDay('2023-10-01', 'America/Asuncion'), '2023-10-01T04:00:00.000Z');
    assert.equal(localDay('2023-10-01T03:59:59.999Z', 'America/Asuncion'), '2023-09-30');
  });

  it('change with the clocks, to the minute', () => {
    const days = ['2010-11-07T02:30:59.999Z', '2010-11-07T02:31:00.000Z', '2010-11-07T03:30:00.000Z'];
    assert.deepEqual(
      days.map((instant) => localDay(instant, 'America/St_Johns')),
      ['2010-11-07', '2010-11-06', '2010-11-07'],
    );
  });

  it('are those of UTC where the zone is not known', () => {
    assert.equal(localDay('2031-05-01T23:30:00.000Z', 'Mars/Olympus'), '2031-05-01');
    assert.equal(startOfLocalDay('2031-05-01', 'Mars/Olympus'), '2031-05-01T00:00:00.000Z');
  });
});
