import type { Issue } from '../../domain/health/issue.ts';
import { sameService } from '../../domain/naming/service-names.ts';
import { compareSeverity } from '../../domain/health/status.ts';
import type { ServiceHealth } from '../../domain/health/service.ts';
import type { Overview, OverviewLine } from './answers.ts';
import { combinedAge } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';

/**
 * How every service is doing, worst first. Fails if issues cannot be read: it must not show a service as healthy
 * without them.
 */
export function makeGetOverview(health: HealthReader): (tenantId: string) => Promise<Overview> {
  return async (tenantId) => {
    const [current, issues] = await Promise.all([health.current(tenantId), health.issues(tenantId)]);
    const lines = current.value.map((service) => lineOf(service, openIssues(service, issues.value)));
    return { ...combinedAge(current, issues), value: lines.toSorted(worstFirst) };
  };
}

/** A service's open issues: its own, and those that its status refers to. */
export function openIssues(health: ServiceHealth, issues: readonly Issue[]): Issue[] {
  const named = new Set(health.issueIds);
  return issues.filter(
    (issue) => !issue.resolved && (named.has(issue.id) || sameService(issue.service, health.service)),
  );
}

function lineOf(health: ServiceHealth, open: readonly Issue[]): OverviewLine {
  return {
    health,
    incidents: open.filter((issue) => issue.classification === 'incident'),
    advisories: open.filter((issue) => issue.classification === 'advisory'),
  };
}

/** By status, then incidents before advisories: the API calls a service degraded for an advisory alone. */
function worstFirst(a: OverviewLine, b: OverviewLine): number {
  return (
    compareSeverity(a.health.status, b.health.status) ||
    b.incidents.length - a.incidents.length ||
    b.advisories.length - a.advisories.length ||
    a.health.service.name.localeCompare(b.health.service.name, 'en')
  );
}
