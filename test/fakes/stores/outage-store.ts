import type { NoticeJob, Outage, OutageStore } from '../../../src/ports/index.ts';

/** Outages in memory, and who was told of them. */
export function makeFakeOutageStore(): OutageStore {
  const outages = new Map<string, Outage>();
  const [toldOf, inDoubtOf] = [makeSets(), makeSets()];
  return {
    get: (tenantId) => Promise.resolve(outages.get(tenantId)),
    put: (tenantId, outage) => Promise.resolve(void outages.set(tenantId, { ...outage })),
    clear: (tenantId) => Promise.resolve(void outages.delete(tenantId)),
    told: (notice) => Promise.resolve([...new Set([...toldOf(notice), ...inDoubtOf(notice)])]),
    wasTold: (notice, conversationId) => Promise.resolve(toldOf(notice).has(conversationId)),
    markTold: (notice, conversationId) => Promise.resolve(void toldOf(notice).add(conversationId)),
    isInDoubt: (notice, conversationId) => Promise.resolve(inDoubtOf(notice).has(conversationId)),
    markInDoubt: (notice, conversationId) => Promise.resolve(void inDoubtOf(notice).add(conversationId)),
  };
}

/** A set of conversations for each notice. */
function makeSets(): (notice: NoticeJob) => Set<string> {
  const sets = new Map<string, Set<string>>();
  return ({ tenantId, notice, since }) => {
    const key = JSON.stringify([tenantId, notice, since]);
    const ids = sets.get(key) ?? new Set();
    sets.set(key, ids);
    return ids;
  };
}
