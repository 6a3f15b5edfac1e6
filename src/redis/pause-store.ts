import type { PauseStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';

/** Requests are counted in so many milliseconds together: a count by the second would be 3,600 keys. */
const SLICE_MS = 300_000;
const SLICES_PER_HOUR = 12;
const KEPT_SECONDS = 3_900;

/** Pauses in Redis, as keys that expire: no process's clock counts. */
export function makePauseStore(redis: RedisClient, keys: Keys): PauseStore {
  const left = async (source: string, tenantId: string) => Math.max(0, await redis.pttl(keys.pause(source, tenantId)));
  return {
    left,
    async hold(source, tenantId, forMs) {
      if ((await left(source, tenantId)) >= forMs) return;
      await redis.set(keys.pause(source, tenantId), '1', 'PX', Math.ceil(forMs));
    },
    async count(source, tenantId) {
      const key = keys.sourceCalls(source, tenantId, sliceNow());
      if ((await redis.incr(key)) === 1) await redis.expire(key, KEPT_SECONDS);
    },
    async counted(source, tenantId) {
      const last = sliceNow();
      const slices = Array.from({ length: SLICES_PER_HOUR + 1 }, (_, before) => last - before);
      const counts = await redis.mget(slices.map((slice) => keys.sourceCalls(source, tenantId, slice)));
      return counts.reduce((sum, count) => sum + Number(count ?? 0), 0);
    },
  };
}

function sliceNow(): number {
  return Math.floor(Date.now() / SLICE_MS);
}
