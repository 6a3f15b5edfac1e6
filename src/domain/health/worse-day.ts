import type { FeatureHealth, ServiceDay, ServiceHealth } from './service.ts';
import { compareSeverity, type ReadStatus } from './status.ts';

/**
 * Merges two records of one service's day. Any status beats a missing one: the other record simply knows more. Of two
 * statuses the worse is kept, and of equals the first. A value that this build does not know counts as a status: it
 * does not prove health. Each feature follows the same rule. Issue ids are those of both, sorted, without duplicates.
 * Service and day come from the record that is kept.
 */
export function worseDay(a: ServiceDay, b: ServiceDay): ServiceDay {
  return {
    ...worse(a, b),
    features: worseFeatures([...a.features, ...b.features]),
    issueIds: [...new Set([...a.issueIds, ...b.issueIds])].toSorted(),
  };
}

/** Merges two records of one service's current health by the same rules. The service is the first's. */
export function worseHealth(a: ServiceHealth, b: ServiceHealth): ServiceHealth {
  return {
    ...worse(a, b),
    service: a.service,
    features: worseFeatures([...a.features, ...b.features]),
    issueIds: [...new Set([...a.issueIds, ...b.issueIds])].toSorted(),
  };
}

function worse<T extends ReadStatus>(a: T, b: T): T {
  if (isMissing(b)) return a;
  return isMissing(a) || compareSeverity(b.status, a.status) < 0 ? b : a;
}

/** Nothing was said. A value that the API added later differs: it keeps its text. */
function isMissing({ status, statusText }: ReadStatus): boolean {
  return status === 'unknown' && statusText === '';
}

function worseFeatures(features: readonly FeatureHealth[]): FeatureHealth[] {
  const byId = new Map<string, FeatureHealth>();
  for (const feature of features) {
    const other = byId.get(feature.id);
    byId.set(feature.id, other ? worse(other, feature) : feature);
  }
  return [...byId.values()];
}
