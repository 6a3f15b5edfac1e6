import { HealthError } from '../../domain/health/health-error.ts';
import { byNewest } from '../../domain/health/issue.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { sameService } from '../../domain/naming/service-names.ts';
import type { FailedPart, Reading } from '../../domain/health/reading.ts';
import type { ServiceDay, ServiceRef } from '../../domain/health/service.ts';
import { compareSeverity } from '../../domain/health/status.ts';
import type { ServiceHistory, ServiceStatus } from './answers.ts';
import { combinedAge, ifReadable } from './combined-age.ts';
import type { GetHistory } from './get-history.ts';
import { openIssues } from './get-overview.ts';
import type { HealthReader } from './health-reader.ts';

/** Days in the history strip under a service's status. */
const WEEK = 7;

/** How one service is doing now, with its open issues and the last week. Only the week may be missing. */
export function makeGetServiceStatus(
  health: HealthReader,
  getHistory: GetHistory,
): (tenantId: string, service: ServiceRef) => Promise<ServiceStatus> {
  return async (tenantId, service) => {
    const [current, issues, week] = await Promise.all([
      health.current(tenantId),
      health.issues(tenantId),
      ifReadable(getHistory(tenantId, service, WEEK)),
    ]);
    const status = current.value.find((each) => sameService(each.service, service));
    if (!status) throw new HealthError('unknown-service', `no status of ${service.id}`, { subject: service.name });
    const open = openIssues(status, issues.value).toSorted(worstAndNewestFirst);
    return { ...ageOf(current, issues, week), value: { health: status, openIssues: open, week: daysOf(week) } };
  };
}

type Week = ServiceHistory | HealthError;

function daysOf(week: Week): readonly ServiceDay[] {
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
