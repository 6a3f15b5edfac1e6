import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { DAY, HOUR, MINUTE, instantOf, shift, timeOf } from '../../../src/domain/instant.ts';
import { addDays, atClock, localDay, weekdayOf } from '../../../src/domain/local-time.ts';
import { isAlwaysQuiet, lastDigest, nextDigest, quietUntil } from '../../../src/domain/subscription/quiet-times.ts';
import { WEEKDAYS, type QuietTime, type Weekday } from '../../../src/domain/subscription/settings.ts';

const RIGA = 'Europe/Riga';
const MON_FRI: readonly Weekday[] = [1, 2, 3, 4, 5];
const NIGHT: QuietTime = { from: '18:00', to: '08:00', days: WEEKDAYS };

/** A moment that a clock in Riga shows. Where it comes twice, the offset says which one is meant. */
const riga = (text: string) => instantOf(Date.parse(text));
const until = (quiet: QuietTime, at: string, zone = RIGA) => quietUntil([quiet], zone, riga(at));

describe('a quiet time', () => {
  it('begins with its first second and is over with the second in which it ends', () => {
    assert.equal(until(NIGHT, '2026-11-24T17:59:59.999+02:00'), undefined);
    assert.equal(until(NIGHT, '2026-11-24T18:00:00+02:00'), riga('2026-11-25T08:00+02:00'));
    assert.equal(until(NIGHT, '2026-11-25T07:59:59.999+02:00'), riga('2026-11-25T08:00+02:00'));
    assert.equal(until(NIGHT, '2026-11-25T08:00:00+02:00'), undefined);
  });

  it('belongs to the day on which it begins: Friday’s lasts until Saturday morning, and Sunday evening is not quiet', () => {
    const workdays = { ...NIGHT, days: MON_FRI };
    assert.equal(until(workdays, '2026-11-28T03:00+02:00'), riga('2026-11-28T08:00+02:00'));
    assert.equal(until(workdays, '2026-11-28T20:00+02:00'), undefined);
    assert.equal(until(workdays, '2026-11-30T03:00+02:00'), undefined);
  });

  it('has no gap at midnight between two whole days', () => {
    const weekend: QuietTime = { from: '00:00', to: '24:00', days: [6, 7] };
    assert.equal(until(weekend, '2026-11-28T10:00+02:00'), riga('2026-11-30T00:00+02:00'));
    const both = quietUntil([weekend, NIGHT], RIGA, riga('2026-11-28T10:00+02:00'));
    assert.equal(both, riga('2026-11-30T08:00+02:00'), 'and goes on with the night that overlaps it');
  });

  it('lasts an hour less when the clock goes forward, and an hour more when it goes back', () => {
    const lasts = (from: string) => timeOf(until(NIGHT, from) ?? '') - Date.parse(from);
    assert.equal(lasts('2026-03-28T18:00+02:00'), 13 * HOUR);
    assert.equal(lasts('2026-10-24T18:00+03:00'), 15 * HOUR);
  });

  it('ends when the clock jumps over its end, and the first time that a doubled hour comes to it', () => {
    const early: QuietTime = { from: '22:00', to: '03:30', days: WEEKDAYS };
    // In Riga the clock goes from 03:00 to 04:00 on 29 March 2026, and from 04:00 back to 03:00 on 25 October.
    assert.equal(until(early, '2026-03-28T23:00+02:00'), riga('2026-03-29T04:00+03:00'));
    assert.equal(until(early, '2026-10-24T23:00+03:00'), riga('2026-10-25T03:30+03:00'));
    assert.equal(until(early, '2026-10-25T03:30+02:00'), undefined, 'the second 03:30 is no longer quiet');
  });

  it('that lies in a skipped hour alone does not come on that day', () => {
    const skipped: QuietTime = { from: '03:10', to: '03:50', days: WEEKDAYS };
    for (let at = timeOf(riga('2026-03-29T00:00+02:00')); at < timeOf(riga('2026-03-29T12:00+03:00')); at += MINUTE) {
      assert.equal(quietUntil([skipped], RIGA, instantOf(at)), undefined);
    }
  });

  it('of every hour of the week is noticed', () => {
    const always: QuietTime = { from: '00:00', to: '24:00', days: WEEKDAYS };
    const now = riga('2026-11-28T10:00+02:00');
    assert.equal(isAlwaysQuiet([always], RIGA, now), true);
    assert.equal(
      isAlwaysQuiet(
        [
          { ...always, days: MON_FRI },
          { ...NIGHT, days: [6, 7] },
        ],
        RIGA,
        now,
      ),
      false,
    );
  });
});

describe('the time of a digest', () => {
  const daily = { at: '09:00', days: WEEKDAYS };

  it('is the next one after now, and the last one with now', () => {
    const nine = riga('2026-11-24T09:00+02:00');
    assert.equal(nextDigest(daily, RIGA, shift(nine, -1)), nine);
    assert.equal(nextDigest(daily, RIGA, nine), shift(nine, DAY));
    assert.equal(lastDigest(daily, RIGA, nine), nine);
    assert.equal(lastDigest(daily, RIGA, shift(nine, -1)), shift(nine, -DAY));
    const weekly = { at: '09:00', days: [1] as const };
    assert.equal(nextDigest(weekly, RIGA, nine), riga('2026-11-30T09:00+02:00'));
    assert.equal(lastDigest(weekly, RIGA, nine), riga('2026-11-23T09:00+02:00'));
  });

  it('comes once on the days on which the clock changes', () => {
    const early = { at: '03:30', days: WEEKDAYS };
    const forward = riga('2026-03-29T04:00+03:00');
    assert.equal(nextDigest(early, RIGA, riga('2026-03-28T12:00+02:00')), forward);
    assert.equal(nextDigest(early, RIGA, forward), riga('2026-03-30T03:30+03:00'));
    const first = riga('2026-10-25T03:30+03:00');
    assert.equal(nextDigest(early, RIGA, riga('2026-10-24T12:00+03:00')), first);
    assert.equal(nextDigest(early, RIGA, first), riga('2026-10-26T03:30+02:00'));
  });
});

describe('quiet times and digests in any zone', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const clocks = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const moments = fc
    .integer({ min: Date.parse('2012-01-02') / MINUTE, max: Date.parse('2030-01-01') / MINUTE })
    .map((minutes) => instantOf(minutes * MINUTE));
  const days = fc.subarray([...WEEKDAYS], { minLength: 1 });
  const shows = (instant: string, zone: string) => DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd HH:mm');

  it('a clock time is due when the clock first shows it, or has just jumped over it', () => {
    fc.assert(
      fc.property(zones, clocks, moments, (zone, time, near) => {
        const day = localDay(near, zone);
        const due = atClock(day, time, zone);
        assert.ok(shows(due, zone) >= `${day} ${time}`);
        assert.ok(shows(shift(due, -MINUTE), zone) < `${day} ${time}`);
        // An hour before and after it, whatever the clock showed, the day's other moments come in their order.
        assert.equal(localDay(near, zone), shows(near, zone).slice(0, 10));
      }),
      { numRuns: 400 },
    );
  });

  it('a quiet time includes each moment from its begin to its end, and no other', () => {
    fc.assert(
      fc.property(zones, clocks, clocks, days, moments, (zone, from, to, onDays, now) => {
        if (from === to) return;
        const quiet: QuietTime = { from, to, days: onDays };
        const end = quietUntil([quiet], zone, now);
        const spans = [-1, 0].map((back) => {
          const day = addDays(localDay(now, zone), back);
          const lastDay = to < from ? addDays(day, 1) : day;
          const applies = onDays.some((each) => each === weekdayOf(day));
          return { applies, begin: atClock(day, from, zone), end: atClock(lastDay, to, zone) };
        });
        const inside = spans.some((each) => each.applies && each.begin <= now && now < each.end);
        assert.equal(end !== undefined, inside);
        if (end === undefined) return;
        assert.ok(end > now && timeOf(end) - timeOf(now) <= 26 * HOUR);
        assert.equal(quietUntil([quiet], zone, end), undefined, 'its end is told');
        assert.equal(quietUntil([quiet], zone, shift(end, -1)), end);
      }),
      { numRuns: 400 },
    );
  });

  it('digests come in their order, each once, on their days alone', () => {
    fc.assert(
      fc.property(zones, clocks, days, moments, (zone, at, onDays, now) => {
        const digest = { at, days: onDays };
        const next = nextDigest(digest, zone, now);
        assert.ok(next > now && timeOf(next) - timeOf(now) <= 9 * DAY);
        assert.equal(lastDigest(digest, zone, next), next);
        assert.ok(lastDigest(digest, zone, now) <= now);
        const after = nextDigest(digest, zone, next);
        assert.ok(timeOf(after) - timeOf(next) >= 22 * HOUR);
        assert.equal(lastDigest(digest, zone, shift(after, -1)), next);
      }),
      { numRuns: 400 },
    );
  });
});
