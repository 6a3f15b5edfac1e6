import { parseInstant } from '../domain/instant.ts';

/** How to tell rows of a source apart, and which of two copies is the newer. */
export interface RowFacts<T> {
  readonly idOf: (row: T) => string;
  /** When the row last changed, as the wire has it. A row without a readable time counts as the oldest. */
  readonly changedAt: (row: T) => string | null | undefined;
}

/**
 * Adds a page's rows to those read before, by id. A collection shifts while it is read, so a row may come twice: the copy
 * changed last stays, and of equally old ones the first. A row keeps the place where its id was first seen.
 */
export function keepNewest<T>(rows: Map<string, T>, page: readonly T[], { idOf, changedAt }: RowFacts<T>): void {
  const time = (row: T) => parseInstant(changedAt(row)) ?? '';
  for (const row of page) {
    const kept = rows.get(idOf(row));
    if (!kept || time(row) > time(kept)) rows.set(idOf(row), row);
  }
}
