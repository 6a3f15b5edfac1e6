import type * as z from 'zod';
import type { Log } from '../../ports/index.ts';

/**
 * Called for what is unreadable in Redis. `what` names the kind of record (`snapshot`), `place` the field that is wrong,
 * `key` where it stands. The value itself is never passed.
 */
export type OnUnreadable = (what: string, place: string, key?: string) => void;

/** Warns once per kind of record: 10,000 unreadable snapshots in a tenant are one fault, not 10,000. */
export function warnOfUnreadable(log: Log): OnUnreadable {
  const warned = new Set<string>();
  return (what, place, key) => {
    if (warned.has(what)) return;
    warned.add(what);
    log.warn('redis.unreadable', {
      what,
      place,
      key,
      meaning: 'a record in Redis is damaged or too new for this version; it is skipped, and the others are used',
    });
  };
}

/**
 * Reads a record with `schema`. Undefined if `text` is not JSON or lacks what the schema needs: the caller continues
 * with its other records.
 */
export function parseRecord<T>(
  schema: z.ZodType<T>,
  text: string,
  what: string,
  onUnreadable: OnUnreadable,
  key?: string,
): T | undefined {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  onUnreadable(what, parsed.error.issues[0]?.path.slice(0, 6).join('.') ?? '', key);
  return undefined;
}

/** Like `parseRecord`, for several texts. Unreadable ones are left out. */
export function parseRecords<T>(
  schema: z.ZodType<T>,
  texts: readonly (string | null)[],
  what: string,
  onUnreadable: OnUnreadable,
): T[] {
  return texts.flatMap((text) => (text === null ? [] : (parseRecord(schema, text, what, onUnreadable) ?? [])));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
