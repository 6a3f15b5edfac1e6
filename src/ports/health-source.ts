import type { Announcement } from '../domain/health/announcement.ts';
import type { HealthError } from '../domain/health/health-error.ts';
import type { Issue, Report } from '../domain/health/issue.ts';
import type { Rows } from '../domain/health/rows.ts';
import type { Service, ServiceDay, ServiceHealth } from '../domain/health/service.ts';
import type { Instant } from '../domain/instant.ts';

/** Which issues to read. Each field narrows the result. */
export interface IssueQuery {
  readonly serviceId?: string;
  /** Issues that started at this time or later. */
  readonly startedFrom?: Instant;
  /** Issues that ended at this time or earlier. */
  readonly endedUntil?: Instant;
}

export interface AnnouncementQuery {
  readonly serviceId?: string;
  readonly kind?: Announcement['kind'];
}

export interface HistoryQuery {
  readonly serviceId?: string;
  /** The start of the first day wanted. */
  readonly since: Instant;
}

/** What was read of a tenant. */
export interface KnownHealth {
  readonly services: readonly ServiceHealth[];
  readonly issues: readonly Issue[];
}

/**
 * One tenant's service health from any source: Microsoft Graph, the Service Communications API or the simulator's
 * timeline. Every method reads all pages or fails with a `HealthError`: it never returns part of the result. Rows that
 * cannot be read are left out and named in the list's `unreadable`; one that is asked for by its id fails with
 * `source-bad-answer`.
 */
export interface HealthSource {
  /** For logs and metrics: `graph`, `servicecomms`, `timeline`. */
  readonly name: string;
  /** The tenant's services with their features. */
  listServices(): Promise<Rows<Service>>;
  /**
   * How each service is doing now. A source that derives part of it from the issues uses those in `issues`, which the
   * caller has just read, instead of asking for them.
   */
  currentStatus(issues?: Rows<Issue>): Promise<Rows<ServiceHealth>>;
  /** One entry for each service and UTC day, oldest first. */
  history(query: HistoryQuery): Promise<Rows<ServiceDay>>;
  /** Incidents and advisories with their posts, in no particular order. */
  listIssues(query?: IssueQuery): Promise<Rows<Issue>>;
  /** Fails with `unknown-issue` if the tenant has no such issue. */
  getIssue(id: string): Promise<Issue>;
  listAnnouncements(query?: AnnouncementQuery): Promise<Rows<Announcement>>;
  /** Fails with `unknown-announcement`. */
  getAnnouncement(id: string): Promise<Announcement>;
  /** The post-incident report. Fails with `unknown-issue` or `no-report`. */
  getReport(issueId: string): Promise<Report>;
  /**
   * For a source that has no operation for services and history: both follow from all issues and the current status, so
   * whoever has read those does not ask for more.
   */
  readonly derives?: {
    /** As `history`. Closed issues that the source no longer lists may be among `issues`. */
    history(known: KnownHealth, query: HistoryQuery): ServiceDay[];
  };
  /** Why the source failed just now, if it did: known before a call ends that tries again. */
  trouble?(): HealthError | undefined;
}

/** The source of a tenant's health. Calling it is cheap: each source is made once and kept. */
export type HealthSources = (tenantId: string) => HealthSource;
