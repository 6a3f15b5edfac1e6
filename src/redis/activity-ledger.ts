import { randomUUID } from 'node:crypto';
import type { ActivityLedger } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { runScript } from './server/script.ts';

/** Deletes the claim if it is still the caller's own: it may have lapsed, and somebody else may be at work. */
const GIVE_BACK = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

/** Remembers in Redis, for all processes, which activities were accepted. Fails when Redis is away. */
export function makeActivityLedger(redis: RedisClient, keys: Keys): ActivityLedger {
  const owner = randomUUID();
  return {
    async claim(activityId, forMs) {
      // One atomic command: two processes that get the same activity cannot both be first.
      return (await redis.set(keys.activity(activityId), owner, 'PX', Math.ceil(forMs), 'NX')) === 'OK';
    },
    async keep(activityId, forMs) {
      // Not an expiry alone: a claim that was made while Redis was away is recorded with this.
      await redis.set(keys.activity(activityId), owner, 'PX', Math.ceil(forMs));
    },
    async giveBack(activityId) {
      await runScript(redis, GIVE_BACK, 1, keys.activity(activityId), owner);
    },
  };
}
