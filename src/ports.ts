import type { Announcement } from './domain/announcement.ts';
import type { ChangeEvent, ChangeKind, Snapshot } from './domain/change.ts';
import type { LedgerEntry } from './domain/delivery.ts';
import type { Instant } from './domain/instant.ts';
import type { Issue, Post, Report } from './domain/issue.ts';
import type { Service, ServiceDay, ServiceHealth } from './domain/service.ts';
import type { Conversation, Subscription } from './domain/subscription.ts';

/** Which issues to read; each part narrows. */
export interface IssueQuery {
  readonly serviceId?: string;
  /** Issues that started at or after. */
  readonly startedFrom?: Instant;
  /** Issues that ended at or before. */
  readonly endedUntil?: Instant;
}

export interface AnnouncementQuery {
  readonly serviceId?: string;
  readonly kind?: Announcement['kind'];
}

export interface HistoryQuery {
  readonly serviceId?: string;
  /** First moment of the first day wanted. */
  readonly since: Instant;
}

/**
 * One tenant's service health, wherever it comes from: Microsoft Graph, the Service Communications API, the
 * simulator's timeline. Every method reads all pages, or fails with a `HealthError`; a part is never given for the whole.
 */
export interface HealthSource {
  /** For logs and metrics: `graph`, `servicecomms`, `timeline`. */
  readonly name: string;
  /** The tenant's services with their features. */
  listServices(): Promise<Service[]>;
  /** How each service is doing now. */
  currentStatus(): Promise<ServiceHealth[]>;
  /** One entry for each service and UTC day, oldest first. */
  history(query: HistoryQuery): Promise<ServiceDay[]>;
  /** Incidents and advisories with their posts, in no promised order. */
  listIssues(query?: IssueQuery): Promise<Issue[]>;
  /** Fails with `unknown-issue` where the tenant has no such issue. */
  getIssue(id: string): Promise<Issue>;
  listAnnouncements(query?: AnnouncementQuery): Promise<Announcement[]>;
  /** Fails with `unknown-announcement`. */
  getAnnouncement(id: string): Promise<Announcement>;
  /** The post-incident report; fails with `unknown-issue` or `no-report`. */
  getReport(issueId: string): Promise<Report>;
}

/** The source of a tenant's health. Calling it costs nothing: sources are made once and kept. */
export type HealthSources = (tenantId: string) => HealthSource;

/** What was read of a tenant last, for all processes to share. */
export interface Kept<T> {
  readonly value: T;
  readonly readAt: Instant;
}

/**
 * Keeps readings for all processes. `key` names what was read (`issues`, `history/Exchange/30`). Both calls fail with any
 * error when the store is away; the product then goes on without it.
 */
export interface ReadingStore {
  read<T>(tenantId: string, key: string): Promise<Kept<T> | undefined>;
  write<T>(tenantId: string, key: string, kept: Kept<T>): Promise<void>;
}

/** Remembers activities, so that one that Teams sends again has one effect. */
export interface ActivityLedger {
  /** True for the first caller with this id, for all processes, for ten minutes. */
  claim(activityId: string): Promise<boolean>;
}

/** What time it is. Nothing else asks the wall clock. */
export type Clock = () => Instant;

/** Facts of a log event. Never a secret, a token or the text of a message. */
export type LogFacts = Readonly<Record<string, unknown>>;

export interface Log {
  debug(event: string, facts?: LogFacts): void;
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
}

/** What operators measure; the names and labels are in `src/lib/metrics.ts`. Seconds are seconds. */
export interface Meter {
  turn(command: string, seconds: number): void;
  sourceRequest(source: string, operation: string, status: string): void;
  /** Age of the newest reading. */
  sourceAge(seconds: number): void;
  pollDuration(seconds: number): void;
  change(kind: string): void;
  delivery(outcome: DeliveryOutcome): void;
  /** From seeing a change to showing it. */
  deliveryDelay(seconds: number): void;
}

export type DeliveryOutcome = 'posted' | 'edited' | 'replied' | 'unchanged' | 'paused' | 'dead' | 'ambiguous';

/** Subscriptions, one record a conversation. Every change is atomic: two people at once lose nothing of each other's. */
export interface SubscriptionStore {
  get(tenantId: string, conversationId: string): Promise<Subscription | undefined>;
  /**
   * Applies `change` to the record as it is now (undefined where there is none) and keeps the result with its indexes;
   * undefined removes it. `change` may run more than once. Gives what is kept.
   */
  update(
    tenantId: string,
    conversationId: string,
    change: (current: Subscription | undefined) => Subscription | undefined,
  ): Promise<Subscription | undefined>;
  /** Ids of the conversations that an issue of this service may concern, from index sets: never by scanning all. */
  match(
    tenantId: string,
    about: { readonly serviceId: string; readonly families: readonly string[]; readonly issueId: string },
  ): Promise<string[]>;
  /** Several records at once; those that are gone are left out. */
  getMany(tenantId: string, conversationIds: readonly string[]): Promise<Subscription[]>;
  /** Ids of all conversations of a team, for when it is deleted or renamed. */
  ofTeam(tenantId: string, teamId: string): Promise<string[]>;
  /** Ids of all conversations of a tenant. For telling everybody that the data is stale, and for counting. */
  ofTenant(tenantId: string): Promise<string[]>;
}

/** A finished comparison of one poll, to be kept in one atomic write. */
export interface PollOutcome {
  readonly tenantId: string;
  /** What `load` gave: the write is refused where another poll came in between. */
  readonly sequence: number;
  readonly polledAt: Instant;
  /** Snapshots that differ from what was kept, new ones included. */
  readonly changed: readonly Snapshot[];
  /** Ids of issues to forget. */
  readonly forgotten: readonly string[];
  readonly events: readonly ChangeEvent[];
}

/** Snapshots and the events that fan-out still owes (an outbox), written together or not at all. */
export interface SnapshotStore {
  /** All snapshots of a tenant, by issue id; `sequence` 0 and nothing else before a tenant's very first poll. */
  load(tenantId: string): Promise<{ readonly sequence: number; readonly snapshots: ReadonlyMap<string, Snapshot> }>;
  get(tenantId: string, issueId: string): Promise<Snapshot | undefined>;
  /** False where another poll was kept since `load`: nothing was written then. */
  commit(outcome: PollOutcome): Promise<boolean>;
  /** Events whose fan-out is owed, oldest first. */
  owed(tenantId: string, limit: number): Promise<ChangeEvent[]>;
  /** Fan-out of this event is complete. */
  settle(event: ChangeEvent): Promise<void>;
  /** Tenants that have ever been polled. */
  tenants(): Promise<string[]>;
}

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
  /** Paused entries of a conversation are planned again: it can be reached again. Gives their issue ids. */
  resume(tenantId: string, conversationId: string, now: Instant): Promise<string[]>;
  /** Forgets a conversation that is gone. */
  forget(tenantId: string, conversationId: string): Promise<void>;
  /**
   * Runs `work` while no other process works on this conversation; undefined without running it where another does. The
   * hold of a process that died ends by itself within seconds.
   */
  exclusively<T>(tenantId: string, conversationId: string, work: () => Promise<T>): Promise<T | undefined>;
}

/** One delivery: bring this conversation up to date on this issue. It carries no message. */
export interface DeliveryJob {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly issueId: string;
  readonly version: number;
}

/** Work that outlives a process. A job with the same key that is still waiting is not added twice. */
export interface WorkQueue {
  addFanOut(event: ChangeEvent): Promise<void>;
  addDeliveries(jobs: readonly DeliveryJob[], delayMs?: number): Promise<void>;
}

/** Whether one message may be sent: `granted` with the time until its slot, or refused with the time to ask again in. */
export interface SendSlot {
  readonly granted: boolean;
  readonly waitMs: number;
}

/** Permission to send, shared by all processes. */
export interface SendLimiter {
  /** Takes the next free slot of the tenant, where the conversation's own limits allow one. */
  take(tenantId: string, conversationId: string): Promise<SendSlot>;
  /** The service asked for quiet: nothing is sent to this conversation (or tenant) for so long. */
  holdBack(tenantId: string, conversationId: string | undefined, milliseconds: number): Promise<void>;
}

/** What is new to a conversation about an issue it has a card of. */
export interface IssueUpdate {
  readonly issue: Issue;
  readonly kinds: readonly ChangeKind[];
  /** Oldest first. */
  readonly posts: readonly Post[];
}

/**
 * Brings messages to conversations. One call is exactly one request: nothing is retried inside. Failures are `SendError`s.
 * Cards are made here; `digestOf` tells whether a live card would look different now.
 */
export interface Notifier {
  digestOf(snapshot: Snapshot): string;
  /** Posts the live card; in a channel this opens a new thread. Gives the message's id, which edits and replies need. */
  post(to: Conversation, snapshot: Snapshot): Promise<{ readonly cardId: string }>;
  edit(to: Conversation, cardId: string, snapshot: Snapshot): Promise<void>;
  /** In the card's thread in a channel; a short new message in a chat. */
  reply(to: Conversation, cardId: string, update: IssueUpdate): Promise<void>;
  /** A notice that is not about one issue: data stale, data back. */
  notify(to: Conversation, notice: { readonly title: string; readonly text: string }): Promise<void>;
}
