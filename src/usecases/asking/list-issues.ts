import { DAY, shift } from '../../domain/instant.ts';
import { byNewest, servicesOf } from '../../domain/health/issue.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import type { Clock } from '../../ports/index.ts';
import type { SeenBefore } from '../known-names.ts';
import type { IssueFilter, IssueList } from './answers.ts';
import { mapReading } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';

/** Incidents or advisories that match the filter: open before closed, newest change first. */
export function makeListIssues(
  health: HealthReader,
  clock: Clock,
  seenBefore: SeenBefore,
): (tenantId: string, filter: IssueFilter) => Promise<IssueList> {
  return async (tenantId, filter) => {
    const { service } = filter;
    const [all, seen] = await Promise.all([health.issues(tenantId), seenBefore(tenantId)]);
    const names = seenNames(seen);
    const since = filter.days === undefined ? '' : shift(clock(), -filter.days * DAY);
    const fits = (issue: Issue) =>
      issue.classification === filter.classification &&
      (filter.state === 'all' || !issue.resolved) &&
      issue.modifiedAt >= since &&
      (service === undefined || servicesOf(issue).some((each) => names.same(each, service)));
    return mapReading(all, (issues) => ({
      filter,
      issues: issues.filter(fits).toSorted(openThenNewest),
    }));
  };
}

function openThenNewest(a: Issue, b: Issue): number {
  return Number(a.resolved) - Number(b.resolved) || byNewest(a, b);
}
