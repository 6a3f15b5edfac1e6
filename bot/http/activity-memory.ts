import { LRUCache } from 'lru-cache';
import type { ActivityLedger, Log } from '../../src/ports/index.ts';

/** The same time as the shared ledger. */
const REMEMBERED_MS = 600_000;
const MOST_REMEMBERED = 50_000;

/**
 * A ledger that also remembers in this process's memory. While the shared ledger is down, repeats that reach this
 * process are still recognized; repeats that reach another process are not.
 */
export function withLocalMemory(shared: ActivityLedger, log: Log): ActivityLedger {
  const seen = new LRUCache<string, true>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });
  return {
    async claim(activityId) {
      if (seen.has(activityId)) return false;
      // Recorded before asking the shared ledger: a repeat may arrive while the request is pending.
      seen.set(activityId, true);
      try {
        return await shared.claim(activityId);
      } catch (error) {
        log.debug('activity.claimed-locally', { error });
        return true;
      }
    },
  };
}
