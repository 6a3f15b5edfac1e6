import type { AuditEntry } from '../../../src/domain/audit.ts';
import { between, DAY } from '../../../src/domain/instant.ts';
import type { AuditTrail } from '../../../src/ports/index.ts';

/** A trail in memory, as JSON, as a real store keeps it. */
export function makeFakeAuditTrail(): AuditTrail {
  const kept = new Map<string, string[]>();
  const of = (tenantId: string): AuditEntry[] =>
    (kept.get(tenantId) ?? []).map((text) => JSON.parse(text) as AuditEntry).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return {
    append(tenantId, entry) {
      const young = of(tenantId).filter(({ at }) => between(at, entry.at) <= 400 * DAY);
      kept.set(
        tenantId,
        [...young, entry].map((each) => JSON.stringify(each)),
      );
      return Promise.resolve();
    },
    newest(tenantId, skip, count) {
      const all = of(tenantId).toReversed();
      return Promise.resolve({ entries: all.slice(skip, skip + count), total: all.length });
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous
    async *all(tenantId) {
      const all = of(tenantId);
      if (all.length > 0) yield all;
    },
  };
}
