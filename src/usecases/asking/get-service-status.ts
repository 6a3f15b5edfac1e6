import { HealthError, isOutage } from '../../domain/health/health-error.ts';
import { byNewest } from '../../domain/health/issue.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { sameService } from '../../domain/naming/service-names.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import { compareSeverity } from '../../domain/health/status.ts';
import type { ServiceHistory, ServiceStatus } from './answers.ts';
import { combinedAge } from './combined-age.ts';
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
      weekOf(getHistory, tenantId, service),
    ]);
    const status = current.value.find((each) => sameService(each.service, service));
    if (!status) throw new HealthError('unknown-service', `no status of ${service.id}`, { subject: service.name });
    const open = openIssues(status, issues.value).toSorted(worstAndNewestFirst);
    const readings = week ? [current, issues, week] : [current, issues];
    return { ...combinedAge(...readings), value: { health: status, openIssues: open, week: week?.value.days ?? [] } };
  };
}

/** The last week, or undefined if the history is unavailable: the status is still worth showing. */
async function weekOf(
  getHistory: GetHistory,
  tenantId: string,
  service: ServiceRef,
): Promise<ServiceHistory | undefined> {
  try {
    const history = await getHistory(tenantId, service, WEEK);
    return history.staleBecause === undefined ? history : undefined;
  } catch (error) {
    if (isOutage(error)) return undefined;
    throw error;
  }
}

function worstAndNewestFirst(a: Issue, b: Issue): number {
  const incidentsFirst = Number(b.classification === 'incident') - Number(a.classification === 'incident');
  return incidentsFirst || compareSeverity(a.status, b.status) || byNewest(a, b);
}
