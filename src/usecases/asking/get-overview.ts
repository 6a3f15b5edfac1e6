import { onceFor, perObject } from '../../domain/derived.ts';
import { atBestAs, deriveHealth } from '../../domain/health/history.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { compareSeverity, severityGroup } from '../../domain/health/status.ts';
import type { ServiceHealth } from '../../domain/health/service.ts';
import { issuesByOwner, tenantNames, unlistedOwners, type SeenService } from '../../domain/naming/tenant-names.ts';
import { isTogether, togetherIn, type Together } from '../../domain/related/together.ts';
import type { SeenBefore } from '../known-names.ts';
import type { Overview, OverviewLine } from './answers.ts';
import { combinedAge } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';

/**
 * How every service is doing, worst first. Fails if issues cannot be read: it must not show a service as healthy
 * without them.
 */
export function makeGetOverview(health: HealthReader, seenBefore: SeenBefore): (tenantId: string) => Promise<Overview> {
  return async (tenantId) => {
    const [current, issues, seen] = await Promise.all([
      health.current(tenantId),
      health.issues(tenantId),
      seenBefore(tenantId),
    ]);
    const together = failingTogether(issues.value);
    return {
      ...combinedAge(current, issues),
      value: sortedLines(current.value, issues.value, seen),
      ...(together && { together }),
    };
  };
}

/** What began together most lately in three or more services that still fail. */
const failingTogether = perObject((issues: readonly Issue[]): Together | undefined => {
  const open = new Set(issues.filter((issue) => !issue.resolved).map(({ id }) => id));
  return togetherIn(issues).findLast((group) => isTogether(group.filter(({ id }) => open.has(id))));
});

/**
 * A line for each service that is listed, and for each other that an open issue names: some tenants' lists lack services
 * that have incidents. An issue counts for its own services, and for those whose status refers to it.
 */
export const overviewLines = onceFor(linesOf);

const sortedLines = onceFor((...from: Parameters<typeof linesOf>) => overviewLines(...from).toSorted(worstFirst));

function linesOf(
  current: readonly ServiceHealth[],
  issues: readonly Issue[],
  seen: readonly SeenService[],
): readonly OverviewLine[] {
  const open = issues.filter(({ resolved }) => !resolved);
  const listed = current.map(({ service }) => service);
  const names = tenantNames(listed, seen, open);
  const byOwner = issuesByOwner(open, names);
  return [
    ...current.map((health) => listedLine(health, open, byOwner.get(names.find(health.service) ?? health.service))),
    ...unlistedOwners(byOwner, listed, names).map(([owner, own]) => lineOf(deriveHealth(owner, own), own)),
  ];
}

function listedLine(health: ServiceHealth, open: readonly Issue[], own: readonly Issue[] = []): OverviewLine {
  const named = new Set(health.issueIds);
  const line = lineOf(
    health,
    open.filter((issue) => named.has(issue.id) || own.includes(issue)),
  );
  // The API may still call a service healthy that has an incident. Advisories alone do not make it ill.
  const isCalledWell = severityGroup(health.status) === 'ok';
  return isCalledWell ? { ...line, health: atBestAs(health, line.incidents) } : line;
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
