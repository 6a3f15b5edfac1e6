import { DAY } from './instant.ts';
import type { Day, Instant } from './instant.ts';

/** Whole days of somebody's calendar, such as "1–31 October" or "the last 30 days". */
export interface Period {
  /** The first moment of the first day in the person's time zone. */
  readonly from: Instant;
  /** The first moment after the last day: a period includes `from` and excludes `to`. */
  readonly to: Instant;
  /** The days in the person's calendar, both included. `Day`s of other types count in UTC; these do not. */
  readonly first: Day;
  readonly last: Day;
  /** Set if the period was counted back from today: "the last 30 days". */
  readonly days?: number;
}

/** A period as a command line has it, before it is known whose days are meant. */
export type PeriodWords =
  Pick<Period, 'first' | 'last' | 'days'> | { readonly days: number; readonly first?: undefined };

/** The number of calendar days. */
export function daysIn({ first, last }: Pick<Period, 'first' | 'last'>): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY) + 1;
}

/** Whether something that lasted from `startedAt` to `endedAt` (absent: it goes on) was there in the period. */
export function overlaps(
  { from, to }: Pick<Period, 'from' | 'to'>,
  { startedAt, endedAt }: { readonly startedAt: Instant; readonly endedAt?: Instant | undefined },
): boolean {
  return startedAt < to && (endedAt === undefined || endedAt >= from);
}

/** The period as a word of a command line: `30d`, or `2026-10-01..2026-10-31` with both days included. */
export function writePeriod(period: PeriodWords): string {
  if (period.first === undefined || period.days !== undefined) return `${period.days}d`;
  return `${period.first}..${period.last}`;
}

const DAYS = /^(\d{1,5})d$/;
const RANGE = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/;

/** Reads what `writePeriod` writes; undefined for other words and for days that no calendar has. */
export function readPeriod(word: string): PeriodWords | undefined {
  const [, days] = DAYS.exec(word) ?? [];
  if (days !== undefined) return Number(days) > 0 ? { days: Number(days) } : undefined;
  const [, first, last] = RANGE.exec(word) ?? [];
  if (first === undefined || last === undefined || !isDay(first) || !isDay(last)) return undefined;
  return first <= last ? { first, last } : { first: last, last: first };
}

/** `2026-02-30` is none. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
