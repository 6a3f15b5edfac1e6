import { randomInt } from 'node:crypto';
import type { UndoStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';
import { madeChange } from '../records/undo.ts';

const KEPT_SECONDS = 600;

/** Letters that make no word and look like no other. A key without digits is never taken for an issue's id. */
const LETTERS = 'bcdfghjkmnpqrstvwxz';
/** 19⁸ keys: nobody hits another's by chance within ten minutes. */
const LENGTH = 8;
/** Where the key of the newest change stands: no key is that short. */
const NEWEST = '';

/** Changes in Redis, one key each, which expires by itself. */
export function makeUndoStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): UndoStore {
  return {
    async keep(tenantId, conversationId, change) {
      const id = newKey();
      const set = (name: string, value: string) =>
        redis.set(keys.undo(tenantId, conversationId, name), value, 'EX', KEPT_SECONDS);
      await set(id, JSON.stringify(change));
      // Only now: the newest key must lead to a change.
      await set(NEWEST, id);
      return id;
    },
    async read(tenantId, conversationId, id) {
      const wanted = id?.toLowerCase() ?? (await redis.get(keys.undo(tenantId, conversationId, NEWEST)));
      if (!wanted) return undefined;
      const key = keys.undo(tenantId, conversationId, wanted);
      const text = await redis.get(key);
      return text === null ? undefined : parseRecord(madeChange, text, 'undo', onUnreadable, key);
    },
  };
}

function newKey(): string {
  return Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}
