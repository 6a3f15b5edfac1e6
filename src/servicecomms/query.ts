import type { Instant } from '../domain/instant.ts';

/** The kinds of message, by the API's names. */
export type MessageType = 'Incident' | 'PlannedMaintenance' | 'MessageCenter';

/** The properties to return; by default, all. */
interface Selection {
  readonly select?: readonly string[];
}

export type ServicesOptions = Selection;

export interface CurrentStatusOptions extends Selection {
  /** A service's id, `Exchange`. */
  readonly workload?: string;
}

export interface HistoricalStatusOptions extends CurrentStatusOptions {
  /** Days from this time on. The API's own default is the last 7 days. */
  readonly statusTime?: Instant;
}

export interface MessagesOptions extends CurrentStatusOptions {
  /** Messages that started at or after this time. The API's own default is the last 7 days. */
  readonly startTime?: Instant;
  /** Messages that ended at or before this time. */
  readonly endTime?: Instant;
  readonly messageType?: MessageType;
  readonly id?: string;
  /** Rows in one answer: at most 100, which is also the API's default. */
  readonly top?: number;
  readonly skip?: number;
}

/** The largest `$top` that the API accepts. */
export const LARGEST_PAGE = 100;

/**
 * The query string of an operation, with its `?`, or an empty string. Filters go into `$filter` only: the API silently
 * ignores a bare `?Workload=Exchange` and returns everything. Names are case-sensitive. Clauses are joined by `and`,
 * the only operator that works between them (`health-apis.md` §2.2).
 */
export function queryOf(options: MessagesOptions & HistoricalStatusOptions): string {
  const clauses = [
    options.workload !== undefined && `Workload eq ${quoted(options.workload)}`,
    options.statusTime !== undefined && `StatusTime ge ${options.statusTime}`,
    options.startTime !== undefined && `StartTime ge ${options.startTime}`,
    options.endTime !== undefined && `EndTime le ${options.endTime}`,
    options.messageType !== undefined && `MessageType eq ${quoted(options.messageType)}`,
    options.id !== undefined && `Id eq ${quoted(options.id)}`,
  ].filter((clause) => clause !== false);
  const parts = [
    clauses.length > 0 && `$filter=${encodeURIComponent(clauses.join(' and '))}`,
    options.select !== undefined && `$select=${options.select.map(encodeURIComponent).join(',')}`,
    options.top !== undefined && `$top=${Math.min(options.top, LARGEST_PAGE)}`,
    options.skip !== undefined && `$skip=${options.skip}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** An OData string: quotes inside it are doubled. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
