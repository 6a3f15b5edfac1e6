import assert from 'node:assert/strict';
import { DateTime, IANAZone } from 'luxon';
import { zoneOf } from '../../src/domain/time-zone.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Every five minutes of the days on which a zone changes its clock, and the moment before. */
function momentsOf(zone: IANAZone, year: number, years: number): number[] {
  const days = Array.from({ length: years * 366 }, (_, at) => Date.UTC(year, 0, 1) + at * DAY);
  const changes = days.filter((day) => zone.offset(day) !== zone.offset(day + DAY));
  return changes.flatMap((day) =>
    Array.from({ length: 289 }, (_, at) => day + (at * HOUR) / 12).flatMap((at) => [at, at - 1]),
  );
}

describe('a zone that remembers its clock', () => {
  for (const name of [
    'Europe/Riga',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Monrovia',
    'America/St_Johns',
  ]) {
    it(`tells the same offsets as the library in ${name}, however often it is asked`, () => {
      const known = IANAZone.create(name);
      const moments = [...momentsOf(known, 1968, 6), ...momentsOf(known, 2010, 1), ...momentsOf(known, 2025, 2)];
      assert.ok(moments.length > 0);
      for (const moment of [...moments, ...moments.toReversed()]) {
        assert.equal(zoneOf(name).offset(moment), known.offset(moment), new Date(moment).toISOString());
      }
    });
  }

  it('is a zone like any other to the library', () => {
    const time = DateTime.fromISO('2026-07-01T12:00', { zone: zoneOf('Europe/Riga') });
    assert.equal(time.toISO(), '2026-07-01T12:00:00.000+03:00');
    assert.equal(
      time.toLocaleString({ hour: 'numeric', timeZoneName: 'long' }, { locale: 'en' }),
      '12 PM Eastern European Summer Time',
    );
    assert.ok(time.hasSame(DateTime.fromISO('2026-07-01T01:00', { zone: 'Europe/Riga' }), 'day'));
  });

  it('is UTC where the name is unknown', () => {
    assert.equal(zoneOf('Nowhere/Land').offset(0), 0);
    assert.equal(zoneOf('Nowhere/Land').isValid, true);
  });
});
