import { LRUCache } from 'lru-cache';
import type { ActivityLedger, Log } from '../../src/ports/index.ts';

/** As long as the shared ledger remembers. */
const REMEMBERED_MS = 600_000;
const MOST_REMEMBERED = 50_000;

/**
 * A ledger that goes on in this process's memory while the shared one is away: repeats that reach this process are still
 * told apart, those that reach another are not.
 */
export function withLocalMemory(shared: ActivityLedger, log: Log): ActivityLedger {
  const seen = new LRUCache<string, true>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });
  return {
    async claim(activityId) {
      if (seen.has(activityId)) return false;
      // Before the shared ledger is asked: a repeat may come while that answer is under way.
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
