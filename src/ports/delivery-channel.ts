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

/** At most so many messages in any such time, in milliseconds. */
export type SendWindow = readonly [messages: number, milliseconds: number];

/**
 * Brings messages to conversations, in one messenger or mail system (Teams today). What only that system knows stays behind this:
 * how a card is edited, what a thread is, how fast it may be sent to, and what its refusals mean. One call is one request:
 * nothing is retried inside, and each failure is a `SendError`.
 */
export interface DeliveryChannel {
  /** For logs and metrics: `teams`. */
  readonly name: string;
  /** How fast one conversation may be sent to. */
  readonly windows: readonly SendWindow[];
  /** Equal for snapshots whose live cards look the same. */
  digestOf(snapshot: Snapshot): string;
  /** Posts the live card. Gives the message's id, by which it is edited and replied to. */
  post(to: Conversation, snapshot: Snapshot): Promise<{ readonly cardId: string }>;
  /** Changes the live card in its place. A channel whose messages cannot change does nothing. */
  edit(to: Conversation, cardId: string, snapshot: Snapshot): Promise<void>;
  /** Says what is new: in the card's thread where there are threads, else in a short message of its own. */
  reply(to: Conversation, cardId: string, update: IssueUpdate): Promise<void>;
  /** A notice that is not about one issue: data stale, data back. */
  notify(to: Conversation, notice: SourceNotice): Promise<void>;
}
