import { kindOfDay, type HistoryDay } from '../../../domain/health/day-kind.ts';
import type { Issue } from '../../../domain/health/issue.ts';
import type { ServiceDay, ServiceRef } from '../../../domain/health/service.ts';
import { worseDay } from '../../../domain/health/worse-day.ts';
import { dayOf } from '../../../domain/instant.ts';
import type { Day, Instant } from '../../../domain/instant.ts';
import { addDays, localDay, startOfLocalDay } from '../../../domain/local-time.ts';
import { daysIn, type Period } from '../../../domain/period.ts';

/** More days than that are never shown: three years, so that one question does not cost what a hundred do. */
export const MOST_DAYS = 1_100;

interface Calendar {
  readonly service: ServiceRef;
  readonly period: Pick<Period, 'first' | 'last' | 'to'>;
  /** There may be several records of one day. Days of the source count in UTC. */
  readonly given: readonly ServiceDay[];
  readonly related: readonly Issue[];
  readonly timeZone: string;
  readonly now: Instant;
}

/** One entry for each day until today: the worst known status, or `unknown` (never healthy) if nothing is known. */
export function everyDay({ service, period, given, related, timeZone, now }: Calendar): HistoryDay[] {
  const byDay = new Map<Day, ServiceDay>();
  for (const day of given) {
    const other = byDay.get(day.day);
    byDay.set(day.day, other ? worseDay(other, day) : day);
  }
  const today = localDay(now, timeZone);
  const last = period.last < today ? period.last : today;
  const total = Math.min(MOST_DAYS, Math.max(0, daysIn({ first: period.first, last })));
  const starts = Array.from({ length: total }, (_, at) => startOfLocalDay(addDays(last, at + 1 - total), timeZone));
  return starts.map((from, at) => {
    const day = addDays(last, at + 1 - total);
    // Where the reader's day has begun and the source's has not, the source's newest day says how things are.
    const known = byDay.get(day) ?? (day === today ? byDay.get(dayOf(now)) : undefined) ?? notKnown(service, day);
    const span = { from, to: starts[at + 1] ?? (period.to < now ? period.to : now) };
    return { ...known, day, ...span, kind: kindOfDay(known, span, related, now) };
  });
}

function notKnown(service: ServiceRef, day: Day): ServiceDay {
  return { service, day, status: 'unknown', statusText: '', features: [], issueIds: [] };
}
