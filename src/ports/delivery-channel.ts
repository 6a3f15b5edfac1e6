import type { Instant } from '../domain/instant.ts';
import type { Issue, Post } from '../domain/health/issue.ts';
import type { Conversation } from '../domain/subscription/subscription.ts';
import type { ChangeKind, Snapshot } from '../domain/watching/change.ts';
import type { NoticeJob } from './outage-store.ts';

/** What is new to a conversation about an issue it has a card of. */
export interface IssueUpdate {
  readonly issue: Issue;
  readonly kinds: readonly ChangeKind[];
  /** Oldest first. */
  readonly posts: readonly Post[];
}

/** The source has failed since then, or works again after that outage. */
export interface SourceNotice {
  readonly kind: NoticeJob['notice'];
  readonly since: Instant;
}

/**
 * Brings messages to conversations, in one messenger or mail system (Teams today). What only that system knows stays behind this:
 * how a card is edited, what a thread is, how fast it may be sent to, and what its refusals mean. One call is one request:
 * nothing is retried inside, and each failure is a `SendError`.
 * Cards are made here; `digestOf` tells whether a live card would look different now.
 */
export interface DeliveryChannel {
  digestOf(snapshot: Snapshot): string;
  /** Posts the live card; in a channel this opens a new thread. Gives the message's id, which edits and replies need. */
  post(to: Conversation, snapshot: Snapshot): Promise<{ readonly cardId: string }>;
  edit(to: Conversation, cardId: string, snapshot: Snapshot): Promise<void>;
  /** In the card's thread in a channel; a short new message in a chat. */
  reply(to: Conversation, cardId: string, update: IssueUpdate): Promise<void>;
  /** A notice that is not about one issue: data stale, data back. */
  notify(to: Conversation, notice: SourceNotice): Promise<void>;
}
