import type { WelcomeStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';

const KEPT_SECONDS = 86_400;

/** Welcomes in Redis, as keys that expire. */
export function makeWelcomeStore(redis: RedisClient, keys: Keys): WelcomeStore {
  return {
    async keep(tenantId, conversationId, messageId) {
      await redis.set(keys.welcome(tenantId, conversationId), messageId, 'EX', KEPT_SECONDS);
    },
    async take(tenantId, conversationId) {
      const key = keys.welcome(tenantId, conversationId);
      // One transaction: of two that take it, one finds nothing.
      const [got] = (await redis.multi().get(key).del(key).exec()) ?? [];
      return typeof got?.[1] === 'string' ? got[1] : undefined;
    },
  };
}
