import * as z from 'zod';
import type { Kept, ReadingStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';

/** Raised when a domain type changes so that older readings cannot be taken for it: they then count as never read. */
const VERSION = 1;

/**
 * A week. A reading is rewritten within minutes while the source answers, so this is how long an outage may last before the
 * last known answer is no longer worth showing; and a tenant that left leaves nothing behind.
 */
const KEPT_SECONDS = 7 * 24 * 3_600;

const RECORD = z.object({ version: z.literal(VERSION), readAt: z.string(), value: z.unknown() });

/** Readings in Redis, for all processes. */
export function makeReadingStore(redis: RedisClient, keys: Keys): ReadingStore {
  return {
    async read<T>(tenantId: string, key: string): Promise<Kept<T> | undefined> {
      const text = await redis.get(keys.reading(tenantId, key));
      return text === null ? undefined : keptOf<T>(text);
    },
    async write<T>(tenantId: string, key: string, { value, readAt }: Kept<T>): Promise<void> {
      const text = JSON.stringify({ version: VERSION, readAt, value });
      await redis.set(keys.reading(tenantId, key), text, 'EX', KEPT_SECONDS);
    },
  };
}

/** What an older or newer build wrote is as good as nothing: it is read again from the source. */
function keptOf<T>(text: string): Kept<T> | undefined {
  const record = RECORD.safeParse(parse(text));
  // Only this build's own `write` puts a record of this version there, so the value has the type that was written.
  return record.success ? { value: record.data.value as T, readAt: record.data.readAt } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
