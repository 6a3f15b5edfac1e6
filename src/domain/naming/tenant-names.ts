import { servicesOf, type Issue } from '../health/issue.ts';
import type { ServiceRef } from '../health/service.ts';
import { onceFor } from '../derived.ts';
import type { Instant } from '../instant.ts';
import { makeServiceNames, type ServiceNames } from './service-names.ts';

/** An id and a name of it that the tenant's list of services had, and when it last had both. */
export interface SeenService extends ServiceRef {
  readonly seenAt: Instant;
}

/** The names of a tenant from all that its list has ever said. What it said last is what it says now. */
export const seenNames = onceFor((seen: readonly SeenService[]): ServiceNames => {
  const newestFirst = byNewestSeen(seen);
  const isCurrent = ({ seenAt }: SeenService) => seenAt === newestFirst[0]?.seenAt;
  return makeServiceNames(
    newestFirst.filter(isCurrent),
    newestFirst.filter((each) => !isCurrent(each)),
  );
});

/** The names of a tenant by its list, by what that list said before, and by what issues say. */
export function tenantNames(
  listed: readonly ServiceRef[],
  seen: readonly SeenService[],
  issues: readonly Issue[],
): ServiceNames {
  return makeServiceNames(listed, [...byNewestSeen(seen), ...servicesIn(issues)]);
}

/** The issues of each service. The keys are what `names` finds. An issue of two services stands under both. */
export function issuesByOwner(issues: readonly Issue[], names: ServiceNames): ReadonlyMap<ServiceRef, Issue[]> {
  const owners = new Map<string, ServiceRef>();
  const ownerOf = (service: ServiceRef) => {
    const key = JSON.stringify([service.id, service.name]);
    const owner = owners.get(key) ?? names.find(service) ?? service;
    owners.set(key, owner);
    return owner;
  };
  const byOwner = new Map<ServiceRef, Issue[]>();
  for (const issue of issues) {
    for (const owner of new Set(servicesOf(issue).map(ownerOf))) {
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), issue]);
    }
  }
  return byOwner;
}

/** The services that only issues name, with those issues: no service of `listed` is meant. */
export function unlistedOwners(
  byOwner: ReadonlyMap<ServiceRef, readonly Issue[]>,
  listed: readonly ServiceRef[],
  names: ServiceNames,
): (readonly [ServiceRef, readonly Issue[]])[] {
  const owners = new Set(listed.map((service) => names.find(service)));
  return [...byOwner].filter(([owner]) => !owners.has(owner));
}

/** Each service that issues name, as often as it is written differently. */
function servicesIn(issues: readonly Issue[]): ServiceRef[] {
  const all = issues.flatMap(servicesOf);
  return [...new Map(all.map((service) => [JSON.stringify([service.id, service.name]), service])).values()];
}

function byNewestSeen(seen: readonly SeenService[]): SeenService[] {
  return seen.toSorted((a, b) => (a.seenAt > b.seenAt ? -1 : a.seenAt < b.seenAt ? 1 : 0));
}
