import type { PauseStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';

/** Pauses in Redis, as keys that expire: no process's clock counts. */
export function makePauseStore(redis: RedisClient, keys: Keys): PauseStore {
  const left = async (source: string, tenantId: string) => Math.max(0, await redis.pttl(keys.pause(source, tenantId)));
  return {
    left,
    async hold(source, tenantId, forMs) {
      if ((await left(source, tenantId)) >= forMs) return;
      await redis.set(keys.pause(source, tenantId), '1', 'PX', Math.ceil(forMs));
    },
  };
}
