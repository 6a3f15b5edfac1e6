import { DAY, shift } from '../../domain/instant.ts';
import { byNewest } from '../../domain/health/issue.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { sameService } from '../../domain/naming/service-names.ts';
import type { Clock } from '../../ports/index.ts';
import type { IssueFilter, IssueList } from './answers.ts';
import { mapReading } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';

/** Incidents or advisories that match the filter: open before closed, newest change first. */
export function makeListIssues(
  health: HealthReader,
  clock: Clock,
): (tenantId: string, filter: IssueFilter) => Promise<IssueList> {
  return async (tenantId, filter) => {
    const since = filter.days === undefined ? '' : shift(clock(), -filter.days * DAY);
    const fits = (issue: Issue) =>
      issue.classification === filter.classification &&
      (filter.state === 'all' || !issue.resolved) &&
      issue.modifiedAt >= since &&
      (filter.service === undefined || sameService(issue.service, filter.service));
    return mapReading(await health.issues(tenantId), (issues) => ({
      filter,
      issues: issues.filter(fits).toSorted(openThenNewest),
    }));
  };
}

function openThenNewest(a: Issue, b: Issue): number {
  return Number(a.resolved) - Number(b.resolved) || byNewest(a, b);
}
