import type { Instant } from '../../domain/instant.ts';
import { overlaps } from '../../domain/period.ts';
import { byNewest } from '../../domain/health/issue.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { isAboutAny } from '../../domain/naming/query-match.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import type { SeenBefore } from '../known-names.ts';
import type { IssueFilter, IssueList } from './answers.ts';
import { mapReading } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';

/** Incidents or advisories that match the filter: open before resolved, each newest first. */
export function makeListIssues(
  health: HealthReader,
  seenBefore: SeenBefore,
): (tenantId: string, filter: IssueFilter) => Promise<IssueList> {
  return async (tenantId, filter) => {
    const { service, alsoServices = [], state, period } = filter;
    const services = service ? [service, ...alsoServices] : alsoServices;
    const [all, seen] = await Promise.all([health.issues(tenantId), seenBefore(tenantId)]);
    const isOfService = isAboutAny(services, seenNames(seen));
    const fits = (issue: Issue) =>
      issue.classification === filter.classification &&
      (state === 'all' || issue.resolved === (state === 'resolved')) &&
      (period === undefined || overlaps(period, spanOf(issue))) &&
      isOfService(issue);
    return mapReading(all, (issues) => ({
      filter,
      issues: issues.filter(fits).toSorted(openThenNewest),
      ...listedSince(issues),
    }));
  };
}

function openThenNewest(a: Issue, b: Issue): number {
  return Number(a.resolved) - Number(b.resolved) || byStart(a, b);
}

/** The newest first; the newest change first of those that began together. */
function byStart(a: Issue, b: Issue): number {
  return a.startedAt === b.startedAt ? byNewest(a, b) : a.startedAt < b.startedAt ? 1 : -1;
}

/** When it was there. One that is over without saying since when was over at its last change. */
function spanOf({ startedAt, endedAt, resolved, modifiedAt }: Issue) {
  return { startedAt, endedAt: endedAt ?? (resolved ? modifiedAt : undefined) };
}

function listedSince(issues: readonly Issue[]): { readonly listedSince?: Instant } {
  const [oldest] = issues.map(({ startedAt }) => startedAt).toSorted();
  return oldest === undefined ? {} : { listedSince: oldest };
}
