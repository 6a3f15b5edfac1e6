import { DAY, MINUTE, instantOf, timeOf } from './instant.ts';
import type { Day, Instant } from './instant.ts';

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** By the minutes since the epoch: no clock changes within a minute. */
  readonly offsets: Map<number, number>;
}

/** Making a format takes a hundred times as long as using it. Zones come from outside, so only some are kept. */
const MOST_ZONES = 100;
const zones = new Map<string, Zone>();
/** The days of a year, and the moments that are asked about meanwhile. */
const MOST_OFFSETS = 2_000;

/** The day of somebody's calendar that `instant` is on. An unknown zone counts as UTC. */
export function localDay(instant: Instant, timeZone: string): Day {
  return instantOf(timeOf(instant) + offset(timeOf(instant), timeZone)).slice(0, 10);
}

/** The first moment of a day in somebody's calendar. */
export function startOfLocalDay(day: Day, timeZone: string): Instant {
  const utc = Date.parse(`${day}T00:00:00.000Z`);
  // The offset of the zone depends on the moment that is looked for, which may lie beyond a change of the clocks.
  const first = utc - offset(utc, timeZone);
  return instantOf(utc - offset(first, timeZone));
}

/** The day this many days later, or earlier if negative. */
export function addDays(day: Day, days: number): Day {
  return instantOf(Date.parse(`${day}T00:00:00.000Z`) + days * DAY).slice(0, 10);
}

/** Milliseconds by which the zone's clocks are ahead of UTC. */
function offset(time: number, timeZone: string): number {
  const { format, offsets } = zoneOf(timeZone);
  const minute = Math.floor(time / MINUTE);
  const known = offsets.get(minute);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  const found = offsetAt(minute * MINUTE, format);
  offsets.set(minute, found);
  return found;
}

function offsetAt(time: number, format: Intl.DateTimeFormat): number {
  const parts = format.formatToParts(time);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - time;
}

function zoneOf(timeZone: string): Zone {
  const kept = zones.get(timeZone);
  if (kept) return kept;
  const zone = { format: makeFormat(timeZone), offsets: new Map<number, number>() };
  if (zones.size >= MOST_ZONES) zones.clear();
  zones.set(timeZone, zone);
  return zone;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  const format = (zone: string) =>
    new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', ...clock });
  try {
    return format(timeZone);
  } catch {
    return format('UTC');
  }
}
