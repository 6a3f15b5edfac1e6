import { onceFor } from '../../domain/derived.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import { byNewest } from '../../domain/health/issue.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { deriveHealth } from '../../domain/health/history.ts';
import type { ServiceNames } from '../../domain/naming/service-names.ts';
import { issuesByOwner, tenantNames, type SeenService } from '../../domain/naming/tenant-names.ts';
import type { SeenBefore } from '../known-names.ts';
import type { FailedPart, Reading } from '../../domain/health/reading.ts';
import type { HistoryDay } from '../../domain/health/day-kind.ts';
import type { ServiceHealth, ServiceRef } from '../../domain/health/service.ts';
import { compareSeverity } from '../../domain/health/status.ts';
import type { OverviewLine, ServiceHistory, ServiceStatus } from './answers.ts';
import { combinedAge, ifReadable } from './combined-age.ts';
import type { GetHistory } from './get-history.ts';
import { overviewLines } from './get-overview.ts';
import type { HealthReader } from './health-reader.ts';

/** Days in the history strip under a service's status. */
const WEEK = 7;

export type GetServiceStatus = (tenantId: string, service: ServiceRef, timeZone?: string) => Promise<ServiceStatus>;

/** How one service is doing now, with its open issues and the last week. Only the week may be missing. */
export function makeGetServiceStatus(
  health: HealthReader,
  getHistory: GetHistory,
  seenBefore: SeenBefore,
): GetServiceStatus {
  return async (tenantId, service, timeZone) => {
    const [current, issues, week, seen] = await Promise.all([
      health.current(tenantId),
      health.issues(tenantId),
      ifReadable(getHistory(tenantId, service, WEEK, timeZone)),
      seenBefore(tenantId),
    ]);
    const line = lineFor(service, current.value, issues.value, seen);
    if (!line) throw new HealthError('unknown-service', `no status of ${service.id}`, { subject: service.name });
    const openIssues = [...line.incidents, ...line.advisories].toSorted(worstAndNewestFirst);
    return { ...ageOf(current, issues, week), value: { health: line.health, openIssues, week: daysOf(week) } };
  };
}

/** The service's line of the overview. One that only closed issues name has none there: nothing is known of it now. */
function lineFor(
  service: ServiceRef,
  current: readonly ServiceHealth[],
  issues: readonly Issue[],
  seen: readonly SeenService[],
): OverviewLine | undefined {
  const names = namesOf(current, issues, seen);
  const line = overviewLines(current, issues, seen).find(({ health }) => names.same(health.service, service));
  if (line) return line;
  const owner = names.find(service);
  const isNamed = owner !== undefined && issuesByOwner(issues, names).has(owner);
  return isNamed ? { health: deriveHealth(service, []), incidents: [], advisories: [] } : undefined;
}

const namesOf = onceFor(
  (current: readonly ServiceHealth[], issues: readonly Issue[], seen: readonly SeenService[]): ServiceNames =>
    tenantNames(
      current.map(({ service }) => service),
      seen,
      issues,
    ),
);

type Week = ServiceHistory | HealthError;

function daysOf(week: Week): readonly HistoryDay[] {
  return week instanceof HealthError ? [] : week.value.days;
}

/** The status is worth showing without its week, and with an old one: the answer says what is wrong with the week. */
function ageOf(current: Reading<unknown>, issues: Reading<unknown>, week: Week): Omit<Reading<unknown>, 'value'> {
  const failed = failedWeek(week);
  if (failed) return { ...combinedAge(current, issues), failedParts: [failed] };
  return combinedAge(current, issues, ...(week instanceof HealthError ? [] : [week]));
}

function failedWeek(week: Week): FailedPart | undefined {
  if (week instanceof HealthError) return { part: 'history', because: week.code };
  return week.staleBecause && { part: 'history', because: week.staleBecause, isOld: true };
}

function worstAndNewestFirst(a: Issue, b: Issue): number {
  const incidentsFirst = Number(b.classification === 'incident') - Number(a.classification === 'incident');
  return incidentsFirst || compareSeverity(a.status, b.status) || byNewest(a, b);
}
