import type { MadeChange } from '../domain/subscription/undo.ts';

/** Changes of conversations' records that can still be undone, each for ten minutes. */
export interface UndoStore {
  /** Remembers a change. Gives the key that undoes it: a few letters that a person could type. */
  keep(tenantId: string, conversationId: string, change: MadeChange): Promise<string>;
  /** The change with this key, or the newest one. Undefined if there is none, or its time is over. */
  read(tenantId: string, conversationId: string, key?: string): Promise<MadeChange | undefined>;
}
