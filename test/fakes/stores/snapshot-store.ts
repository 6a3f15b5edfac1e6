import type { ChangeEvent, Snapshot } from '../../../src/domain/watching/change.ts';
import type { SnapshotStore } from '../../../src/ports/index.ts';

interface Kept {
  sequence: number;
  readonly snapshots: Map<string, Snapshot>;
  readonly outbox: Map<string, ChangeEvent>;
}

/** A store, and what empties it as if its server had been. */
export type EmptiedStore = SnapshotStore & { empty(): Promise<void> };

/** Snapshots and the outbox in memory. Whoever changed what is kept would fail. */
export function makeFakeSnapshotStore(): EmptiedStore {
  const tenants = new Map<string, Kept>();
  let lastSequence = 0;
  const kept = (tenantId: string): Kept =>
    tenants.get(tenantId) ?? { sequence: 0, snapshots: new Map(), outbox: new Map() };
  return {
    load(tenantId) {
      const { sequence, snapshots } = kept(tenantId);
      return Promise.resolve({ sequence, snapshots: new Map(snapshots) });
    },
    get: (tenantId, issueId) => Promise.resolve(kept(tenantId).snapshots.get(issueId)),
    commit({ tenantId, sequence, changed, forgotten, events }) {
      const tenant = kept(tenantId);
      if (tenant.sequence !== sequence) return Promise.resolve(false);
      for (const snapshot of changed) tenant.snapshots.set(snapshot.issue.id, unchangeable(snapshot));
      for (const id of forgotten) tenant.snapshots.delete(id);
      for (const event of events) tenant.outbox.set(event.id, structuredClone(event));
      tenant.sequence = lastSequence += 1;
      tenants.set(tenantId, tenant);
      return Promise.resolve(true);
    },
    owed: (tenantId, limit) => Promise.resolve(structuredClone([...kept(tenantId).outbox.values()].slice(0, limit))),
    settle({ tenantId, id }) {
      kept(tenantId).outbox.delete(id);
      return Promise.resolve();
    },
    tenants: () => Promise.resolve([...tenants.keys()]),
    empty() {
      tenants.clear();
      return Promise.resolve();
    },
  };
}

/** A copy that cannot be changed, in depth: it can be given away again and again. */
function unchangeable<T extends object>(value: T): T {
  const freeze = (each: unknown): void => {
    if (typeof each !== 'object' || each === null || Object.isFrozen(each)) return;
    Object.freeze(each);
    Object.values(each).forEach(freeze);
  };
  const copy = structuredClone(value);
  freeze(copy);
  return copy;
}
