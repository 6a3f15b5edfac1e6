import { parseInstant } from '../domain/instant.ts';

/** How to tell a source's rows apart, and which of two copies is newer. */
export interface RowFacts<T> {
  readonly idOf: (row: T) => string;
  /** When the row last changed, as the API wrote it. A row without a readable time counts as the oldest. */
  readonly changedAt: (row: T) => string | null | undefined;
}

/**
 * Adds a page's rows to those read before, by id. A collection shifts while it is read, so a row may appear twice: the
 * newest copy stays, and among equally old copies the first. A row keeps the place where its id was first seen.
 */
export function keepNewest<T>(rows: Map<string, T>, page: readonly T[], { idOf, changedAt }: RowFacts<T>): void {
  const time = (row: T) => parseInstant(changedAt(row)) ?? '';
  for (const row of page) {
    const kept = rows.get(idOf(row));
    if (!kept || time(row) > time(kept)) rows.set(idOf(row), row);
  }
}
