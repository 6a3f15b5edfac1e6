import { HealthError } from '../../domain/health/health-error.ts';
import { deriveHealth } from '../../domain/health/history.ts';
import type { Issue } from '../../domain/health/issue.ts';
import type { Service } from '../../domain/health/service.ts';
import { DAY, shift } from '../../domain/instant.ts';
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
    const since = shift(clock(), -HISTORY_DAYS.most * DAY);
    const recent =
      issues instanceof HealthError ? [] : issues.value.filter((each) => !each.resolved || each.modifiedAt >= since);
    return mapReading(listed, (services) =>
      [...services.map(withFormerNames(services, seen)), ...unlisted(services, recent, seen)].toSorted((a, b) =>
        a.name.localeCompare(b.name, 'en'),
      ),
    );
  };
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
