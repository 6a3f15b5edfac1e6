import type { ItemMark } from '../domain/announcement/mark.ts';
import type { Digest } from '../domain/delivery/digest/contents.ts';
import type { EndsTogether } from '../domain/delivery/shared-thread.ts';
import type { Instant } from '../domain/instant.ts';
import type { Issue, Post } from '../domain/health/issue.ts';
import type { ShownBefore } from '../domain/delivery/shown-before.ts';
import type { Twin } from '../domain/related/related.ts';
import type { Together } from '../domain/related/together.ts';
import type { Response } from '../domain/response/response.ts';
import type { DueItem } from '../domain/delivery/dates/reminders.ts';
import type { Nudge } from '../domain/delivery/nudge.ts';
import type { ConversationFormat } from '../domain/subscription/settings.ts';
import type { Conversation } from '../domain/subscription/subscription.ts';
import type { ChangeKind, Snapshot } from '../domain/watching/change.ts';
import type { NoticeJob, UnreachedPlace } from './outage-store.ts';

/** What is new to a conversation about an issue whose card it already has. */
export interface IssueUpdate {
  readonly issue: Issue;
  readonly kinds: readonly ChangeKind[];
  /** Oldest first. */
  readonly posts: readonly Post[];
  /** What it was told of the issue before, and of others in the same thread. */
  readonly before: ShownBefore;
  /** The other id of the same outage below whose card it is told for the first time. */
  readonly joins?: Twin;
  /** What else ended with it, or goes on. */
  readonly ends?: EndsTogether;
  /** The services that began to fail together, if that is to be said. */
  readonly together?: Together;
}

/** How a conversation's live card is written. */
export interface LiveFormat extends ConversationFormat {
  /** What its people do about the issue. Absent: they cannot do anything about it there. */
  readonly response?: Response;
  /** Whether the picture of services that began to fail together is on this card: it is on one in a conversation. */
  readonly pictured?: boolean;
  /** How many minutes before Microsoft said so people here were warned, if they were. */
  readonly noticed?: number;
  /** What is said here of a Message Center item. */
  readonly mark?: ItemMark;
}

/** Something short about an issue besides its news. */
export interface IssueNudge {
  readonly issue: Issue;
  readonly nudge: Nudge;
}

/**
 * The source has been failing since then, or works again after that outage; an operator said something then; or the app is
 * missing since then where somebody set up alerts.
 */
interface TenantNotice {
  readonly kind: NoticeJob['notice'];
  readonly since: Instant;
  /** What an operator says. */
  readonly text?: string;
  /** Where the app is missing. */
  readonly place?: UnreachedPlace;
}

/** Somebody asked in a shared place to be told in their own chat. Teams' rule for bots: what comes there says where from. */
export interface AskedElsewhere {
  readonly kind: 'asked-elsewhere';
  readonly issueIds: readonly string[];
  /** The place, as far as its names are known. */
  readonly place: Pick<Conversation, 'name' | 'teamName'>;
}

/** Dates by which Message Center items ask for action are near: nearest first. */
export interface DeadlinesNear {
  readonly kind: 'deadlines';
  readonly items: readonly DueItem[];
}

export type Notice = TenantNotice | AskedElsewhere | DeadlinesNear;

/** At most this many messages in any period of this many milliseconds. */
export type SendWindow = readonly [messages: number, milliseconds: number];

/**
 * Sends messages to conversations in one messenger or mail system (Teams today). It hides what is specific to that
 * system: how a card is edited, what a thread is, how fast it accepts messages, and what its refusals mean. One call is
 * one request: nothing is retried inside, and each failure is a `SendError`. `format` is the conversation's own zone and
 * language; what it lacks is as the deployment has it.
 */
export interface DeliveryChannel {
  /** For logs: how the channel that reaches the conversation is called, such as `teams`. */
  nameOf(to: Conversation): string;
  /** The send limits of one conversation. */
  readonly windows: readonly SendWindow[];
  /**
   * Equal for snapshots whose live cards look the same. Another format gives another digest, so a conversation that
   * changes its zone or language has each card redrawn with its issue's next change: not all of them at once.
   */
  digestOf(snapshot: Snapshot, format?: LiveFormat): string;
  /** Whether `reply` would say something that the conversation was not told. If not, there is no reply. */
  hasNews(update: IssueUpdate): boolean;
  /**
   * Posts the live card. Gives the message id, which is used to edit it and reply to it. Without an id the card was
   * shown, but can never be edited or replied to.
   */
  post(to: Conversation, snapshot: Snapshot, format?: LiveFormat): Promise<{ readonly cardId?: string }>;
  /** Edits the live card in place. A channel whose messages cannot change does nothing. */
  edit(to: Conversation, cardId: string, snapshot: Snapshot, format?: LiveFormat): Promise<void>;
  /** Sends what is new: in the card's thread if there are threads, otherwise as a short separate message. */
  reply(to: Conversation, cardId: string, update: IssueUpdate, format?: LiveFormat): Promise<void>;
  /** Says something besides news below the card. Whom it mentions is notified where the channel can do that. */
  nudge(to: Conversation, cardId: string, nudge: IssueNudge, format?: ConversationFormat): Promise<void>;
  /** Sends the digest: in one message, what changed while nothing was told. */
  digest(to: Conversation, digest: Digest, format?: ConversationFormat): Promise<void>;
  /** Sends what is no alert: data is stale, or fresh again; somebody asked to be told here; the app is missing somewhere. */
  notify(to: Conversation, notice: Notice, format?: ConversationFormat): Promise<void>;
}
