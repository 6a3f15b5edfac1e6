import { DAY, SECOND, timeOf } from '../../domain/instant.ts';
import type { AuditTrail } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { auditEntry } from '../records/audit.ts';
import { parseRecords, type OnUnreadable } from '../records/read-record.ts';

/** A full year to look back on, plus a month to spare. */
const KEPT_MS = 400 * DAY;
/** About 50 MB. */
const MOST_ENTRIES = 100_000;
const READ_AT_ONCE = 500;

/** The audit trail in Redis: one sorted set a tenant, by time. Old entries go when one is added. */
export function makeAuditTrail(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): AuditTrail {
  const read = (texts: readonly string[]) => parseRecords(auditEntry, texts, 'audit entry', onUnreadable);
  return {
    async append(tenantId, entry) {
      const key = keys.auditTrail(tenantId);
      const at = timeOf(entry.at);
      await redis
        .multi()
        .zadd(key, at, JSON.stringify(entry))
        .zremrangebyscore(key, '-inf', `(${at - KEPT_MS}`)
        .zremrangebyrank(key, 0, -MOST_ENTRIES - 1)
        .expire(key, KEPT_MS / SECOND)
        .exec();
    },
    async newest(tenantId, skip, count) {
      const key = keys.auditTrail(tenantId);
      const [total, texts] = await Promise.all([redis.zcard(key), redis.zrevrange(key, skip, skip + count - 1)]);
      return { entries: read(texts), total };
    },
    async *all(tenantId) {
      for (let from = 0; ; from += READ_AT_ONCE) {
        const texts = await redis.zrange(keys.auditTrail(tenantId), String(from), String(from + READ_AT_ONCE - 1));
        if (texts.length === 0) return;
        yield read(texts);
      }
    },
  };
}
