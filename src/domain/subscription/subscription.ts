import type { Instant } from '../instant.ts';

export type ConversationScope = 'personal' | 'group' | 'channel';
export type SubscriptionKind = 'incidents' | 'advisories' | 'messages';
export type Moment = 'new' | 'updates' | 'resolved' | 'reports';

export const SUBSCRIPTION_KINDS: readonly SubscriptionKind[] = ['incidents', 'advisories', 'messages'];
export const MOMENTS: readonly Moment[] = ['new', 'updates', 'resolved', 'reports'];

/** A channel, a group chat or a personal chat, as far as the product needs to know it. */
export interface Conversation {
  /** The tenant whose health it is alerted about. */
  readonly tenantId: string;
  /** Without a thread: the channel's id, the chat's id. */
  readonly id: string;
  readonly scope: ConversationScope;
  /** What people call it, where known. */
  readonly name?: string;
  /** The team of a channel. */
  readonly teamId?: string;
  /** What people call that team, where known. */
  readonly teamName?: string;
  /** How to reach it, sealed: made and opened in `bot/` alone. */
  readonly reference: string;
  /** The tenant it lives in, where known. Where one bot serves several, that is not always the one it is alerted about. */
  readonly homeTenantId?: string;
}

/** What is heard of: every service, a family whose new members count too, or one service. */
export type Target =
  | { readonly type: 'all' }
  | { readonly type: 'family'; readonly id: string }
  | { readonly type: 'service'; readonly id: string };

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** One line of a subscription: a target, what of it, and who asked for it. */
export interface Want {
  readonly target: Target;
  readonly kinds: readonly SubscriptionKind[];
  readonly moments: readonly Moment[];
  readonly setBy: Person;
  readonly setAt: Instant;
}

/** Silence about one issue or service until a moment. It ends by itself. */
export interface Mute {
  readonly subject: { readonly type: 'issue' | 'service'; readonly id: string };
  readonly until: Instant;
  readonly setBy: Person;
  readonly setAt: Instant;
}

/** One issue that is followed whatever the wants say. */
export interface Follow {
  readonly issueId: string;
  readonly setBy: Person;
  readonly setAt: Instant;
}

/** Why a conversation is paused; stored, so that a record of an older version may hold a sentence instead. */
export type PauseReason = `waiting-for-${Pause['resumeOn']}` | 'team-archived';

/** Why nothing is sent for now, and what ends it. */
export interface Pause {
  readonly reason: PauseReason;
  readonly since: Instant;
  readonly resumeOn: 'install' | 'message' | 'activity';
  /** When the conversation is given up if nothing has ended the pause by then. */
  readonly givenUpAt?: Instant;
  /** It was for all conversations of their home tenant, and so is its end. */
  readonly wholeTenant?: boolean;
}

/** What one conversation wants to hear. One record for each conversation. */
export interface Subscription {
  readonly conversation: Conversation;
  readonly wants: readonly Want[];
  readonly mutes: readonly Mute[];
  readonly follows: readonly Follow[];
  readonly pause?: Pause;
}
