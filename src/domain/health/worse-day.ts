import type { FeatureHealth, ServiceDay } from './service.ts';
import { compareSeverity, type ReadStatus } from './status.ts';

/**
 * Two accounts of one service's day as one. A known status beats `unknown`, since the other account simply knows more; of
 * two known ones the worse stands, and of equals the first. Each feature follows the same rule. Issue ids are those of
 * both, sorted, each once. Service and day are those of the account that stands.
 */
export function worseDay(a: ServiceDay, b: ServiceDay): ServiceDay {
  return {
    ...worse(a, b),
    features: worseFeatures([...a.features, ...b.features]),
    issueIds: [...new Set([...a.issueIds, ...b.issueIds])].toSorted(),
  };
}

function worse<T extends ReadStatus>(a: T, b: T): T {
  if (b.status === 'unknown') return a;
  return a.status === 'unknown' || compareSeverity(b.status, a.status) < 0 ? b : a;
}

function worseFeatures(features: readonly FeatureHealth[]): FeatureHealth[] {
  const byId = new Map<string, FeatureHealth>();
  for (const feature of features) {
    const other = byId.get(feature.id);
    byId.set(feature.id, other ? worse(other, feature) : feature);
  }
  return [...byId.values()];
}
