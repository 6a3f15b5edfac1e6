import { LRUCache } from 'lru-cache';
import type { ActivityLedger, Log } from '../../src/ports/index.ts';

/** 80 a second for ten minutes. 120 bytes each. */
const MOST_REMEMBERED = 50_000;

/**
 * A ledger that also remembers in this process's memory. While the shared ledger is down, repeats that reach this
 * process are still recognized; repeats that reach another process are not. Never fails.
 */
export function withLocalMemory(shared: ActivityLedger, log: Log): ActivityLedger {
  const seen = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  const orLocal = async <T>(work: Promise<T>, instead: T): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      log.debug('activity.kept-locally', { error });
      return instead;
    }
  };
  return {
    async claim(activityId, forMs) {
      if (seen.has(activityId)) return false;
      // Recorded before asking the shared ledger: a repeat may arrive while the request is pending.
      seen.set(activityId, true, { ttl: forMs });
      return orLocal(shared.claim(activityId, forMs), true);
    },
    keep(activityId, forMs) {
      seen.set(activityId, true, { ttl: forMs });
      return orLocal(shared.keep(activityId, forMs), undefined);
    },
    async giveBack(activityId) {
      // The shared ledger first: a repeat that finds this memory empty asks it. If it is down, the claim there lapses.
      await orLocal(shared.giveBack(activityId), undefined);
      seen.delete(activityId);
    },
  };
}
