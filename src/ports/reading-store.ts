import type { Instant } from '../domain/instant.ts';

/** What was read of a tenant last, for all processes to share. */
export interface Kept<T> {
  readonly value: T;
  readonly readAt: Instant;
}

/**
 * Keeps readings for all processes. `key` names what was read (`issues`, `history/Exchange/30`). Both calls fail with any
 * error when the store is away; the product then goes on without it.
 */
export interface ReadingStore {
  read<T>(tenantId: string, key: string): Promise<Kept<T> | undefined>;
  write<T>(tenantId: string, key: string, kept: Kept<T>): Promise<void>;
}
