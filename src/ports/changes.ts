import type { AuditEntry } from '../domain/audit.ts';
import type { MadeChange } from '../domain/subscription/undo.ts';

/** Changes of conversations' records that can still be undone, each for ten minutes. */
export interface UndoStore {
  /** Remembers a change. Gives the key that undoes it: a few letters that a person could type. */
  keep(tenantId: string, conversationId: string, change: MadeChange): Promise<string>;
  /** The change with this key, or the newest one. Undefined if there is none, or its time is over. */
  read(tenantId: string, conversationId: string, key?: string): Promise<MadeChange | undefined>;
}

/** One page of the trail. */
export interface AuditPage {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  /** How many entries there are in all. */
  readonly total: number;
}

/** Who changed what, where and when: kept for 400 days, at most 100,000 changes of a tenant. */
export interface AuditTrail {
  append(tenantId: string, entry: AuditEntry): Promise<void>;
  /** Entries from the newest on, without the first `skip`. */
  newest(tenantId: string, skip: number, count: number): Promise<AuditPage>;
  /** All of a tenant's entries, oldest first, some at a time. */
  all(tenantId: string): AsyncIterable<readonly AuditEntry[]>;
}
