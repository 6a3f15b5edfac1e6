import type { ActivityLedger } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';

/** Teams sends an activity again after 15 seconds without an answer. Ten minutes cover several such repeats. */
const REMEMBERED_SECONDS = 600;

/** Remembers in Redis, for all processes, which activities were accepted. Fails when Redis is away. */
export function makeActivityLedger(redis: RedisClient, keys: Keys): ActivityLedger {
  return {
    async claim(activityId) {
      // One atomic command: two processes that get the same activity cannot both be first.
      return (await redis.set(keys.activity(activityId), '1', 'EX', REMEMBERED_SECONDS, 'NX')) === 'OK';
    },
  };
}
