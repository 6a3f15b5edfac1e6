import { DAY, dayOf, timeOf, instantOf, type Day, type Instant } from '../instant.ts';
import { byNewest, type Issue } from './issue.ts';
import type { Feature, FeatureHealth, ServiceDay, ServiceHealth, ServiceRef } from './service.ts';
import { compareSeverity, isClosingStatus, type ReadStatus } from './status.ts';

/** The input of `deriveDays`: all issues that the source keeps, for all services. */
export interface DerivedFrom {
  readonly services: readonly ServiceRef[];
  readonly issues: readonly Issue[];
  /** The start of the first day wanted. */
  readonly since: Instant;
  readonly now: Instant;
}

/** A source keeps issues at least this long: the admin centre shows 30 days (`health-apis.md` §7). */
const KEPT_AT_LEAST = 30 * DAY;

const HEALTHY: ReadStatus = { status: 'serviceOperational', statusText: '' };
const NOT_KNOWN: ReadStatus = { status: 'unknown', statusText: '' };

/**
 * The status of each service on each UTC day from `since` to `now`, for a source without history. Oldest day first;
 * within a day, in the order of `services`. A day is as bad as the worst issue active on it. A day before the oldest
 * one the source remembers is `unknown`: having no issue then means nothing.
 */
export function deriveDays({ services, issues, since, now }: DerivedFrom): ServiceDay[] {
  const known = dayOf(rememberedFrom(issues, now));
  const features = deriveFeatures(issues);
  const byService = issuesByService(issues);
  return daysBetween(since, now).flatMap((day) =>
    services.map((service) => {
      const active = (byService.get(service.id) ?? []).filter((issue) => isActiveOn(issue, day, now));
      const otherwise = day < known ? NOT_KNOWN : HEALTHY;
      return {
        service,
        day,
        ...worstOf(active, otherwise),
        features: healthOf(features.get(service.id) ?? [], active, otherwise),
        issueIds: active.map(({ id }) => id).toSorted(),
      };
    }),
  );
}

/**
 * The features named in a service's issues, by service id, sorted by name. For a source that does not list features.
 */
export function deriveFeatures(issues: readonly Issue[]): ReadonlyMap<string, readonly Feature[]> {
  const names = new Map<string, Set<string>>();
  for (const issue of issues) {
    const name = featureName(issue);
    if (name === undefined) continue;
    const known = names.get(issue.service.id) ?? new Set();
    names.set(issue.service.id, known.add(name));
  }
  return new Map([...names].map(([id, known]) => [id, [...known].toSorted().map((name) => ({ id: name, name }))]));
}

/** The current health of `features`, from those of `issues` that are open. */
export function deriveFeatureHealth(features: readonly Feature[], issues: readonly Issue[]): FeatureHealth[] {
  return healthOf(
    features,
    issues.filter((issue) => !issue.resolved),
    HEALTHY,
  );
}

/** The health of a service that the source does not list, from its open issues. Without one, nothing is known of it. */
export function deriveHealth(service: ServiceRef, issues: readonly Issue[]): ServiceHealth {
  const own = issues.map((issue) => ({ ...issue, service }));
  return {
    service,
    ...worstOf(own, NOT_KNOWN),
    features: deriveFeatureHealth(deriveFeatures(own).get(service.id) ?? [], own),
    issueIds: own.map(({ id }) => id).toSorted(),
  };
}

/** The same health, but never better than these open issues. */
export function atBestAs(health: ServiceHealth, issues: readonly Issue[]): ServiceHealth {
  const { status, statusText } = worstOf(issues, health);
  return compareSeverity(status, health.status) < 0 ? { ...health, status, statusText } : health;
}

/** Issues by the id of their service. */
export function issuesByService(issues: readonly Issue[]): ReadonlyMap<string, Issue[]> {
  return Map.groupBy(issues, ({ service }) => service.id);
}

/**
 * The status that an issue gave its service while it was active. A closed issue's own status says how it ended, so it
 * counts as the degradation that both APIs report for an open one. A false positive never was a degradation.
 */
function statusWhileActive({ status, statusText, resolved }: Issue): ReadStatus {
  const keepsStatus = status === 'falsePositive' || status === 'investigationSuspended';
  if (keepsStatus || !(resolved || isClosingStatus(status))) return { status, statusText };
  return { status: 'serviceDegradation', statusText: '' };
}

/** The worst status. Among equals, that of the issue changed last, so that the order of issues does not matter. */
function worstOf(active: readonly Issue[], otherwise: ReadStatus): ReadStatus {
  const [worst] = active
    .toSorted(byNewest)
    .map(statusWhileActive)
    .toSorted((a, b) => compareSeverity(a.status, b.status));
  return worst ?? otherwise;
}

function healthOf(features: readonly Feature[], active: readonly Issue[], otherwise: ReadStatus): FeatureHealth[] {
  return features.map((feature) => ({
    ...feature,
    ...worstOf(
      active.filter((issue) => featureName(issue) === feature.name),
      otherwise,
    ),
  }));
}

/** The group is what the legacy API calls a feature. Graph's own `feature` is finer (`health-apis.md` §3). */
export function featureName({ featureGroup, feature }: Issue): string | undefined {
  return featureGroup ?? feature;
}

function isActiveOn(issue: Issue, day: Day, now: Instant): boolean {
  // An open issue may have an end time, and it still degrades its service.
  return dayOf(issue.startedAt) <= day && day <= dayOf(lastedUntil(issue, now));
}

/** When an issue's effect ended; one that goes on lasts until now, and one that vanished until it was last listed. */
export function lastedUntil(issue: Issue, now: Instant): Instant {
  const end = issue.resolved ? endOf(issue) : (issue.listedUntil ?? now);
  return end < issue.startedAt ? issue.startedAt : end;
}

function endOf(issue: Issue): Instant {
  return issue.endedAt ?? issue.modifiedAt;
}

/** If the source still lists an issue that ended at some time, it would also list any later one. */
export function rememberedFrom(issues: readonly Issue[], now: Instant): Instant {
  const guaranteed = instantOf(timeOf(now) - KEPT_AT_LEAST);
  return issues
    .filter(({ resolved }) => resolved)
    .map(endOf)
    .reduce((oldest, end) => (end < oldest ? end : oldest), guaranteed);
}

function daysBetween(since: Instant, now: Instant): Day[] {
  const first = timeOf(`${dayOf(since)}T00:00:00.000Z`);
  const count = Math.max(0, Math.floor((timeOf(now) - first) / DAY) + 1);
  return Array.from({ length: count }, (_, index) => dayOf(instantOf(first + index * DAY)));
}
