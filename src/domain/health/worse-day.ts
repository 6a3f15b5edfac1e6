import type { FeatureHealth, ServiceDay } from './service.ts';
import { compareSeverity, type ReadStatus } from './status.ts';

/**
 * Two accounts of one service's day as one. Any status beats none, since the other account simply knows more; of
 * two statuses the worse stands, and of equals the first. A value that this build does not know is a status: it is no proof of health. Each feature follows the same rule. Issue ids are those of
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
  if (isMissing(b)) return a;
  return isMissing(a) || compareSeverity(b.status, a.status) < 0 ? b : a;
}

/** A value that the API added later keeps its text; where nothing was said there is none. */
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
