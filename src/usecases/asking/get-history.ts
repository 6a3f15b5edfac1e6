import { HealthError } from '../../domain/health/health-error.ts';
import { dayOf, timeOf } from '../../domain/instant.ts';
import type { Day, Instant } from '../../domain/instant.ts';
import { kindOfDay, spanOf, touches, type HistoryDay } from '../../domain/health/day-kind.ts';
import { downtimeOf } from '../../domain/health/downtime.ts';
import { deriveDays } from '../../domain/health/history.ts';
import { servicesOf, type Issue } from '../../domain/health/issue.ts';
import { addDays, localDay, startOfLocalDay } from '../../domain/local-time.ts';
import type { ServiceNames } from '../../domain/naming/service-names.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import { daysIn, type Period } from '../../domain/period.ts';
import type { SeenBefore } from '../known-names.ts';
import type { FailedPart } from '../../domain/health/reading.ts';
import type { ServiceDay, ServiceRef } from '../../domain/health/service.ts';
import { worseDay } from '../../domain/health/worse-day.ts';
import type { Clock } from '../../ports/index.ts';
import type { ServiceHistory } from './answers.ts';
import { combinedAge, ifReadable } from './combined-age.ts';
import { makeReadDays, type KnownDays, type OwnDays } from './history-days.ts';
import type { HealthReader } from './health-reader.ts';

/** Days worth a history of their own, and those that any source may be asked about. Our own record reaches further. */
export const HISTORY_DAYS = { least: 7, most: 90 } as const;

/** `when` is a period of the reader's calendar, or a number of days that ends today. */
export type GetHistory = (
  tenantId: string,
  service: ServiceRef,
  when: Period | number,
  timeZone?: string,
) => Promise<ServiceHistory>;

interface HistoryPorts {
  readonly clock: Clock;
  /** Our own days. */
  readonly days?: OwnDays;
  readonly seenBefore: SeenBefore;
}

/** A service's days and issues in a time, and for how long it was down. */
export function makeGetHistory(health: HealthReader, ports: HistoryPorts): GetHistory {
  const readDays = makeReadDays(health, ports, HISTORY_DAYS.most);
  return async (tenantId, service, when, timeZone = 'UTC') => {
    const now = ports.clock();
    const asked = typeof when === 'number' ? lastDays(when, now, timeZone) : when;
    const names = seenNames(await ports.seenBefore(tenantId));
    const [known, issues] = await Promise.all([
      readDays({ tenantId, service, asked, names, today: localDay(now, timeZone) }),
      // Issue titles are optional: without them, the days are shown anyway.
      ifReadable(health.optional.issues(tenantId)),
    ]);
    const listed = issues instanceof HealthError ? [] : issues.value;
    const value = historyOf({ service, asked, names, known: known.value, listed, timeZone, now });
    const isIncomplete = issues instanceof HealthError && value.days.some(({ issueIds }) => issueIds.length > 0);
    const failed: FailedPart[] = isIncomplete ? [{ part: 'issues', because: issues.code }] : [];
    return { ...combinedAge(known), value, ...(failed.length > 0 && { failedParts: failed }) };
  };
}

function lastDays(days: number, now: Instant, timeZone: string): Period {
  const last = localDay(now, timeZone);
  const first = addDays(last, 1 - days);
  return { first, last, days, ...momentsOf(first, last, timeZone) };
}

function momentsOf(first: Day, last: Day, timeZone: string): Pick<Period, 'from' | 'to'> {
  return { from: startOfLocalDay(first, timeZone), to: startOfLocalDay(addDays(last, 1), timeZone) };
}

interface Facts {
  readonly service: ServiceRef;
  readonly asked: Period;
  readonly names: ServiceNames;
  readonly known: KnownDays;
  readonly listed: readonly Issue[];
  readonly timeZone: string;
  readonly now: Instant;
}

function historyOf(facts: Facts): ServiceHistory['value'] {
  const { service, known, now } = facts;
  const period = withinReach(facts);
  const own = facts.listed.filter(isOf(service, facts.names));
  const named = new Set(known.days.flatMap(({ issueIds }) => issueIds));
  const related = [...own, ...facts.listed.filter((issue) => named.has(issue.id) && !own.includes(issue))];
  const given = known.days.length > 0 ? known.days : illDays(service, own, period.from, now);
  const days = everyDay({ ...facts, period, given, related });
  const issues = issuesOf(related, days, now);
  const span = { from: period.from, to: period.to < now ? period.to : now };
  return {
    service,
    period,
    ...(period !== facts.asked && { reachesTo: period.first }),
    days,
    issues,
    unlisted: unlistedIds(days, related),
    downtime: downtimeOf(
      days,
      issues.filter((issue) => touches(spanOf(issue, now), span)),
      now,
    ),
  };
}

/** A time that begins before anything is known begins where that does, unless nothing would be left of it. */
function withinReach({ asked, known: { reachesTo }, timeZone }: Facts): Period {
  if (asked.first >= reachesTo || asked.last < reachesTo) return asked;
  const { first, last } = { first: reachesTo, last: asked.last };
  return { first, last, ...momentsOf(first, last, timeZone), ...(asked.days && { days: daysIn({ first, last }) }) };
}

function isOf(service: ServiceRef, names: ServiceNames): (issue: Issue) => boolean {
  return (issue) => servicesOf(issue).some((each) => names.same(each, service));
}

/** The days on which a service that only issues name had one. Of its other days nothing is known. */
function illDays(service: ServiceRef, issues: readonly Issue[], since: Instant, now: Instant): ServiceDay[] {
  const own = issues.map((issue) => ({ ...issue, service }));
  return deriveDays({ services: [service], issues: own, since, now }).filter(({ issueIds }) => issueIds.length > 0);
}

interface Calendar extends Facts {
  readonly period: Period;
  readonly given: readonly ServiceDay[];
  readonly related: readonly Issue[];
}

/** More days than that are never shown: they are as many as our record has. */
const MOST_DAYS = 400;

/** One entry for each day: the worst known status, or `unknown` (never healthy) if nothing is known. */
function everyDay({ service, period, given, related, timeZone, now }: Calendar): HistoryDay[] {
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
