import * as z from 'zod';
import { UNREADABLE_KINDS, type Unreadable } from '../domain/health/rows.ts';
import type { Kept, ReadingStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { soft } from './records/fields.ts';

/** Raise it when a domain type changes in a way that older readings do not fit: they then count as never read. */
const VERSION = 1;

/**
 * A week. While the source answers, a reading is rewritten within minutes. During an outage the last known answer is
 * worth showing for this long. A tenant that left leaves nothing behind.
 */
const KEPT_SECONDS = 7 * 24 * 3_600;

const UNREADABLE: z.ZodType<readonly Unreadable[]> = z.array(
  z.object({ kind: z.enum(UNREADABLE_KINDS), id: z.string().optional() }),
);

const RECORD = z.object({
  version: z.literal(VERSION),
  readAt: z.string(),
  value: z.unknown(),
  unreadable: soft(UNREADABLE),
});

/** Readings in Redis, shared by all processes. */
export function makeReadingStore(redis: RedisClient, keys: Keys): ReadingStore {
  return {
    async read<T>(tenantId: string, key: string): Promise<Kept<T> | undefined> {
      const text = await redis.get(keys.reading(tenantId, key));
      return text === null ? undefined : keptOf<T>(text);
    },
    async write<T>(tenantId: string, key: string, { value, readAt, unreadable }: Kept<T>): Promise<void> {
      const text = JSON.stringify({ version: VERSION, readAt, value, unreadable });
      await redis.set(keys.reading(tenantId, key), text, 'EX', KEPT_SECONDS);
    },
  };
}

/** A record from an older or newer build counts as missing: the source is read again. */
function keptOf<T>(text: string): Kept<T> | undefined {
  const record = RECORD.safeParse(parse(text));
  // Only `write` above stores a record of this version, so the value has the type that was written.
  if (!record.success) return undefined;
  const { value, readAt, unreadable } = record.data;
  return { value: value as T, readAt, ...(unreadable && { unreadable }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
