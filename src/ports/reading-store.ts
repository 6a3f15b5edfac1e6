import type { Unreadable } from '../domain/health/rows.ts';
import type { Instant } from '../domain/instant.ts';

/** The last reading of a tenant, shared by all processes. */
export interface Kept<T> {
  readonly value: T;
  readonly readAt: Instant;
  /** What the source sent and could not be read. Absent: nothing. */
  readonly unreadable?: readonly Unreadable[];
}

/**
 * Shares readings between all processes. `key` names what was read (`issues`, `history/Exchange/30`). Both methods may
 * fail with any error when the store is down; the product then continues without it.
 */
export interface ReadingStore {
  read<T>(tenantId: string, key: string): Promise<Kept<T> | undefined>;
  write<T>(tenantId: string, key: string, kept: Kept<T>): Promise<void>;
}
