import { measure, makeTimeline } from '../../domain/availability/measure.ts';
import { isTrouble, spanOf, touches, type HistoryDay } from '../../domain/health/day-kind.ts';
import type { Issue } from '../../domain/health/issue.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import { dayOf, timeOf } from '../../domain/instant.ts';
import type { Day, Instant } from '../../domain/instant.ts';
import { addDays, localDay } from '../../domain/local-time.ts';
import type { Period } from '../../domain/period.ts';
import type { Clock } from '../../ports/index.ts';
import type { ServiceHistory } from './answers.ts';
import { mapReading } from './combined-age.ts';
import { momentsOf, MOST_SOURCE_DAYS, type LookBack, type LookedBack } from './looking-back/look-back.ts';

/** Days worth a history of their own, and those that any source may be asked about. Our own record reaches further. */
export const HISTORY_DAYS = { least: 7, most: MOST_SOURCE_DAYS } as const;

/** `when` is a period of the reader's calendar, or a number of days that ends today. */
export type GetHistory = (
  tenantId: string,
  service: ServiceRef,
  when: Period | number,
  timeZone?: string,
) => Promise<ServiceHistory>;

/** A service's days and issues in a time, and for how long it was down. */
export function makeGetHistory(lookBack: LookBack, clock: Clock): GetHistory {
  return async (tenantId, service, when, timeZone = 'UTC') => {
    const asked = typeof when === 'number' ? lastDays(when, clock(), timeZone) : when;
    const known = await lookBack({ tenantId, service, asked, timeZone, isCut: true });
    const { failedParts } = known;
    const value = mapReading(known, (past) => historyOf(past, asked));
    return { ...value, ...(failedParts && { failedParts }) };
  };
}

function lastDays(days: number, now: Instant, timeZone: string): Period {
  const last = localDay(now, timeZone);
  const first = addDays(last, 1 - days);
  return { first, last, days, ...momentsOf(first, last, timeZone) };
}

function historyOf(past: LookedBack, asked: Period): ServiceHistory['value'] {
  const { service, period, days, issues: related, now } = past;
  const incidents = related.filter(isTrouble).map((issue) => spanOf(issue, now));
  const timeline = makeTimeline({ ...past, down: [...incidents, ...past.unexplained], maintenance: [] }, now);
  return {
    service,
    period,
    ...(period !== asked && { reachesTo: period.first }),
    days,
    issues: issuesOf(related, days, now),
    unlisted: unlistedIds(days, related),
    downtime: {
      ...measure(timeline, period, now),
      dailyMs: days.map((day) => measure(timeline, day, now).downMs),
    },
  };
}

/** Those that lasted into these days, and those that only the days name. Newest first. */
function issuesOf(related: readonly Issue[], days: readonly HistoryDay[], now: Instant): Issue[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const span = { from: first.from, to: last.to };
  const named = new Set(days.flatMap(({ issueIds }) => issueIds));
  return related
    .filter((issue) => touches(spanOf(issue, now), span) || (named.has(issue.id) && dayOf(issue.startedAt) <= last.day))
    .toSorted((a, b) => timeOf(b.startedAt) - timeOf(a.startedAt) || (a.id < b.id ? -1 : 1));
}

function unlistedIds(days: readonly HistoryDay[], listed: readonly Issue[]): Map<string, Day[]> {
  const known = new Set(listed.map(({ id }) => id));
  const byId = new Map<string, Day[]>();
  for (const { day, issueIds } of days) {
    for (const id of issueIds.filter((each) => !known.has(each))) byId.set(id, [...(byId.get(id) ?? []), day]);
  }
  return byId;
}
