import type { Keys } from '../keys.ts';
import { keysOf, type Named } from '../inventory/names.ts';
import { KEY_KINDS, type KeyKind } from '../inventory/kinds.ts';
import { unpack } from '../records/packed.ts';
import type { RedisClient } from '../server/client.ts';
import { redisCode } from '../server/error-code.ts';
import type { Row } from './format.ts';

/** How much of a large key is read at once, and stands in one row. */
const AT_ONCE = 500;

interface Place {
  readonly kind: string;
  readonly of: string[];
}

/**
 * Reads a key as rows, some at a time. What is gone, or of another type than its kind has, gives none. What changes
 * meanwhile may come as it was or as it is.
 */
export async function* rowsOfKey(redis: RedisClient, keys: Keys, named: Named): AsyncGenerator<Row[]> {
  const { kind, parts } = named;
  const { type }: KeyKind = KEY_KINDS[kind];
  const place = { kind, of: [...parts] };
  try {
    for (const key of keysOf(keys, named)) {
      if (kind === 'subscriptions') yield* recordRows(redis, key, place);
      else yield* READERS[type](redis, key, place);
    }
  } catch (error) {
    if (redisCode(error) !== 'WRONGTYPE') throw error;
  }
}

type Reader = (redis: RedisClient, key: string, place: Place) => AsyncGenerator<Row[]>;

const READERS: Readonly<Record<KeyKind['type'], Reader>> = {
  async *string(redis, key, place) {
    const [text, until] = await Promise.all([redis.get(key), endOf(redis, key)]);
    if (text !== null) yield [{ ...place, text, ...until }];
  },
  async *hash(redis, key, place) {
    const until = await endOf(redis, key);
    for await (const found of scanned((cursor) => redis.hscan(key, cursor, 'COUNT', AT_ONCE))) {
      yield [{ ...place, fields: Object.fromEntries(pairs(found)), ...until }];
    }
  },
  async *set(redis, key, place) {
    const until = await endOf(redis, key);
    for await (const members of scanned((cursor) => redis.sscan(key, cursor, 'COUNT', AT_ONCE))) {
      yield [{ ...place, members, ...until }];
    }
  },
  async *zset(redis, key, place) {
    const until = await endOf(redis, key);
    for await (const found of scanned((cursor) => redis.zscan(key, cursor, 'COUNT', AT_ONCE))) {
      yield [{ ...place, scored: pairs(found), ...until }];
    }
  },
};

async function* scanned(scan: (cursor: string) => Promise<[cursor: string, found: string[]]>) {
  let cursor = '0';
  do {
    const [next, found] = await scan(cursor);
    cursor = next;
    if (found.length > 0) yield found;
  } while (cursor !== '0');
}

/** The records of a tenant's conversations, unpacked. */
async function* recordRows(redis: RedisClient, key: string, place: Place): AsyncGenerator<Row[]> {
  const [tenantId = ''] = place.of;
  let cursor = '0';
  do {
    const [next, found] = await redis.hscanBuffer(key, cursor, 'COUNT', AT_ONCE);
    cursor = next.toString();
    const records = pairs(found).map(([id, packed]) => [String(id), unpack(packed, tenantId)] as const);
    yield inRows(records).map((some) => ({ ...place, fields: Object.fromEntries(some) }));
  } while (cursor !== '0');
}

/** So many records stand in a row: whoever reads it has them all in memory. */
const RECORDS_IN_A_ROW = 50;

function inRows<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / RECORDS_IN_A_ROW);
  return Array.from({ length: count }, (_, at) => all.slice(at * RECORDS_IN_A_ROW, (at + 1) * RECORDS_IN_A_ROW));
}

/** These records as they are now. */
export async function recordsNow(redis: RedisClient, keys: Keys, tenantId: string, ids: readonly string[]) {
  const key = keys.subscriptions(tenantId);
  const packed = await redis.hmgetBuffer(key, ...ids);
  const found = ids.flatMap((id, at) => (packed[at] ? [[id, unpack(packed[at], tenantId)] as const] : []));
  const place = { kind: 'subscriptions', of: [tenantId] };
  const gone = ids.filter((_, at) => !packed[at]);
  return [
    { ...place, fields: Object.fromEntries(found) },
    { ...place, gone },
  ] satisfies Row[];
}

async function endOf(redis: RedisClient, key: string): Promise<{ until?: number }> {
  const leftMs = await redis.pttl(key);
  return leftMs > 0 ? { until: Date.now() + leftMs } : {};
}

/** What Redis lists one after the other: a name, then its value, and so on. */
function pairs<T>(flat: readonly T[]): [T, T][] {
  return flat.flatMap((each, at): [T, T][] => {
    const next = flat[at + 1];
    return at % 2 === 0 && next !== undefined ? [[each, next]] : [];
  });
}
