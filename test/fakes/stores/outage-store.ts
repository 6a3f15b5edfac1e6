import type { NoticeJob, Outage, OutageStore } from '../../../src/ports/index.ts';

/** Outages in memory, and who was told of them. */
export function makeFakeOutageStore(): OutageStore {
  const outages = new Map<string, Outage>();
  const told = new Map<string, Set<string>>();
  const toldOf = ({ tenantId, notice, since }: NoticeJob): Set<string> => {
    const key = JSON.stringify([tenantId, notice, since]);
    const ids = told.get(key) ?? new Set();
    told.set(key, ids);
    return ids;
  };
  return {
    get: (tenantId) => Promise.resolve(outages.get(tenantId)),
    put: (tenantId, outage) => Promise.resolve(void outages.set(tenantId, { ...outage })),
    clear: (tenantId) => Promise.resolve(void outages.delete(tenantId)),
    told: (notice) => Promise.resolve([...toldOf(notice)]),
    wasTold: (notice, conversationId) => Promise.resolve(toldOf(notice).has(conversationId)),
    markTold: (notice, conversationId) => Promise.resolve(void toldOf(notice).add(conversationId)),
  };
}
