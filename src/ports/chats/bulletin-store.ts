import type { Bulletin } from '../../domain/bulletin/bulletin.ts';
import type { Instant } from '../../domain/instant.ts';

/** The bulletins about each issue, one a conversation at most. */
export interface BulletinStore {
  get(tenantId: string, conversationId: string, issueId: string): Promise<Bulletin | undefined>;
  /** The conversations in which there is one about this issue, posted, still to be posted, or taken back. */
  places(tenantId: string, issueId: string): Promise<string[]>;
  /**
   * Applies `change` to the newest bulletin and keeps the result, in one step with the mark that the conversation is to be
   * brought up to date. `change` may run more than once; if it gives what it got, nothing is written. Undefined if the
   * conversation's ledger has no entry for it (`bulletinId`), in which it stands.
   */
  update(
    tenantId: string,
    conversationId: string,
    issueId: string,
    change: (current: Bulletin | undefined) => Bulletin | undefined,
    now: Instant,
  ): Promise<KeptBulletin | undefined>;
}

/** A bulletin as it is kept now. */
export interface KeptBulletin {
  readonly bulletin: Bulletin | undefined;
  /** How often it was changed: deliveries refer to it. */
  readonly changes: number;
}
