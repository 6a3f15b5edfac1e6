import { isDeepStrictEqual } from 'node:util';
import type { NoticeJob, Outage, OutageStore } from '../../../src/ports/index.ts';

/** Outages in memory, and who was told of them. */
export function makeFakeOutageStore(): OutageStore {
  const outages = new Map<string, Outage>();
  const [toldOf, inDoubtOf] = [makeSets(), makeSets()];
  return {
    get: (tenantId) => Promise.resolve(outages.get(tenantId)),
    replace(tenantId, before, after) {
      const isSame = isDeepStrictEqual(outages.get(tenantId), before);
      if (isSame && after) outages.set(tenantId, { ...after });
      if (isSame && !after) outages.delete(tenantId);
      return Promise.resolve(isSame);
    },
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
