import type { Rows, Unreadable } from '../../domain/health/rows.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Kept } from '../../ports/index.ts';

/** A reading to keep. What a list could not read stands beside its rows: a list that is stored keeps nothing else. */
export function keptOf<T>(value: T, readAt: Instant): Kept<T> {
  const unreadable = unreadableOf(value);
  return unreadable.length === 0 ? { value, readAt } : { value: withoutMark(value), readAt, unreadable };
}

/** What `value` says was left out of it, if it is a list. */
function unreadableOf(value: unknown): readonly Unreadable[] {
  return Array.isArray(value) ? ((value as Rows<unknown>).unreadable ?? []) : [];
}

function withoutMark<T>(value: T): T {
  return Array.isArray(value) ? ([...(value as readonly unknown[])] as T) : value;
}

/** Adds the last known version of each row that could not be read this time, so that it does not vanish. */
export function withKnownRows<T>(kept: Kept<T>, known: Kept<T> | undefined): Kept<T> {
  const { value, unreadable = [] } = kept;
  if (unreadable.length === 0) return kept;
  if (!Array.isArray(value) || !Array.isArray(known?.value)) return kept;
  const rows: readonly unknown[] = value;
  const before: readonly unknown[] = known.value;
  const lost = new Set(unreadable.filter(isWholeRow).flatMap(({ id }) => (id === undefined ? [] : [folded(id)])));
  const listed = new Set(rows.map(idOf));
  const found = before.filter((row) => lost.has(idOf(row)) && !listed.has(idOf(row)));
  return found.length === 0 ? kept : { ...kept, value: [...rows, ...found] as T };
}

function isWholeRow({ kind }: Unreadable): boolean {
  return kind === 'issue' || kind === 'message' || kind === 'service';
}

/** The id of an issue, message or service, or of the service whose health a row is. */
function idOf(row: unknown): string {
  const { id, service } = row as { readonly id?: unknown; readonly service?: { readonly id?: unknown } };
  const found = id ?? service?.id;
  return typeof found === 'string' ? folded(found) : '';
}

function folded(id: string): string {
  return id.trim().toLowerCase();
}
