import type { Announcement } from '../domain/health/announcement.ts';
import { HealthError, type HealthErrorCode, type HealthErrorFacts } from '../domain/health/health-error.ts';
import { dayOf, type Instant } from '../domain/instant.ts';
import { plainId } from '../domain/naming/issue-id.ts';
import type { Issue, Report } from '../domain/health/issue.ts';
import { isService, selectsAnnouncement, selectsIssue } from '../domain/health/query-match.ts';
import type { ServiceDay } from '../domain/health/service.ts';
import { worseDay } from '../domain/health/worse-day.ts';
import type { HealthSource, HistoryQuery, IssueQuery, Log } from '../ports/index.ts';
import { kindOfRow, toAnnouncement, type RowKind } from './announcement.ts';
import { makeServiceCommsClient, type ServiceCommsClient, type ServiceCommsClientOptions } from './client.ts';
import { toDay, toHealth, toIssue, toService } from './mapping.ts';
import type { MessagesOptions, MessageType } from './query.ts';
import { idsOf, isAmbiguous, type ServiceIds } from './service-ref.ts';
import type { MessageRow, StatusRow } from './wire.ts';

export interface ServiceCommsOptions extends ServiceCommsClientOptions {
  readonly log: Log;
  /**
   * More origins, besides the API's own, from which a report may be fetched with the token: `https://reports.example`.
   */
  readonly reportOrigins?: readonly string[];
}

/**
 * The start of every query for messages: without a StartTime the API returns only 7 days. No issue is older than the
 * API.
 */
const FROM_THE_START: Instant = '2010-01-01T00:00:00.000Z';

/** Makes a source for one tenant's health, from the Office 365 Service Communications API. */
export function makeServiceComms(options: ServiceCommsOptions): HealthSource {
  const client = makeServiceCommsClient(options);
  const getIssue = async (id: string) => {
    const { row, ids } = await findMessage(client, id, ['issue'], 'unknown-issue');
    return toIssue(row, ids);
  };
  return {
    name: 'servicecomms',
    listServices: async () => (await client.services()).map(toService),
    currentStatus: async () => (await client.currentStatus()).map(toHealth),
    history: (query) => readHistory(client, query),
    listIssues: (query = {}) => readIssues(client, query),
    getIssue,
    listAnnouncements: async (query = {}) => {
      const all = await readAnnouncements(client, query.kind);
      return all.filter((announcement) => selectsAnnouncement(query, announcement));
    },
    getAnnouncement: async (id) => {
      const { row, ids } = await findMessage(client, id, ['message', 'maintenance'], 'unknown-announcement');
      return toAnnouncement(row, ids);
    },
    getReport: (id) => readReport(client, options, id),
  };
}

async function readHistory(client: ServiceCommsClient, { serviceId, since }: HistoryQuery): Promise<ServiceDay[]> {
  const rows = await client.historicalStatus({
    statusTime: since,
    ...(serviceId !== undefined && { workload: serviceId }),
  });
  return historyFromRows(rows)
    .filter(({ service }) => serviceId === undefined || isService(service, serviceId))
    .filter(({ day }) => day >= dayOf(since));
}

/**
 * One entry per service and day, oldest first. Several rows for one day merge into the worst, with all their issues.
 */
export function historyFromRows(rows: readonly StatusRow[]): ServiceDay[] {
  const byKey = new Map<string, ServiceDay>();
  for (const day of rows.map(toDay)) {
    const key = `${day.day} ${day.service.id}`;
    const kept = byKey.get(key);
    byKey.set(key, kept ? worseDay(kept, day) : day);
  }
  return [...byKey.values()].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

async function readIssues(client: ServiceCommsClient, query: IssueQuery): Promise<Issue[]> {
  const { rows } = await client.allMessages({
    messageType: 'Incident',
    startTime: query.startedFrom ?? FROM_THE_START,
    ...(query.serviceId !== undefined && { workload: query.serviceId }),
    ...(query.endedUntil !== undefined && { endTime: query.endedUntil }),
  });
  return issuesFromRows(rows, await tenantIds(client, rows)).filter((issue) => selectsIssue(query, issue));
}

/** Picks the incidents and advisories from the rows of Messages. */
export function issuesFromRows(rows: readonly MessageRow[], ids: ServiceIds): Issue[] {
  return rows.filter((row) => kindOfRow(row) === 'issue').map((row) => toIssue(row, ids));
}

/** Picks the announcements from the rows of Messages. */
export function announcementsFromRows(rows: readonly MessageRow[], ids: ServiceIds): Announcement[] {
  return rows.filter((row) => kindOfRow(row) !== 'issue').map((row) => toAnnouncement(row, ids));
}

/**
 * Reads Message Center items for both kinds of announcement, because one may be a planned maintenance. It does not
 * filter by service: Message Center rows have no Workload.
 */
async function readAnnouncements(
  client: ServiceCommsClient,
  kind: Announcement['kind'] | undefined,
): Promise<Announcement[]> {
  const types: MessageType[] = kind === 'message' ? ['MessageCenter'] : ['MessageCenter', 'PlannedMaintenance'];
  const read = (messageType: MessageType) => client.allMessages({ messageType, startTime: FROM_THE_START });
  const rows = (await Promise.all(types.map(read))).flatMap((answered) => answered.rows);
  const announcements = announcementsFromRows(rows, await tenantIds(client, rows));
  // A server that ignores the type sends each row twice.
  return [...new Map(announcements.map((announcement) => [announcement.id, announcement])).values()];
}

/**
 * Finds the message with this id and one of these kinds. Fails with `missing`. A server that ignores the filter must
 * not make us find another message, or miss one that is beyond the first page.
 */
async function findMessage(
  client: ServiceCommsClient,
  id: string,
  kinds: readonly RowKind[],
  missing: HealthErrorCode,
): Promise<{ row: MessageRow; ids: ServiceIds; facts: HealthErrorFacts }> {
  const query: MessagesOptions = { id: plainId(id), startTime: FROM_THE_START };
  const isWanted = (row: MessageRow) => plainId(row.Id ?? '') === query.id && kinds.includes(kindOfRow(row));
  const first = await client.messages(query);
  const { rows, facts } = first.rows.some(isWanted) ? first : await client.allMessages(query);
  const row = rows.find(isWanted);
  if (!row) throw new HealthError(missing, 'the tenant has no such message', { ...facts, subject: id });
  return { row, ids: await tenantIds(client, [row]), facts };
}

/** The tenant's service ids, read only if some row cannot be understood without them. */
async function tenantIds(client: ServiceCommsClient, rows: readonly MessageRow[]): Promise<ServiceIds> {
  return idsOf(rows.some(isAmbiguous) ? (await client.services()).map(toService) : []);
}

async function readReport(client: ServiceCommsClient, options: ServiceCommsOptions, id: string): Promise<Report> {
  const { row, ids, facts } = await findMessage(client, id, ['issue'], 'unknown-issue');
  const issue = toIssue(row, ids);
  const none = (why: string) => new HealthError('no-report', why, { ...facts, subject: issue.id });
  if (issue.reportUrl === undefined) throw none('the issue has no post-incident report');
  const url = trustedUrl(issue.reportUrl, [options.baseUrl, ...(options.reportOrigins ?? [])]);
  if (!url) {
    const { activityId } = facts;
    options.log.warn('source.report-elsewhere', { source: 'servicecomms', issueId: issue.id, activityId });
    throw none('the report lies at an origin that is not trusted with the token');
  }
  return { issueId: issue.id, ...(await client.document(url)) };
}

/** Gives `address` if its origin is one of those in `trusted`: the token goes nowhere else. */
function trustedUrl(address: string, trusted: readonly string[]): string | undefined {
  const url = URL.parse(address);
  const safe =
    url?.username === '' && url.password === '' && trusted.some((each) => URL.parse(each)?.origin === url.origin);
  return safe ? url.href : undefined;
}
