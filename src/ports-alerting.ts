import type { ChangeEvent, ChangeKind, Snapshot } from './domain/watching/change.ts';
import type { LedgerEntry } from './domain/delivery/ledger-entry.ts';
import type { Instant } from './domain/instant.ts';
import type { Issue, Post } from './domain/health/issue.ts';
import type { ServiceDay } from './domain/health/service.ts';
import type { Conversation, Subscription } from './domain/subscription/subscription.ts';

/*
 * The ports of watching and telling. They are part of `ports.ts`, which exports them, and stand here for their length.
 */

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

/** One delivery: bring this conversation up to date on this issue. It carries no message. */
export interface DeliveryJob {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly issueId: string;
  readonly version: number;
}

/** That a tenant's source is out, or back: one conversation is to be told once. */
export interface NoticeJob {
  readonly tenantId: string;
  readonly notice: 'source-stale' | 'source-back';
  /** When the outage began: it names the outage. */
  readonly since: Instant;
}

/** A source that fails. `told` once its conversations are being told of it. */
export interface Outage {
  readonly since: Instant;
  readonly told: boolean;
}

/** Outages of sources, and who was told of them. */
export interface OutageStore {
  get(tenantId: string): Promise<Outage | undefined>;
  put(tenantId: string, outage: Outage): Promise<void>;
  clear(tenantId: string): Promise<void>;
  told(notice: NoticeJob): Promise<string[]>;
  wasTold(notice: NoticeJob, conversationId: string): Promise<boolean>;
  markTold(notice: NoticeJob, conversationId: string): Promise<void>;
}

/** How each service did by day, as we saw it, for 400 days: longer than any source tells. */
export interface DayStore {
  /** The worst that was seen of a day stays. */
  record(tenantId: string, days: readonly ServiceDay[]): Promise<void>;
  /** Days from the one of `since` on, oldest first. */
  read(tenantId: string, serviceId: string, since: Instant): Promise<ServiceDay[]>;
}

/** Work that outlives a process. A job with the same key that is still waiting is not added twice. */
export interface WorkQueue {
  addFanOut(event: ChangeEvent): Promise<void>;
  addDeliveries(jobs: readonly DeliveryJob[], delayMs?: number): Promise<void>;
  addNotices(notice: NoticeJob, conversationIds: readonly string[]): Promise<void>;
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
