import { DateTime } from 'luxon';
import { onceFor } from '../../../src/domain/derived.ts';
import { instantOf, timeOf } from '../../../src/domain/instant.ts';
import type { Day } from '../../../src/domain/instant.ts';
import type { Period, PeriodWords } from '../../../src/domain/period.ts';
import type { Viewer } from '../../../src/domain/subscription/reader.ts';
import { zoneOf } from '../../../src/domain/time-zone.ts';

/** Whose calendar is meant, and when. The locale says whether 10/11 is in October or in November. */
export type Calendar = Pick<Viewer, 'timeZone' | 'now'> & Partial<Pick<Viewer, 'locale'>>;

/** The moments of a period in the reader's calendar, whose days may have 23 or 25 hours. */
export function makePeriod(words: PeriodWords, calendar: Calendar): Period {
  if (words.first !== undefined) return { ...words, ...momentsOf(words.first, words.last, calendar) };
  const today = todayOf(calendar);
  const last = isoDay(today);
  const first = isoDay(today.minus({ days: words.days - 1 }));
  return { ...momentsOf(first, last, calendar), first, last, days: words.days };
}

/** So many days from today on, today included. */
export function daysToCome(days: number, calendar: Calendar): Period {
  const today = todayOf(calendar);
  return makePeriod({ first: isoDay(today), last: isoDay(today.plus({ days: days - 1 })) }, calendar);
}

function momentsOf(first: Day, last: Day, calendar: Calendar): Pick<Period, 'from' | 'to'> {
  const from = dayIn(first, calendar);
  const to = dayIn(last, calendar).plus({ days: 1 });
  return { from: instantOf(from.toMillis()), to: instantOf(to.toMillis()) };
}

/** The start of the day in the reader's zone; an unknown zone counts as UTC. */
function dayIn(day: Day, { timeZone }: Calendar): DateTime {
  return DateTime.fromISO(day, { zone: zoneOf(timeZone) });
}

/** The start of the reader's today. */
export const todayOf = onceFor((calendar: Calendar): DateTime => nowIn(calendar).startOf('day'));

/** The reader's clock; an unknown zone counts as UTC. */
export const nowIn = onceFor(({ timeZone, now }: Calendar): DateTime =>
  DateTime.fromMillis(timeOf(now), { zone: zoneOf(timeZone) }),
);

/** `2026-10-01` */
export function isoDay(time: DateTime): Day {
  return time.toISODate() ?? '';
}

/** What words of time say. A span such as "two hours" may be meant either way: back from now, or from now on. */
export interface Time {
  readonly period?: PeriodWords;
  /** When something ends that begins now. */
  readonly until?: DateTime;
  readonly minutes?: number;
  /** The same days to come, for what is planned: "this weekend". */
  readonly ahead?: PeriodWords;
  /** Those days to come are nearer than the ones that are over: "december", said in November. */
  readonly isNearer?: true;
  /** It goes on until now: "since monday". */
  readonly goesOn?: true;
  /** It has not begun. */
  readonly isToCome?: true;
}
