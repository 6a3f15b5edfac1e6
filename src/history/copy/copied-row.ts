import * as z from 'zod';
import type { EntryRow, WatchedRow } from '../tables.ts';

const at = z.number().int();

const entry = z.strictObject({
  tenant_id: z.string(),
  id: z.string(),
  kind: z.enum(['state', 'post', 'gap']),
  seen_at: at,
  issue_id: z.string().nullable(),
  version: at.nullable(),
  tracked: z.string().nullable(),
  services: z.string().nullable(),
  from_at: at.nullable(),
  to_at: at.nullable(),
  entry: z.string(),
}) satisfies z.ZodType<EntryRow>;

const watched = z.strictObject({ tenant_id: z.string(), from_at: at, until_at: at }) satisfies z.ZodType<WatchedRow>;

/** A row of a backup, whatever it is about. */
export interface AnyRow {
  readonly kind: string;
  readonly text?: string;
}

/** A row of the record, as a backup holds it: as it stands in its table, so that nothing of it needs to be understood. */
export interface CopiedRow extends AnyRow {
  readonly kind: (typeof RECORD_KINDS)[number];
  readonly of: string[];
  readonly text: string;
}

/** The kinds of rows that belong to the record. */
export const RECORD_KINDS = ['recordEntry', 'watchedTenant'] as const;
const [ENTRY, WATCHED] = RECORD_KINDS;

export function copyOfEntry(row: EntryRow): CopiedRow {
  return { kind: ENTRY, of: [row.tenant_id, row.id], text: JSON.stringify(row) };
}

export function copyOfWatched(row: WatchedRow): CopiedRow {
  return { kind: WATCHED, of: [row.tenant_id], text: JSON.stringify(row) };
}

/** Whether a row belongs to the record. */
export function isOfRecord({ kind }: AnyRow): boolean {
  return kind === ENTRY || kind === WATCHED;
}

/** Whether a row of the record can be put back. */
export function isWhole(row: AnyRow): boolean {
  return entriesIn([row]).length + watchedIn([row]).length > 0;
}

/** The entries among rows. */
export function entriesIn(rows: readonly AnyRow[]): EntryRow[] {
  return rows.flatMap(({ kind, text }) => (kind === ENTRY ? (entry.safeParse(parse(text)).data ?? []) : []));
}

/** What was watched, among rows. */
export function watchedIn(rows: readonly AnyRow[]): WatchedRow[] {
  return rows.flatMap(({ kind, text }) => (kind === WATCHED ? (watched.safeParse(parse(text)).data ?? []) : []));
}

function parse(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
