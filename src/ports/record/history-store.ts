import type { ServiceRef } from '../../domain/health/service.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Gap, IssueEntry, RecordEntry } from '../../domain/record/entry.ts';
import type { Span } from '../../domain/record/overlap.ts';

/** Which issues of the record are meant: those that were there in a time, or those with given ids at any time. */
export interface AskedIssues extends Span {
  readonly ids?: readonly string[];
  /** Issues or Message Center items. Absent: both. */
  readonly tracked?: 'issues' | 'messages';
}

/** An issue, as it was last seen. */
export interface IssueHead {
  readonly issueId: string;
  readonly services: readonly ServiceRef[];
}

/** What was watched of a tenant: since when there is a record, and when the last good poll was. */
export interface Watched {
  readonly from: Instant;
  readonly until: Instant;
}

/** The record for the long run: it only grows, until it is too old. Every call can fail, and none hangs. */
export interface HistoryStore {
  /** Adds all of the entries or none. One that is there already stays as it is. */
  append(entries: readonly RecordEntry[]): Promise<void>;
  heads(tenantId: string, asked: AskedIssues): Promise<IssueHead[]>;
  /** All entries about some issues. */
  entries(tenantId: string, issueIds: readonly string[]): Promise<IssueEntry[]>;
  gaps(tenantId: string, span: Span): Promise<Gap[]>;
  watched(tenantId: string): Promise<Watched | undefined>;
  /** Notes what was watched. The earliest beginning and the latest end stay. */
  noteWatched(tenantId: string, watched: Watched): Promise<void>;
  /** Removes entries that were seen before then. All of an issue that is still open stays. Gives how many went. */
  forget(tenantId: string, before: Instant): Promise<number>;
  /** How many entries of a tenant there are. */
  size(tenantId: string): Promise<number>;
  /** Removes all of a tenant. */
  forgetTenant(tenantId: string): Promise<void>;
}
