import type * as z from 'zod';
import type { Log } from '../../ports/index.ts';

/** Told of text in Redis that cannot be read: what it should be (`snapshot`), and the place that is wrong, never what stood there. */
export type OnUnreadable = (what: string, place: string) => void;

/** Warns once of each kind of record: a tenant's 10,000 snapshots that cannot be read are one fault, not 10,000. */
export function warnOfUnreadable(log: Log): OnUnreadable {
  const warned = new Set<string>();
  return (what, place) => {
    if (warned.has(what)) return;
    warned.add(what);
    log.warn('redis.unreadable', {
      what,
      place,
      meaning: 'a record in Redis is damaged or too new for this version; it is passed over, and the others are used',
    });
  };
}

/**
 * The record that `text` holds, as `schema` reads it. Undefined where `text` is not JSON or lacks what the schema needs: the
 * caller goes on with its other records.
 */
export function parseRecord<T>(
  schema: z.ZodType<T>,
  text: string,
  what: string,
  onUnreadable: OnUnreadable,
): T | undefined {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  onUnreadable(what, parsed.error.issues[0]?.path.slice(0, 6).join('.') ?? '');
  return undefined;
}

/** As `parseRecord`, for several at once: those that cannot be read are left out. */
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
