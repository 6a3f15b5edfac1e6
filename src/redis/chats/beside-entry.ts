import type * as z from 'zod';
import { timeOf, type Instant } from '../../domain/instant.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { readOr } from '../records/other-type.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';
import { CHANGES } from '../records/response.ts';
import { member } from '../records/stored-entry.ts';
import { runScript } from '../server/script.ts';

/**
 * Writes a field beside its entry if it is still as it was read, and marks the entry as unfinished.
 * KEYS: entry, unfinished, holders. ARGV: field, what was read and what to write, each '' for nothing, time in ms, member,
 * conversation if it is to be among the holders ('' if not).
 * Returns how often people changed something there; 0 if somebody else changed it meanwhile, -1 without an entry.
 */
const WRITE = `
if redis.call('HEXISTS', KEYS[1], 'data') == 0 then return -1 end
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[5])
if ARGV[3] == '' then redis.call('HDEL', KEYS[1], ARGV[1])
else redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) end
if ARGV[6] ~= '' then
  redis.call('SADD', KEYS[3], ARGV[6])
  local left = redis.call('TTL', KEYS[1])
  if left > redis.call('TTL', KEYS[3]) then redis.call('EXPIRE', KEYS[3], left) end
end
return redis.call('HINCRBY', KEYS[1], '${CHANGES}', 1)`;

interface BesideEntry<T> {
  /** The field of the entry in which it stands. */
  readonly field: string;
  readonly schema: z.ZodType<T>;
  /** What is not worth keeping: nothing stands there then. */
  readonly isNothing?: (value: T) => boolean;
  /** Whether its conversation is found among those that hold something of this issue, before anything was sent. */
  readonly holds?: true;
  readonly onUnreadable: OnUnreadable;
}

type Place = readonly [tenantId: string, conversationId: string, issueId: string];

/** What is kept, and how often people changed something there. */
interface Kept<T> {
  readonly value: T | undefined;
  readonly changes: number;
}

/**
 * What people of a conversation keep beside an entry of its ledger, in a field of its own: so it ends with that, is in a
 * backup with that, and is forgotten with the conversation.
 */
export function makeBesideEntry<T>(redis: RedisClient, keys: Keys, beside: BesideEntry<T>) {
  const { field, isNothing = () => false, holds } = beside;
  const read = makeRead(redis, beside);
  const textOf = (value: T | undefined) => (value === undefined || isNothing(value) ? '' : JSON.stringify(value));
  return {
    get: async (...place: Place): Promise<T | undefined> => (await read(keys.ledgerEntry(...place))).value,
    /** `change` may run more than once; if it gives what it got, nothing is written. Undefined without an entry. */
    async update(
      [tenantId, conversationId, issueId]: Place,
      change: (current: T | undefined) => T | undefined,
      now: Instant,
    ): Promise<Kept<T> | undefined> {
      const entry = keys.ledgerEntry(tenantId, conversationId, issueId);
      const places = [entry, keys.unfinished(tenantId), keys.holders(tenantId, issueId)];
      const at = [timeOf(now), member(tenantId, conversationId, issueId), holds ? conversationId : ''];
      for (;;) {
        const { text, changes, value: before } = await read(entry);
        const after = change(before);
        if (after === before) return changes === undefined ? undefined : { value: before, changes };
        const written = Number(await runScript(redis, WRITE, 3, ...places, field, text, textOf(after), ...at));
        if (written < 0) return undefined;
        if (written > 0) return { value: after, changes: written };
      }
    },
  };
}

/** The text that stands there, '' for none, what it says, and how often it was changed: undefined without an entry. */
function makeRead<T>(redis: RedisClient, { field, schema, onUnreadable }: BesideEntry<T>) {
  return async (key: string) => {
    const place = { key, what: field, onUnreadable };
    const [data, text, changes] = await readOr([], place, () => redis.hmget(key, 'data', field, CHANGES));
    const value = text ? parseRecord(schema, text, field, onUnreadable, key) : undefined;
    return { text: text ?? '', value, changes: typeof data === 'string' ? Number(changes ?? 0) : undefined };
  };
}
