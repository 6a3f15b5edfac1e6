import type { Standing } from '../health/issue.ts';
import type { Nudged } from './nudge.ts';
import type { ChangeKind } from '../watching/change.ts';
import type { Instant } from '../instant.ts';
import type { PauseReason } from '../subscription/subscription.ts';
import type { Hold, Telling } from '../subscription/telling.ts';

export type DeliveryState = 'planned' | 'sending' | 'done' | 'ambiguous' | 'paused' | 'dead';

/**
 * Why a delivery waits or has stopped, for operators and for code that depends on it. These codes are stored, so their
 * meaning never changes. An entry written by an older version may hold a sentence instead.
 */
export type DeliveryReason =
  /** The channel asked to wait. */
  | 'throttled'
  /** Nothing was shown, and a retry is safe. */
  | 'transient'
  /** The message may already be visible. */
  | 'in-doubt'
  /** The channel answered with a server error (500) twice. Only older versions gave this reason. */
  | 'server-error'
  /** The channel refuses the message itself. */
  | 'refused'
  /** The channel refuses for an undocumented reason. */
  | 'unproven'
  /** The channel refuses the bot's identity. */
  | 'stopped'
  /** The conversation was not found. */
  | 'gone'
  /** The live card, or its thread, cannot be used (any more). */
  | 'card-gone'
  /** It failed for a day. */
  | 'expired'
  /** Its conversation is paused. */
  | PauseReason;

/** What holds news back, until when, and whether it is then told in the conversation's digest or by itself. */
export type Held = Omit<Hold, 'act'> & {
  readonly since: Instant;
  /** It was held although it could not wait: this quiet time is for everything. */
  readonly urgent: boolean;
};

/** What was done about an issue in a conversation, for whoever asks why. */
export interface Note {
  readonly at: Instant;
  readonly did: 'posted' | 'joined' | 'replied' | 'digest' | 'held' | 'spared';
  readonly rule?: Telling['rule'];
  readonly until?: Instant;
  /** The twin below whose card it was told. */
  readonly with?: string;
}

/**
 * The ledger's entry: what one conversation was shown of one issue. A delivery compares it with the newest snapshot and
 * sends what is missing, so repeating a delivery does nothing.
 */
export interface LedgerEntry {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly issueId: string;
  readonly state: DeliveryState;
  /** The snapshot version that the conversation should be brought up to. */
  readonly owedVersion: number;
  /** The version it was last brought up to; 0 at first. */
  readonly shownVersion: number;
  /**
   * Keys of the posts that were shown, or that were known before the conversation was first alerted about the issue.
   */
  readonly shownPosts: readonly Instant[];
  /**
   * Keys of the posts that messages told: the newest on each card that was posted, and those in replies. Absent from
   * entries of an older version.
   */
  readonly toldPosts?: readonly Instant[];
  /** Key of the newest post on the first card. */
  readonly firstCard?: Instant;
  /** The live card's message id, once posted. Needed to edit the card and, in a channel, to reply in its thread. */
  readonly cardId?: string;
  /** Digest of the card as last sent: an identical card is not sent again. */
  readonly cardDigest?: string;
  /** The last state told, so that a resolution or a report is told only once. */
  readonly told: {
    readonly resolved: boolean;
    readonly reported: boolean;
    readonly classification?: string;
    readonly statusGroup?: string;
    /** The status itself, as `statusKey` gives it. Absent from entries of an older version. */
    readonly status?: string;
    readonly noLongerListed?: boolean;
  };
  /**
   * What the issue was taken for whenever this conversation was told of it, or first concerned by it. Absent from entries
   * of an older version.
   */
  readonly toldAs?: readonly Standing[];
  readonly plannedAt: Instant;
  readonly updatedAt: Instant;
  /** Why it is waiting, paused, dead or in doubt. */
  readonly reason?: DeliveryReason;
  /** Time of the first "gone" answer. A conversation is dropped only at a second one, an hour later. */
  readonly goneSince?: Instant;
  /**
   * The kinds of the change that first concerned the conversation. With nothing shown yet, there is no other state to
   * tell what is news.
   */
  readonly plannedFor?: readonly ChangeKind[];
  /** Failed sends in a row. A request to wait does not count. */
  readonly attempts?: number;
  /** Time of the first of those failures. */
  readonly failingSince?: Instant;
  /** Nothing is sent before this time. */
  readonly nextAt?: Instant;
  /** Sends in a row of which nobody knows whether they were shown. */
  readonly doubts?: number;
  /** Undocumented refusals: how many, and since when. */
  readonly strikes?: { readonly count: number; readonly since: Instant };
  /** The version owed when the delivery died: a newer one is tried again. Absent if no version can succeed. */
  readonly refusedVersion?: number;
  /** A live card was posted before, although its id may be unknown or forgotten by now. */
  readonly hadCard?: boolean;
  /** The newest post on a first card of which nobody knows whether it was shown. */
  readonly tried?: Instant;
  /** Live cards in a row that refused to be edited and were given up. An edit that is accepted ends the row. */
  readonly lostCards?: number;
  /** The twin below whose card it is told, as it has none of its own here. */
  readonly joined?: string;
  /** A twin's card whose thread took nothing about this issue. */
  readonly refusedBelow?: string;
  /** Twins whose end was told by the message that told of this one's end. */
  readonly endsTold?: readonly { readonly issueId: string; readonly endedAt?: Instant }[];
  /** A message about it said that services began to fail together. */
  readonly saidTogether?: boolean;
  /** The last card's thread takes no replies, so the next card tells everything. */
  readonly threadLost?: boolean;
  /** Failed edits of the live card in a row. The next one waits until `nextAt`; news does not wait for it. */
  readonly edit?: { readonly failures: number; readonly since: Instant; readonly nextAt: Instant };
  /** When a message about this issue last got through. */
  readonly shownAt?: Instant;
  /** What the request in flight does, while the state is `sending`. */
  readonly inFlight?: 'post' | 'edit' | 'reply' | 'nudge';
  /** Further live cards that people can see, posted by processes that were frozen. They are kept up to date too. */
  readonly otherCards?: readonly { readonly cardId: string; readonly digest?: string }[];
  /** The number of the newest late send that is taken account of. */
  readonly lateSeen?: number;
  /** A mute held it back. When the mute ends, only the newest state matters. */
  readonly heldByMute?: boolean;
  /** The conversation's settings hold its news back. */
  readonly held?: Held;
  /** In the entry of the digest, or of reminders: the last time at which one was due that was sent. */
  readonly digestAt?: Instant;
  /** In the entry of reminders: of which date, and which step before it, people were reminded last, by item. */
  readonly reminded?: Readonly<Record<string, { readonly actBy: Instant; readonly step: number }>>;
  /** In the digest's own entry: what it told, whose own entries do not say so yet. */
  readonly toSettle?: readonly {
    readonly issueId: string;
    readonly version: number;
    readonly posts: readonly Instant[];
    readonly told: LedgerEntry['told'];
  }[];
  /** How often people here had changed what they do about the issue (`ports/chats/response-store.ts`), as this entry knows. */
  readonly responses?: number;
  /** What was said besides news. */
  readonly nudged?: Nudged;
  /** When to look whether something is to be said besides news. */
  readonly nudgeAt?: Instant;
  /** In a bulletin's own entry: which posting of it people were shown (`Bulletin.posting`). */
  readonly posting?: number;
  /** How many minutes before Microsoft said so people here were warned, if they were. */
  readonly noticed?: number;
  /** What was done about the issue here, oldest first. */
  readonly notes?: readonly Note[];
}

/** Whether the conversation was ever shown a live card of the issue, so that it expects to hear how it goes on. */
export function hasSeenCard({ cardId, hadCard }: LedgerEntry): boolean {
  return cardId !== undefined || hadCard === true;
}

/** When the entry is to be looked at again, if it waits for a time. */
export function dueAt({ nextAt, edit, held, nudgeAt }: LedgerEntry): Instant | undefined {
  return nextAt ?? [held?.until, edit?.nextAt, nudgeAt].filter((each) => each !== undefined).toSorted()[0];
}
