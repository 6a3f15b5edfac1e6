import type { OutageStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { outage } from './records/outage.ts';
import { parseRecord, type OnUnreadable } from './records/read-record.ts';

/** Longer than any outage worth telling people about. */
const TOLD_SECONDS = 30 * 86_400;

/** Source outages in Redis, and the conversations that were told about each. */
export function makeOutageStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): OutageStore {
  return {
    async get(tenantId) {
      const text = await redis.get(keys.outage(tenantId));
      return text === null ? undefined : parseRecord(outage, text, 'outage', onUnreadable);
    },
    async put(tenantId, current) {
      await redis.set(keys.outage(tenantId), JSON.stringify(current));
    },
    async clear(tenantId) {
      await redis.del(keys.outage(tenantId));
    },
    told: ({ tenantId, notice, since }) => redis.smembers(keys.told(tenantId, notice, since)),
    async wasTold({ tenantId, notice, since }, conversationId) {
      return (await redis.sismember(keys.told(tenantId, notice, since), conversationId)) === 1;
    },
    async markTold({ tenantId, notice, since }, conversationId) {
      const key = keys.told(tenantId, notice, since);
      await redis.multi().sadd(key, conversationId).expire(key, TOLD_SECONDS).exec();
    },
  };
}
