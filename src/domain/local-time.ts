import type { Zone } from 'luxon';
import { DAY, HOUR, MINUTE, instantOf, timeOf } from './instant.ts';
import type { Day, Instant } from './instant.ts';
import { zoneOf } from './time-zone.ts';

/**
 * Clock times in a zone. A day's clock may skip an hour or show it twice, so a clock time is never compared with another:
 * it is turned into the moment at which it is due, and moments are compared.
 */

/** The calendar day that it is in the zone. An unknown zone counts as UTC. */
export function localDay(instant: Instant, timeZone: string): Day {
  return instantOf(wallOf(timeOf(instant), zoneOf(timeZone))).slice(0, 10);
}

/** The day `days` later, or earlier if negative. */
export function addDays(day: Day, days: number): Day {
  return instantOf(startOf(day) + days * DAY).slice(0, 10);
}

/** 1 for a Monday to 7 for a Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(startOf(day)).getUTCDay() || 7;
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The first moment of a day in somebody's calendar: a day whose midnight is skipped begins when the clock jumps. */
export function startOfLocalDay(day: Day, timeZone: string): Instant {
  return atClock(day, '00:00', timeZone);
}

/**
 * The first moment at which the zone's clock has come to `time` on that day: `08:00`, or `24:00` for its end. A time
 * that is skipped is due when the clock jumps over it, and one that comes twice is due the first time. An unknown zone
 * counts as UTC.
 */
export function atClock(day: Day, time: string, timeZone: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wall = startOf(day) + hours * HOUR + minutes * MINUTE;
  const zone = zoneOf(timeZone);
  const offsets = [offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)];
  const shown = offsets.map((offset) => wall - offset).filter((moment) => wallOf(moment, zone) === wall);
  return instantOf(shown.length > 0 ? Math.min(...shown) : jumpOver(wall, offsets, zone));
}

/** The clock jumps once between these offsets: the first minute at which it shows `wall` or later. */
function jumpOver(wall: number, offsets: readonly number[], zone: Zone): number {
  let before = wall - Math.max(...offsets) - MINUTE;
  let after = wall - Math.min(...offsets);
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (wallOf(middle, zone) >= wall) after = middle;
    else before = middle;
  }
  return after;
}

function startOf(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

/** What the zone's clock shows, as if it were UTC. */
function wallOf(time: number, zone: Zone): number {
  return time + offsetAt(time, zone);
}

function offsetAt(time: number, zone: Zone): number {
  return zone.offset(time) * MINUTE;
}
