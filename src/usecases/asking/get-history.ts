import { HealthError } from '../../domain/health/health-error.ts';
import { DAY, dayOf, shift } from '../../domain/instant.ts';
import type { Day, Instant } from '../../domain/instant.ts';
import { deriveDays } from '../../domain/health/history.ts';
import { servicesOf, type Issue } from '../../domain/health/issue.ts';
import type { ServiceNames } from '../../domain/naming/service-names.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import type { SeenBefore } from '../known-names.ts';
import type { FailedPart, Reading } from '../../domain/health/reading.ts';
import type { ServiceDay, ServiceRef } from '../../domain/health/service.ts';
import { worseDay } from '../../domain/health/worse-day.ts';
import type { Clock, DayStore } from '../../ports/index.ts';
import type { ServiceHistory } from './answers.ts';
import { combinedAge, ifReadable, mapReading } from './combined-age.ts';
import { firstMoment } from './health-reader.ts';
import type { HealthReader } from './health-reader.ts';

/** The shortest and longest history shown, in days. */
export const HISTORY_DAYS = { least: 7, most: 90 } as const;

/** `days` counts back from today. */
export type GetHistory = (tenantId: string, service: ServiceRef, days: number) => Promise<ServiceHistory>;

interface HistoryPorts {
  readonly clock: Clock;
  /** Our own days. */
  readonly days?: Pick<DayStore, 'read'>;
  readonly seenBefore: SeenBefore;
}

/** A service's status day by day. A span outside `HISTORY_DAYS` is clamped to it. */
export function makeGetHistory(health: HealthReader, ports: HistoryPorts): GetHistory {
  return async (tenantId, service, days) => {
    const span = Math.min(HISTORY_DAYS.most, Math.max(HISTORY_DAYS.least, Math.trunc(days)));
    const names = seenNames(await ports.seenBefore(tenantId));
    const [history, issues] = await Promise.all([
      daysOf(health, ports, { tenantId, service, span, names }),
      // Issue titles are optional: without them, the days are shown anyway.
      ifReadable(health.optional.issues(tenantId)),
    ]);
    const listed = issues instanceof HealthError ? [] : issues.value;
    const own = history.value.filter((day) => names.same(day.service, service));
    const since = firstMoment(ports.clock(), span);
    const given = own.length > 0 ? own : illDays(service, listed.filter(isOf(service, names)), since, ports.clock());
    const everyDay = fillDays(calendar(ports.clock, span), given, service);
    const named = new Set(everyDay.flatMap((day) => day.issueIds));
    const known = listed.filter((issue) => named.has(issue.id));
    const value = { service, span, days: everyDay, issues: new Map(known.map((issue) => [issue.id, issue] as const)) };
    const failed = issues instanceof HealthError && named.size > 0 ? issuesFailed(issues) : [];
    return { ...combinedAge(history), value, ...(failed.length > 0 && { failedParts: failed }) };
  };
}

function isOf(service: ServiceRef, names: ServiceNames): (issue: Issue) => boolean {
  return (issue) => servicesOf(issue).some((each) => names.same(each, service));
}

/** The days on which a service that only issues name had one. Of its other days nothing is known. */
function illDays(service: ServiceRef, issues: readonly Issue[], since: Instant, now: Instant): ServiceDay[] {
  const own = issues.map((issue) => ({ ...issue, service }));
  return deriveDays({ services: [service], issues: own, since, now }).filter(({ issueIds }) => issueIds.length > 0);
}

function issuesFailed({ code }: HealthError): FailedPart[] {
  return [{ part: 'issues', because: code }];
}

interface HistoryRequest {
  readonly tenantId: string;
  readonly service: ServiceRef;
  readonly span: number;
  readonly names: ServiceNames;
}

/** The source's days plus the ones we recorded. If the source fails or is slow, only ours, marked as stale. */
async function daysOf(
  health: HealthReader,
  { clock, days: recorded }: HistoryPorts,
  { tenantId, service, span, names }: HistoryRequest,
): Promise<Reading<readonly ServiceDay[]>> {
  const since = firstMoment(clock(), span);
  // Our own days are optional: without them, the source's days are still an answer.
  const ids = [...new Set([service.id, ...names.formsOf(service)])];
  const read = await Promise.all(
    ids.map(async (id) => (await recorded?.read(tenantId, id, since).catch(() => [])) ?? []),
  );
  const ours = read.flat().toSorted((a, b) => (a.day < b.day ? -1 : 1));
  try {
    const given = await (ours.length > 0 ? health.optional : health).history(tenantId, service.id, span);
    return mapReading(given, (days) => [...days, ...ours]);
  } catch (error) {
    const newest = ours.at(-1);
    if (!(error instanceof HealthError) || !newest) throw error;
    // A day does not say when it was last read. Its start never overstates how fresh it is.
    return { value: ours, readAt: `${newest.day}T00:00:00.000Z`, staleBecause: error.code };
  }
}

function calendar(clock: Clock, span: number): Day[] {
  const first = firstMoment(clock(), span);
  return Array.from({ length: span }, (_, at) => dayOf(shift(first, at * DAY)));
}

/** One entry for each day: the worst known status, or `unknown` (never healthy) if nothing is known. */
function fillDays(days: readonly Day[], given: readonly ServiceDay[], service: ServiceRef): ServiceDay[] {
  const byDay = new Map<Day, ServiceDay>();
  for (const day of given) {
    const other = byDay.get(day.day);
    byDay.set(day.day, other ? worseDay(other, day) : day);
  }
  return days.map(
    (day) => byDay.get(day) ?? { service, day, status: 'unknown', statusText: '', features: [], issueIds: [] },
  );
}
