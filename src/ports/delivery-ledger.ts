import type { LedgerEntry } from '../domain/delivery/ledger-entry.ts';
import type { Instant } from '../domain/instant.ts';
import type { ChangeEvent } from '../domain/watching/change.ts';

/** What each conversation was shown. */
export interface DeliveryLedger {
  get(tenantId: string, conversationId: string, issueId: string): Promise<LedgerEntry | undefined>;
  /**
   * Notes that these conversations should be brought up to `event`'s version, in one pass; entries that are further
   * already stay. Gives the conversations that now owe something.
   */
  plan(event: ChangeEvent, conversationIds: readonly string[], now: Instant): Promise<string[]>;
  /** Keeps an entry as it is after a step. Unfinished ones are found by `unfinished`. */
  put(entry: LedgerEntry): Promise<void>;
  /** Conversations that have a live card of this issue: those a quiet edit concerns. */
  holders(tenantId: string, issueId: string): Promise<string[]>;
  /** Entries not finished that were last touched, and are due, before `before`. */
  unfinished(before: Instant, limit: number): Promise<LedgerEntry[]>;
  /** What a conversation was shown of each issue. */
  entriesOf(tenantId: string, conversationId: string): Promise<LedgerEntry[]>;
  /** Paused entries of a conversation are planned again: it can be reached again. Gives their issue ids. */
  resume(tenantId: string, conversationId: string, now: Instant): Promise<string[]>;
  /** Forgets a conversation that is gone. */
  forget(tenantId: string, conversationId: string): Promise<void>;
  /**
   * Runs `work` while no other process works on this conversation; undefined where another does, also where it began while this
   * one was held up. `put` is the one above for the time of the hold: it ends the work where the hold is lost. The hold of a
   * process that died ends by itself within seconds.
   */
  exclusively<T>(
    tenantId: string,
    conversationId: string,
    work: (put: DeliveryLedger['put']) => Promise<T>,
  ): Promise<T | undefined>;
}
