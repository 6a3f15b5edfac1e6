import { z } from 'zod';
import { HealthError, type HealthErrorFacts } from '../domain/health/health-error.ts';
import type { Unreadable, UnreadableKind } from '../domain/health/rows.ts';
import { perObject } from '../domain/derived.ts';
import type { JsonAnswer } from './http/http.ts';
import { placeOf } from './wire.ts';

/** How to read one row of a collection. */
export interface RowShape<T> {
  readonly schema: z.ZodType<T>;
  readonly kind: UnreadableKind | ((row: Readonly<Record<string, unknown>>) => UnreadableKind);
  /** The properties that may hold the row's id, best first. */
  readonly ids: readonly string[];
  /** The lists inside a row, by property. Each is read with `listOf`: what cannot be read in it costs no more. */
  readonly parts?: Readonly<Record<string, UnreadableKind>>;
}

/** Something that could not be read, and where in it: for the log, which never contains its text. */
export interface Lost extends Unreadable {
  readonly place: string;
  /** Tells it apart from others, so that a row that comes on two pages counts once. */
  readonly key: string;
}

/** One answer's rows. */
export interface ReadRows<T> {
  readonly rows: readonly T[];
  readonly lost: readonly Lost[];
  /** How many rows the answer had, readable or not. */
  readonly total: number;
  /** The answer's link to the next page, as the API wrote it. */
  readonly next?: string;
  readonly facts: HealthErrorFacts;
}

type Raw = Readonly<Record<string, unknown>>;

const collection = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().nullish() });

/**
 * Reads an OData collection row by row: one that cannot be read is left out and reported in `lost`. Fails with
 * `source-bad-answer` only if the answer is no collection. What is the very same object as before was read before.
 */
export function readRows<T>(shape: RowShape<T>, { body, facts }: JsonAnswer): ReadRows<T> {
  const known = PAGES(shape) as WeakMap<object, Page<T>>;
  const before = isObject(body) ? known.get(body) : undefined;
  if (before) return { ...before, facts };
  const parsed = collection.safeParse(body);
  if (!parsed.success) {
    throw new HealthError('source-bad-answer', `the answer has no list of rows at "${placeOf(parsed)}"`, facts);
  }
  const page = readPage(shape, parsed.data);
  if (isObject(body)) known.set(body, page);
  return { ...page, facts };
}

type Page<T> = Omit<ReadRows<T>, 'facts'>;

const PAGES = perObject((_shape: object) => new WeakMap<object, Page<unknown>>());

function readPage<T>(shape: RowShape<T>, { value, '@odata.nextLink': next }: z.infer<typeof collection>): Page<T> {
  const reads = value.map((raw, at) => readRow(shape, raw, at));
  return {
    rows: reads.flatMap((read) => ('row' in read ? [read.row] : [])),
    lost: reads.flatMap(({ lost }) => lost),
    total: value.length,
    ...(next && { next }),
  };
}

/** A row, if it could be read, and what of it could not. */
type ReadRow<T> = { readonly row: T; readonly lost: readonly Lost[] } | { readonly lost: readonly Lost[] };

const READ = perObject((_shape: object) => new WeakMap<object, ReadRow<unknown>>());

/** What is the very same object as before was read before. */
function readRow<T>(shape: RowShape<T>, raw: unknown, at: number): ReadRow<T> {
  const known = READ(shape) as WeakMap<object, ReadRow<T>>;
  const before = isObject(raw) ? known.get(raw) : undefined;
  if (before) return before;
  const row = shape.schema.safeParse(raw);
  if (!row.success) return { lost: [lostRow(shape, raw, at, placeOf(row))] };
  const read = { row: row.data, lost: lostParts(shape, recordOf(raw), recordOf(row.data)) };
  if (isObject(raw)) known.set(raw, read);
  return read;
}

/** What a single row lost: the parts of `read` that could not be read from `raw`. */
export function lostParts<T>({ ids, parts = {} }: RowShape<T>, raw: Raw, read: Raw): Lost[] {
  const id = idOf(raw, ids);
  return Object.entries(parts).flatMap(([property, kind]) => {
    const missing = sizeOf(raw[property]) - sizeOf(read[property]);
    return Array.from({ length: missing }, (_, at) => ({
      kind,
      ...(id !== undefined && { id }),
      place: property,
      key: JSON.stringify([id ?? '', property, at]),
    }));
  });
}

function lostRow<T>({ kind, ids }: RowShape<T>, raw: unknown, at: number, place: string): Lost {
  const row = recordOf(raw);
  const id = idOf(row, ids);
  return {
    kind: typeof kind === 'function' ? kind(row) : kind,
    ...(id !== undefined && { id }),
    place,
    // Two rows without an id may look the same, so their place in the answer counts too.
    key: id === undefined ? JSON.stringify([raw, at]) : keyOfRow(id),
  };
}

/** The key of a whole row that was lost but has an id. */
export function keyOfRow(id: string): string {
  return JSON.stringify([id]);
}

/** A list inside a row: `undefined` if there is none, without the items that `item` cannot read. */
export function listOf<T extends z.ZodType>(item: T) {
  const read = (each: unknown): z.infer<T>[] => {
    const parsed = item.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  };
  return z
    .unknown()
    .optional()
    .transform((value) => (Array.isArray(value) ? value.flatMap(read) : undefined));
}

/** How many things a property holds. A value that should be a list and is none counts as one. */
function sizeOf(value: unknown): number {
  if (value === undefined || value === null) return 0;
  return Array.isArray(value) ? value.length : 1;
}

const LONGEST_ID = 100;

function idOf(row: Raw, properties: readonly string[]): string | undefined {
  for (const property of properties) {
    const value = row[property];
    const id = typeof value === 'string' ? value.trim() : '';
    if (id !== '' && id.length <= LONGEST_ID) return id;
  }
  return undefined;
}

/** The properties of a value; none if it is no object. */
export function recordOf(value: unknown): Raw {
  return isObject(value) && !Array.isArray(value) ? { ...value } : {};
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
