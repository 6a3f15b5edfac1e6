import type { SeenService } from '../domain/naming/tenant-names.ts';
import type { NameStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { seenService } from './records/health.ts';
import { parseRecord, type OnUnreadable } from './records/read-record.ts';

/** A subscription may outlive several names. Only a tenant that nobody watches any more is forgotten. */
const KEPT_SECONDS = 400 * 86_400;

/**
 * The ids and names of services, in one hash for each tenant: id and name together are the field, so that two processes
 * that learn at once lose nothing.
 */
export function makeNameStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): NameStore {
  return {
    async learn(tenantId, listed, seenAt) {
      if (listed.length === 0) return;
      const fields = listed.flatMap(({ id, name }) => [JSON.stringify([id, name]), seenAt]);
      const key = keys.serviceNames(tenantId);
      await redis
        .multi()
        .hset(key, ...fields)
        .expire(key, KEPT_SECONDS)
        .exec();
    },
    async read(tenantId) {
      const stored = Object.entries(await redis.hgetall(keys.serviceNames(tenantId)));
      return stored.flatMap(([field, seenAt]): SeenService[] => {
        const seen = parseRecord(seenService, field, 'name of a service', onUnreadable);
        return seen ? [{ id: seen[0], name: seen[1], seenAt }] : [];
      });
    },
  };
}
