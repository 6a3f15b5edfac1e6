import type { ChangeKind } from '../watching/change.ts';
import type { Instant } from '../instant.ts';
import type { PauseReason } from '../subscription/subscription.ts';

export type DeliveryState = 'planned' | 'sending' | 'done' | 'ambiguous' | 'paused' | 'dead';

/**
 * Why a delivery waits or has stopped, for operators and for what depends on it. Stored: a code keeps its meaning, and
 * an entry of an older version may still hold a sentence, which is none of these.
 */
export type DeliveryReason =
  /** The channel asked to wait. */
  | 'throttled'
  /** Nothing was shown, and trying again is safe. */
  | 'transient'
  /** It may be visible already. */
  | 'in-doubt'
  /** The channel answered with an error of its own (500) twice. */
  | 'server-error'
  /** The channel refuses the message itself. */
  | 'refused'
  /** The channel refuses for a reason that nothing documents. */
  | 'unproven'
  /** The channel refuses the bot's identity. */
  | 'stopped'
  /** The conversation was not found. */
  | 'gone'
  /** The live card was deleted. */
  | 'card-gone'
  /** It failed for a day. */
  | 'expired'
  /** Its conversation is paused. */
  | PauseReason;

/**
 * What one conversation was shown of one issue: the ledger's entry. A delivery compares it with the newest snapshot and
 * does what is missing, so that doing it again does nothing.
 */
export interface LedgerEntry {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly issueId: string;
  readonly state: DeliveryState;
  /** The snapshot's version that the conversation should be brought up to. */
  readonly owedVersion: number;
  /** The version it was last brought up to; 0 before the first. */
  readonly shownVersion: number;
  /** Keys of the posts that were shown, or that were known before the conversation first heard of the issue. */
  readonly shownPosts: readonly Instant[];
  /** The live card's message id, once it is posted; needed to edit it and, in a channel, to reply in its thread. */
  readonly cardId?: string;
  /** Of the card's content as last sent: an equal card is not sent again. */
  readonly cardDigest?: string;
  /** State last told of, so that a resolution or a report is told once. */
  readonly told: {
    readonly resolved: boolean;
    readonly reported: boolean;
    readonly classification?: string;
    readonly statusGroup?: string;
    readonly noLongerListed?: boolean;
  };
  readonly plannedAt: Instant;
  readonly updatedAt: Instant;
  /** Why it waits, or is paused, dead or in doubt. */
  readonly reason?: DeliveryReason;
  /** First sighting of a "gone" answer: a conversation is dropped only at a second one an hour later. */
  readonly goneSince?: Instant;
  /** Kinds of the change that first concerned the conversation: to one that is new to an issue, no state tells what is news. */
  readonly plannedFor?: readonly ChangeKind[];
  /** Failed sends in a row; being told to wait is none. */
  readonly attempts?: number;
  /** First of those failures. */
  readonly failingSince?: Instant;
  /** Nothing is sent before. */
  readonly nextAt?: Instant;
  /** A send that the service answered with an error of its own (500) was repeated already: it is not repeated again. */
  readonly serverErrorSeen?: boolean;
  /** Refusals of a kind that nothing documents: how many, and since when. */
  readonly strikes?: { readonly count: number; readonly since: Instant };
  /** The version owed when it died: a newer one is tried again. Absent where nothing can help. */
  readonly refusedVersion?: number;
  /** The live card was deleted once: it is posted anew once, and no more. */
  readonly cardLost?: boolean;
  /** A mute held it back: when that ends, only the newest state matters. */
  readonly heldByMute?: boolean;
}
