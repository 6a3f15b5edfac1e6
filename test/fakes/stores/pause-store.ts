import type { PauseStore } from '../../../src/ports/index.ts';

/** Pauses and counts in memory, which do not pass. */
export function makeFakePauseStore(): PauseStore {
  const pauses = new Map<string, number>();
  const counts = new Map<string, number>();
  const counted = (source: string, tenantId: string) => counts.get(`${source} ${tenantId}`) ?? 0;
  const left = (source: string, tenantId: string) => pauses.get(`${source} ${tenantId}`) ?? 0;
  return {
    left: (source, tenantId) => Promise.resolve(left(source, tenantId)),
    hold: (source, tenantId, forMs) => {
      pauses.set(`${source} ${tenantId}`, Math.max(left(source, tenantId), forMs));
      return Promise.resolve();
    },
    count: (source, tenantId) => {
      counts.set(`${source} ${tenantId}`, counted(source, tenantId) + 1);
      return Promise.resolve();
    },
    counted: (source, tenantId) => Promise.resolve(counted(source, tenantId)),
  };
}
