import type { Announcement } from './domain/health/announcement.ts';
import type { Instant } from './domain/instant.ts';
import type { Issue, Report } from './domain/health/issue.ts';
import type { Service, ServiceDay, ServiceHealth } from './domain/health/service.ts';

export type * from './ports-alerting.ts';

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
