import * as z from 'zod';
import { STATUSES, type ReadStatus, type Status } from '../../domain/health/status.ts';
import type { Instant } from '../../domain/instant.ts';

/*
 * The rules of every record here. Objects are loose, so that a field of a newer version survives a rewrite by this one. What
 * the product cannot do without is required; the rest is soft. A value that a newer version added to a set of codes gets a
 * stated, safe meaning, and never costs the record.
 */

/** A moment. Checked, since arithmetic with a text that names none throws, and far from here. */
export const instant: z.ZodType<Instant> = z.string().refine((text) => !Number.isNaN(Date.parse(text)));

/** A field that may be absent. A value of another type counts as absent. */
export function soft<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}

/** A list without the items that cannot be read. One that is no list is empty. */
export function softList<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((items) => items.flatMap((each) => readItem(item, each)));
}

/** Codes of a set, without those that a newer version added. */
export function codesOf<T extends string>(known: readonly T[]) {
  return z.array(z.unknown()).transform((codes) => codes.flatMap((code) => known.find((each) => each === code) ?? []));
}

/** The fields of a status that came from an API. Spread into a schema that ends in `.transform(withKnownStatus)`. */
export const READ_STATUS = { status: z.string(), statusText: z.string().catch('') };

const KNOWN_STATUSES: ReadonlyMap<string, Status> = new Map(STATUSES.map((status) => [status, status]));

/**
 * A status that a newer version added is `unknown`, as one that an API added is, and stands in place of a text that is
 * missing: `worseDay` takes an unknown status without text for no status at all.
 */
export function withKnownStatus<T extends ReadStatus | { readonly status: string; readonly statusText: string }>(
  row: T,
) {
  const known = KNOWN_STATUSES.get(row.status);
  return known === undefined
    ? { ...row, status: 'unknown' as const, statusText: row.statusText || row.status }
    : { ...row, status: known };
}

function readItem<T>(schema: z.ZodType<T>, value: unknown): T[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [parsed.data] : [];
}
