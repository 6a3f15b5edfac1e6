import type { LateSend } from '../domain/delivery/late-send.ts';
import type { LedgerEntry } from '../domain/delivery/ledger-entry.ts';
import type { Instant } from '../domain/instant.ts';
import type { ChangeEvent } from '../domain/watching/change.ts';

/** What each conversation was shown. */
export interface DeliveryLedger {
  get(tenantId: string, conversationId: string, issueId: string): Promise<LedgerEntry | undefined>;
  /**
   * Notes, in one pass, that these conversations should be brought up to `event`'s version. Entries that are already
   * further stay. Gives the conversations that now owe something.
   */
  plan(event: ChangeEvent, conversationIds: readonly string[], now: Instant): Promise<string[]>;
  /** Conversations that have a live card of this issue: a quiet edit concerns only them. */
  holders(tenantId: string, issueId: string): Promise<string[]>;
  /** A tenant's unfinished entries that were last touched before `before` and are due by then. */
  unfinished(tenantId: string, before: Instant, limit: number): Promise<LedgerEntry[]>;
  /** The conversation's entries, one for each issue. */
  entriesOf(tenantId: string, conversationId: string): Promise<LedgerEntry[]>;
  /** Marks entries of a conversation as unfinished, since what they depend on has changed. */
  lookAgain(tenantId: string, conversationId: string, issueIds: readonly string[], now: Instant): Promise<void>;
  /** Plans the conversation's paused entries again, since it can now be reached. Gives their issue ids. */
  resume(tenantId: string, conversationId: string, now: Instant): Promise<string[]>;
  /**
   * Notes what a send did although its process had lost the conversation, for whoever holds it now or next. `get` and
   * the like take account of it, and the entry is unfinished again.
   */
  noteLate(
    of: Pick<LedgerEntry, 'tenantId' | 'conversationId' | 'issueId'>,
    late: LateSend,
    now: Instant,
  ): Promise<void>;
  /** Forgets a conversation that is gone. Whoever holds it writes nothing more about it. */
  forget(tenantId: string, conversationId: string): Promise<void>;
  /**
   * Runs `work` while no other process works on this conversation. Undefined if another process does, including one
   * that began while this one was held up. A process that died holds it for some seconds more.
   */
  exclusively<T>(
    tenantId: string,
    conversationId: string,
    work: (held: HeldConversation) => Promise<T>,
  ): Promise<T | undefined>;
}

/**
 * What only the holder of a conversation may do. Each hold has a fence, a number that only grows. Once a higher one was
 * given, even if its holder is done by now, these functions change nothing and end the work: a process that was frozen
 * knows only what was true before.
 */
export interface HeldConversation {
  /** Stores an entry as it is after a step. `unfinished` finds those that are not done. */
  put(entry: LedgerEntry): Promise<void>;
  /** The same, and gives the conversation back: nothing may be written after it. */
  putLast(entry: LedgerEntry): Promise<void>;
  /** Forgets the conversation. */
  forget(): Promise<void>;
}
