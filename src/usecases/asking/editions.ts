import { shift, type Instant } from '../../domain/instant.ts';
import type { Clock, Kept } from '../../ports/index.ts';

/** Tells whether answers about a tenant would still come from the same readings. */
export interface Editions {
  /** A number that stays the same as long as the readings that were used stay the last ones known, and fresh. */
  of(tenantId: string): number;
  /** A reading was used that is fresh for now. */
  used(tenantId: string, reading: Pick<Kept<unknown>, 'readAt'>): void;
  /** Another reading is there, or none was when it was needed: no answer from before is given again. */
  advance(tenantId: string): void;
}

interface Edition {
  readonly number: number;
  /** When the first of the readings that were used is no longer fresh. */
  freshUntil?: Instant;
}

export function makeEditions({ clock, freshForMs }: { readonly clock: Clock; readonly freshForMs: number }): Editions {
  const editions = new Map<string, Edition>();
  const current = (tenantId: string): Edition => {
    const known = editions.get(tenantId);
    const isOver = known?.freshUntil !== undefined && known.freshUntil <= clock();
    return known && !isOver ? known : next(tenantId);
  };
  const next = (tenantId: string): Edition => {
    const edition = { number: (editions.get(tenantId)?.number ?? 0) + 1 };
    editions.set(tenantId, edition);
    return edition;
  };
  return {
    of: (tenantId) => current(tenantId).number,
    used(tenantId, { readAt }) {
      const edition = current(tenantId);
      const until = shift(readAt, freshForMs);
      if (edition.freshUntil === undefined || until < edition.freshUntil) edition.freshUntil = until;
    },
    advance: (tenantId) => void next(tenantId),
  };
}
