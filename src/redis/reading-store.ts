import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { UNREADABLE_KINDS, type Unreadable } from '../domain/health/rows.ts';
import type { Kept, ReadingStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { soft } from './records/fields.ts';
import { runScript } from './server/script.ts';

/** Raise it when a domain type changes in a way that older readings do not fit: they then count as never read. */
const VERSION = 1;

/**
 * A week. While the source answers, a reading is renewed within minutes. During an outage the last known answer is
 * worth showing for this long. A tenant that left leaves nothing behind.
 */
const KEPT_SECONDS = 7 * 24 * 3_600;
/** The most readings of which this process remembers what they say. */
const MOST_REMEMBERED = 200;

/**
 * Writes those parts of a reading that are others than before, or all of them.
 * KEYS[1] is a hash. ARGV: id of what must be there ('' if it does not matter, then all is written), new id, when it was
 * read, seconds kept, its record, then number and JSON of each part. Returns whether it was written.
 */
const WRITE = `
local isHash = redis.call('TYPE', KEYS[1]).ok == 'hash'
if ARGV[1] == '' then
  redis.call('DEL', KEYS[1])
elseif not isHash or redis.call('HGET', KEYS[1], 'id') ~= ARGV[1] then
  return 0
end
for at = 6, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[at], ARGV[at + 1]) end
redis.call('HSET', KEYS[1], 'id', ARGV[2], 'readAt', ARGV[3], 'record', ARGV[5])
if redis.call('PTTL', KEYS[1]) < ARGV[4] * 500 then redis.call('EXPIRE', KEYS[1], ARGV[4]) end
return 1`;

const UNREADABLE: z.ZodType<readonly Unreadable[]> = z.array(
  z.object({ kind: z.enum(UNREADABLE_KINDS), id: z.string().optional() }),
);

const VERSIONED = z.object({ version: z.literal(VERSION), unreadable: soft(UNREADABLE) });
const RECORD = VERSIONED.extend({ length: z.number().optional() });
/** As earlier versions stored it, all in one text. */
const WHOLE = VERSIONED.extend({ readAt: z.string(), value: z.unknown() });

/** What was read, whenever that was. */
type Said = Omit<Kept<unknown>, 'readAt'>;

/** What this process knows a stored reading to say. */
interface Known {
  readonly id: string;
  readonly said: Said;
}

/**
 * Readings in Redis, shared by all processes, in a hash each: the rows of a list by their number, so that only those
 * that changed are written; what is no list in one part; under an `id` that changes with any of them. If the same is
 * read again, only the time is written, and who knows what the `id` stands for reads no more than the time.
 */
export function makeReadingStore(redis: RedisClient, keys: Keys): ReadingStore {
  const known = new LRUCache<string, Known>({ max: MOST_REMEMBERED });
  const write = async (key: string, { readAt, ...said }: Kept<unknown>, before: Known | undefined) => {
    const parts = changedParts(said.value, before?.said.value);
    const isSame = before && parts.length === 0 && recordOf(said) === recordOf(before.said);
    const id = isSame ? before.id : randomUUID();
    const stored = [before?.id ?? '', id, readAt, KEPT_SECONDS, recordOf(said), ...parts];
    if ((await runScript(redis, WRITE, 1, key, ...stored)) !== 1) return false;
    known.set(key, isSame ? before : { id, said });
    return true;
  };
  return {
    async read<T>(tenantId: string, what: string): Promise<Kept<T> | undefined> {
      const key = keys.latestReading(tenantId, what);
      const last = known.get(key);
      const [id, readAt] = last ? await redis.hmget(key, 'id', 'readAt') : [];
      if (last && id === last.id && readAt) return { ...last.said, readAt } as Kept<T>;
      const stored = await redis.hgetall(key);
      const said = saidIn(stored);
      if (!said || !stored['readAt']) return wholeReading<T>(await redis.get(keys.reading(tenantId, what)));
      known.set(key, { id: stored['id'] ?? '', said });
      return { ...said, readAt: stored['readAt'] } as Kept<T>;
    },
    async write(tenantId, what, kept) {
      const key = keys.latestReading(tenantId, what);
      const before = known.get(key);
      // What we knew may be gone, or somebody else's.
      if (!before || !(await write(key, kept, before))) await write(key, kept, undefined);
    },
  };
}

function partsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Number and JSON of each part that is not the very same object as before. */
function changedParts(value: unknown, before: unknown): (string | number)[] {
  if (value === before) return [];
  const known = partsOf(before);
  return partsOf(value).flatMap((part, at) => (part === known[at] ? [] : [at, JSON.stringify(part)]));
}

/** What a stored reading is like, besides its parts. */
function recordOf({ value, unreadable }: Said): string {
  return JSON.stringify({ version: VERSION, unreadable, ...(Array.isArray(value) && { length: value.length }) });
}

/** A record from an older or newer build counts as missing: the source is read again. */
function saidIn(stored: Readonly<Record<string, string>>): Said | undefined {
  const record = RECORD.safeParse(parse(stored['record']));
  if (!record.success) return undefined;
  const { length, unreadable } = record.data;
  // Only `write` above stores a record of this version, so the parts have the types that were written.
  const parts = Array.from({ length: length ?? 1 }, (_, at) => parse(stored[at]));
  if (parts.includes(undefined)) return undefined;
  return { value: length === undefined ? parts[0] : parts, ...(unreadable && { unreadable }) };
}

/** A reading as earlier versions stored it: what they last knew is still worth showing. */
function wholeReading<T>(text: string | null): Kept<T> | undefined {
  const record = WHOLE.safeParse(parse(text ?? undefined));
  if (!record.success) return undefined;
  const { value, readAt, unreadable } = record.data;
  return { value: value as T, readAt, ...(unreadable && { unreadable }) };
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
