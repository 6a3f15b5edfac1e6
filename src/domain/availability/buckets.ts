import type { Span } from '../health/day-kind.ts';
import type { Day } from '../instant.ts';
import { addDays, startOfLocalDay, weekdayOf } from '../local-time.ts';

/** A day, week or month of somebody's calendar, or the part of it that lies in a period. */
export interface Bucket extends Span {
  /** Its days, both included. */
  readonly first: Day;
  readonly last: Day;
}

export type Unit = 'day' | 'week' | 'month';

/** The days, weeks from Monday to Sunday, or months of a period. Days may have 23 or 25 hours. */
export function bucketsOf({ first, last }: Pick<Bucket, 'first' | 'last'>, unit: Unit, timeZone: string): Bucket[] {
  const buckets: Bucket[] = [];
  for (let begin = first; begin <= last;) {
    const end = lastDayOf(begin, unit);
    const until = end < last ? end : last;
    const [from, to] = [startOfLocalDay(begin, timeZone), startOfLocalDay(addDays(until, 1), timeZone)];
    buckets.push({ first: begin, last: until, from, to });
    begin = addDays(until, 1);
  }
  return buckets;
}

function lastDayOf(day: Day, unit: Unit): Day {
  if (unit === 'day') return day;
  if (unit === 'week') return addDays(day, 7 - weekdayOf(day));
  const inNext = addDays(`${day.slice(0, 7)}-28`, 4);
  return addDays(inNext, -Number(inNext.slice(8, 10)));
}
