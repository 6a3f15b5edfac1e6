import * as z from 'zod';
import type { RecordOutbox } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { instant } from '../records/fields.ts';
import { readOrSetAside } from '../records/other-type.ts';
import { parseRecord, parseRecords, type OnUnreadable } from '../records/read-record.ts';
import { recordEntry } from '../records/record-entry.ts';

/** Entries read in one answer: a post can have some thousand letters. */
const AT_ONCE = 500;

const WATCHED = z
  .object({ from: instant, watched: instant })
  .transform(({ from, watched }) => ({ from, until: watched }));

/** The part of each tenant's record that is on its way to the long-run store. */
export function makeRecordOutbox(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): RecordOutbox {
  const order = (tenantId: string) => ({ key: keys.recordOrder(tenantId), what: 'record', onUnreadable });
  const page = async (tenantId: string, start: number, count: number) => {
    const range = (key: string) => redis.zrange(key, start, String(start + count - 1));
    const ids = await readOrSetAside(redis, [], order(tenantId), range);
    if (ids.length === 0) return undefined;
    const owed = { ...order(tenantId), key: keys.recordOwed(tenantId) };
    const texts = await readOrSetAside(redis, [], owed, (key) => redis.hmget(key, ...ids));
    return parseRecords(recordEntry, texts, 'record entry', onUnreadable);
  };
  return {
    async owed(tenantId, limit) {
      const owed = [];
      const count = Math.min(AT_ONCE, limit);
      // Unreadable ones stay where they are. Go past them to reach the rest.
      for (let start = 0; owed.length < limit; start += count) {
        const read = await page(tenantId, start, count);
        if (!read) break;
        owed.push(...read);
      }
      return owed.slice(0, limit);
    },
    count: (tenantId) => readOrSetAside(redis, 0, order(tenantId), (key) => redis.zcard(key)),
    async settle(tenantId, entries) {
      const ids = entries.map(({ id }) => id);
      if (ids.length === 0) return;
      await redis
        .multi()
        .zrem(keys.recordOrder(tenantId), ...ids)
        .hdel(keys.recordOwed(tenantId), ...ids)
        .exec();
    },
    async watched(tenantId) {
      const place = { key: keys.recording(tenantId), what: 'recording', onUnreadable };
      const stored = await readOrSetAside(redis, {}, place, (key) => redis.hgetall(key));
      if (Object.keys(stored).length === 0) return undefined;
      return parseRecord(WATCHED, JSON.stringify(stored), 'recording', onUnreadable);
    },
  };
}
