import type { SeenService } from '../../../src/domain/naming/tenant-names.ts';
import type { NameStore } from '../../../src/ports/index.ts';

/** Names of services in memory. */
export function makeFakeNameStore(): NameStore {
  const tenants = new Map<string, Map<string, SeenService>>();
  return {
    learn(tenantId, listed, seenAt) {
      const seen = tenants.get(tenantId) ?? new Map<string, SeenService>();
      for (const { id, name } of listed) seen.set(JSON.stringify([id, name]), { id, name, seenAt });
      tenants.set(tenantId, seen);
      return Promise.resolve();
    },
    read: (tenantId) => Promise.resolve([...(tenants.get(tenantId)?.values() ?? [])]),
  };
}
