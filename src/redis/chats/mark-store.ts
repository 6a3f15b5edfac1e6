import type { ItemMark } from '../../domain/announcement/mark.ts';
import type { MarkStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import { KEY_KINDS } from '../inventory/kinds.ts';
import type { Keys } from '../keys.ts';
import { itemMark } from '../records/mark.ts';
import { readOr } from '../records/other-type.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';

/** Marks in Redis: one hash of a conversation, by the ids of the items. It ends 400 days after its last change. */
export function makeMarkStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): MarkStore {
  const parse = (text: string | null | undefined, key: string): ItemMark | undefined =>
    typeof text === 'string' ? parseRecord(itemMark, text, 'mark', onUnreadable, key) : undefined;
  const place = (key: string) => ({ key, what: 'mark', onUnreadable });
  return {
    async get(tenantId, conversationId, itemId) {
      const key = keys.marks(tenantId, conversationId);
      return parse(await readOr(null, place(key), () => redis.hget(key, itemId)), key);
    },
    async all(tenantId, conversationId) {
      const key = keys.marks(tenantId, conversationId);
      const found = await readOr<Record<string, string>, Record<string, string>>({}, place(key), () =>
        redis.hgetall(key),
      );
      return new Map(
        Object.entries(found).flatMap(([id, text]) => {
          const mark = parse(text, key);
          return mark ? [[id, mark] as const] : [];
        }),
      );
    },
    async replace(tenantId, conversationId, itemId, mark) {
      const key = keys.marks(tenantId, conversationId);
      const both = redis.multi().hget(key, itemId);
      if (mark) both.hset(key, itemId, JSON.stringify(mark)).expire(key, KEY_KINDS.marks.lasts);
      else both.hdel(key, itemId);
      const [before] = (await both.exec()) ?? [];
      const [error, text] = before ?? [];
      if (error) throw error;
      return parse(typeof text === 'string' ? text : undefined, key);
    },
  };
}
