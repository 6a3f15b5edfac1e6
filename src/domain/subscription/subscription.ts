import type { Instant } from '../instant.ts';
import type { ConversationSettings } from './settings.ts';

export type ConversationScope = 'personal' | 'group' | 'channel';
export type SubscriptionKind = 'incidents' | 'advisories' | 'messages';
export type Moment = 'new' | 'updates' | 'resolved' | 'reports';

export const SUBSCRIPTION_KINDS: readonly SubscriptionKind[] = ['incidents', 'advisories', 'messages'];
export const MOMENTS: readonly Moment[] = ['new', 'updates', 'resolved', 'reports'];

/** Only the members of a private or shared channel are in it, and an app is added to each of them on its own. */
export const CHANNEL_TYPES = ['standard', 'private', 'shared'] as const;
type ChannelType = (typeof CHANNEL_TYPES)[number];

/** A channel, group chat or personal chat: the parts of it that the product needs. */
export interface Conversation {
  /** The tenant whose health it is alerted about. */
  readonly tenantId: string;
  /** The channel's or chat's id, without a thread. Unique among the conversations alerted about `tenantId`. */
  readonly id: string;
  readonly scope: ConversationScope;
  /** Its display name, if known. */
  readonly name?: string;
  /** What kind of channel it is, if it is one and Teams has said so. */
  readonly channelType?: ChannelType;
  /** The team that a channel belongs to. */
  readonly teamId?: string;
  /** That team's display name, if known. */
  readonly teamName?: string;
  /** An opaque reference for reaching it. Only `bot/` creates and reads it. */
  readonly reference: string;
  /**
   * The tenant it belongs to, if known. If one bot serves several tenants, this may differ from the one it is alerted
   * about.
   */
  readonly homeTenantId?: string;
}

/** What a line covers: every service, a family (including services added to it later), or one service. */
export type Target =
  | { readonly type: 'all' }
  | { readonly type: 'family'; readonly id: string }
  | { readonly type: 'service'; readonly id: string };

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** One line of a subscription: a target, which of its news is wanted, and who asked for it. */
export interface Want {
  readonly target: Target;
  readonly kinds: readonly SubscriptionKind[];
  readonly moments: readonly Moment[];
  /** Ids of services that a wider target does not cover. */
  readonly except?: readonly string[];
  readonly setBy: Person;
  readonly setAt: Instant;
}

/** Silences one issue or service until a given time. It ends by itself. */
export interface Mute {
  readonly subject: { readonly type: 'issue' | 'service'; readonly id: string };
  readonly until: Instant;
  readonly setBy: Person;
  readonly setAt: Instant;
}

/** One issue that is followed, whatever the wants cover. */
export interface Follow {
  readonly issueId: string;
  /** Nobody in another conversation had taken it, which therefore sent it here. */
  readonly escalated?: { readonly from: string; readonly name: string; readonly minutes: number; readonly at: Instant };
  readonly setBy: Person;
  readonly setAt: Instant;
}

/**
 * Why a conversation is paused. These codes are stored. A record written by an older version may hold a sentence
 * instead.
 */
export type PauseReason = `waiting-for-${Pause['resumeOn']}` | 'channel-deleted' | 'team-deleted' | 'team-archived';

/** Why nothing is sent for now, and what ends that. */
export interface Pause {
  readonly reason: PauseReason;
  readonly since: Instant;
  /** What a conversation that refused a message waits for. What ends the other pauses follows from their reason. */
  readonly resumeOn: 'install' | 'message' | 'activity';
  /** When the conversation is given up if nothing has ended the pause. */
  readonly givenUpAt?: Instant;
  /** The pause applies to all conversations of the home tenant, and so does its end. */
  readonly wholeTenant?: boolean;
}

/** What one conversation wants to be alerted about. There is one record per conversation. */
export interface Subscription {
  readonly conversation: Conversation;
  readonly wants: readonly Want[];
  readonly mutes: readonly Mute[];
  readonly follows: readonly Follow[];
  readonly pause?: Pause;
  /**
   * Pauses that hold as well: a deleted channel of an archived team waits for both. The first of all stands in `pause`.
   */
  readonly otherPauses?: readonly Pause[];
  /** When and how it is told. Absent: nothing was ever set. */
  readonly settings?: ConversationSettings;
  /** Who changed the record last, and when. Absent in a record of an older version. */
  readonly changed?: { readonly by: Person; readonly at: Instant };
}
