import * as z from 'zod';
import { STATUSES, type ReadStatus, type Status } from '../../domain/health/status.ts';
import type { Instant } from '../../domain/instant.ts';

/*
 * Rules for every record here. Objects are loose, so a newer version's field survives a rewrite by this one. Fields
 * that the product needs are required; the rest are soft. A code that a newer version added gets a stated, safe
 * meaning. It never makes the record unreadable.
 */

/** A moment. Checked here, because arithmetic on an invalid one would throw far from here. */
export const instant: z.ZodType<Instant> = z.string().refine((text) => !Number.isNaN(Date.parse(text)));

/** An optional field. A value of another type counts as absent. */
export function soft<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}

/** A list without its unreadable items. Anything but a list counts as empty. */
export function softList<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((items) => items.flatMap((each) => readItem(item, each)));
}

/** The known codes in a list. Codes that a newer version added are dropped. */
export function codesOf<T extends string>(known: readonly T[]) {
  return z.array(z.unknown()).transform((codes) => codes.flatMap((code) => known.find((each) => each === code) ?? []));
}

/** The fields of a status from an API. Spread them into a schema that ends in `.transform(withKnownStatus)`. */
export const READ_STATUS = { status: z.string(), statusText: z.string().catch('') };

const KNOWN_STATUSES: ReadonlyMap<string, Status> = new Map(STATUSES.map((status) => [status, status]));

/**
 * A status that a newer version added becomes `unknown`, like one that an API added. Its code replaces a missing text,
 * because `worseDay` treats an unknown status without text as no status at all.
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
