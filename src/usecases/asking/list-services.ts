import { onceFor } from '../../domain/derived.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import { deriveHealth } from '../../domain/health/history.ts';
import type { Issue } from '../../domain/health/issue.ts';
import type { Service, ServiceRef } from '../../domain/health/service.ts';
import { DAY, dayOf, shift } from '../../domain/instant.ts';
import type { Day, Instant } from '../../domain/instant.ts';
import { issuesByOwner, tenantNames, unlistedOwners, type SeenService } from '../../domain/naming/tenant-names.ts';
import type { Clock } from '../../ports/index.ts';
import type { SeenBefore } from '../known-names.ts';
import type { ServiceList } from './answers.ts';
import { ifReadable, mapReading } from './combined-age.ts';
import { HISTORY_DAYS } from './get-history.ts';
import type { HealthReader } from './health-reader.ts';

/**
 * The tenant's services with their features, by name, and those that only issues name: they can be asked for and
 * subscribed to as well. A service is forgotten when its last issue is older than any history.
 */
export function makeListServices(
  health: HealthReader,
  clock: Clock,
  seenBefore: SeenBefore,
): (tenantId: string) => Promise<ServiceList> {
  return async (tenantId) => {
    const [listed, issues, seen] = await Promise.all([
      health.services(tenantId),
      ifReadable(health.optional.issues(tenantId)),
      seenBefore(tenantId),
    ]);
    const recent = issues instanceof HealthError ? NO_ISSUES : recentIssues(issues.value).since(firstDay(clock()));
    return mapReading(listed, (services) => listOf(services, recent, seen));
  };
}

const NO_ISSUES: readonly Issue[] = [];

function firstDay(now: Instant): Day {
  return dayOf(shift(now, -HISTORY_DAYS.most * DAY));
}

/** Issues that are open or changed on a day or later. Until the day changes, they are the identical list. */
const recentIssues = onceFor((issues: readonly Issue[]) => {
  let kept: { readonly day: Day; readonly recent: readonly Issue[] } | undefined;
  return {
    since(day: Day): readonly Issue[] {
      if (kept?.day !== day) kept = { day, recent: issues.filter((each) => !each.resolved || each.modifiedAt >= day) };
      return kept.recent;
    },
  };
});

const listOf = onceFor((services: readonly Service[], issues: readonly Issue[], seen: readonly SeenService[]) =>
  [...services.map(withFormerNames(services, seen)), ...unlisted(services, issues, seen)].toSorted(byName),
);

function byName(a: ServiceRef, b: ServiceRef): number {
  return a.name.localeCompare(b.name, 'en');
}

/** Gives a service that was renamed the names it had. The others stay the same objects, whose names are indexed. */
function withFormerNames(services: readonly Service[], seen: readonly SeenService[]) {
  const names = tenantNames(services, seen, []);
  return (service: Service): Service => {
    const former = seen.filter((each) => each.name !== service.name && names.find(each) === service);
    return former.length === 0 ? service : { ...service, formerNames: former.map(({ name }) => name) };
  };
}

function unlisted(services: readonly Service[], issues: readonly Issue[], seen: readonly SeenService[]): Service[] {
  const names = tenantNames(services, seen, issues);
  const others = unlistedOwners(issuesByOwner(issues, names), services, names);
  return others.map(([{ id, name }, own]) => ({ id, name, features: deriveHealth({ id, name }, own).features }));
}
