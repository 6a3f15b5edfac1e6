import type { PauseStore } from '../../../src/ports/index.ts';

/** Pauses in memory, which do not pass. */
export function makeFakePauseStore(): PauseStore {
  const pauses = new Map<string, number>();
  const left = (source: string, tenantId: string) => pauses.get(`${source} ${tenantId}`) ?? 0;
  return {
    left: (source, tenantId) => Promise.resolve(left(source, tenantId)),
    hold: (source, tenantId, forMs) => {
      pauses.set(`${source} ${tenantId}`, Math.max(left(source, tenantId), forMs));
      return Promise.resolve();
    },
  };
}
