import type { ActivityLedger } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';

/** Teams sends an activity again when it got no answer within 15 seconds; ten minutes cover several such repeats. */
const REMEMBERED_SECONDS = 600;

/** Activities that were taken in, remembered in Redis for all processes. Fails when Redis is away. */
export function makeActivityLedger(redis: RedisClient, keys: Keys): ActivityLedger {
  return {
    async claim(activityId) {
      // One command: two processes that get the same activity cannot both be first.
      return (await redis.set(keys.activity(activityId), '1', 'EX', REMEMBERED_SECONDS, 'NX')) === 'OK';
    },
  };
}
