import type { RecordEntry } from '../../domain/record/entry.ts';
import type { Watched } from './history-store.ts';

/** What polls added to a tenant's record and the long-run store does not have yet. */
export interface RecordOutbox {
  /** The oldest entries. */
  owed(tenantId: string, limit: number): Promise<RecordEntry[]>;
  /** How many there are. */
  count(tenantId: string): Promise<number>;
  /** Removes entries that the store has now. */
  settle(tenantId: string, entries: readonly RecordEntry[]): Promise<void>;
  /** Undefined until the tenant's first good poll. */
  watched(tenantId: string): Promise<Watched | undefined>;
}
