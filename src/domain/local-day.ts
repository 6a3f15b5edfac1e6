import { DAY, instantOf, timeOf } from './instant.ts';
import type { Day, Instant } from './instant.ts';

/** Making a format takes a hundred times as long as using it. Zones come from outside, so only some are kept. */
const MOST_FORMATS = 100;
const formats = new Map<string, Intl.DateTimeFormat>();

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
  const second = Math.floor(time / 1_000) * 1_000;
  const parts = formatFor(timeZone).formatToParts(second);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return local - second;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone);
  if (kept) return kept;
  const format = makeFormat(timeZone);
  if (formats.size >= MOST_FORMATS) formats.clear();
  formats.set(timeZone, format);
  return format;
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
