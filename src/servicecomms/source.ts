import type { Announcement } from '../domain/health/announcement.ts';
import { HealthError, type HealthErrorCode } from '../domain/health/health-error.ts';
import { dayOf, type Instant } from '../domain/instant.ts';
import { plainId } from '../domain/naming/issue-id.ts';
import type { Issue, Report } from '../domain/health/issue.ts';
import { isService, selectsAnnouncement, selectsIssue } from '../domain/naming/query-match.ts';
import { ofKinds, rowsOf, withLostParts, type Rows } from '../domain/health/rows.ts';
import type { Service, ServiceDay, ServiceHealth } from '../domain/health/service.ts';
import { worseDay, worseHealth } from '../domain/health/worse-day.ts';
import { makeServiceNames, oncePerService, type ServiceNames } from '../domain/naming/service-names.ts';
import { perList, perObject } from '../domain/derived.ts';
import type { Read, ReadOne } from '../lib/unreadable-log.ts';
import type { HealthSource, HistoryQuery, IssueQuery } from '../ports/index.ts';
import { kindOfRow, toAnnouncement, type RowKind } from './announcement.ts';
import { makeServiceCommsClient, type ServiceCommsClient, type ServiceCommsClientOptions } from './client.ts';
import { toDay, toHealth, toIssue, toService } from './mapping.ts';
import type { MessagesOptions, MessageType } from './query.ts';
import { isAmbiguous } from './service-ref.ts';
import type { MessageRow, ServiceRow, StatusRow } from './wire.ts';

export interface ServiceCommsOptions extends ServiceCommsClientOptions {
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

const NEWS: readonly RowKind[] = ['message', 'maintenance'];

/** Makes a source for one tenant's health, from the Office 365 Service Communications API. */
export function makeServiceComms(options: ServiceCommsOptions): HealthSource {
  const client = readsOf(options);
  const getIssue = async (id: string) => {
    const { row, tenant, unreadable } = await findMessage(client, id, ['issue'], 'unknown-issue');
    return withLostParts<Issue>(unreadable, 'post')(toIssue(row, tenant));
  };
  return {
    name: 'servicecomms',
    listServices: () => readServices(client),
    currentStatus: () => readStatuses(client),
    history: (query) => readHistory(client, query),
    listIssues: (query = {}) => readIssues(client, query),
    getIssue,
    listAnnouncements: async (query = {}) => {
      const all = await readAnnouncements(client, query.kind);
      const selected = all.filter((announcement) => selectsAnnouncement(query, announcement));
      return rowsOf(selected, all.unreadable ?? []);
    },
    getAnnouncement: async (id) => {
      const { row, tenant, unreadable } = await findMessage(client, id, NEWS, 'unknown-announcement');
      return withLostParts<Announcement>(unreadable, 'detail', 'post')(toAnnouncement(row, tenant));
    },
    getReport: (id) => readReport(client, options, id),
  };
}

interface Reads extends ServiceCommsClient {
  readonly servicesIn: (rows: readonly ServiceRow[]) => readonly Service[];
  readonly statusesIn: (rows: readonly StatusRow[]) => readonly ServiceHealth[];
  readonly issuesIn: (tenant: ServiceNames) => (rows: readonly MessageRow[]) => readonly Issue[];
  /** The tenant's services, or those of before where they cannot be read: names are better than no messages. */
  readonly servicesLately: () => Promise<readonly Service[]>;
}

function readsOf(options: ServiceCommsOptions): Reads {
  const client = makeServiceCommsClient(options);
  let known: readonly Service[] | undefined;
  const servicesIn = perList(servicesOf);
  return {
    ...client,
    servicesIn,
    statusesIn: perList(statusesOf),
    issuesIn: perObject((tenant: ServiceNames) => perList((rows) => issuesFromRows(rows, tenant))),
    async servicesLately() {
      try {
        return (known = servicesIn((await client.services()).rows));
      } catch (error) {
        if (known && error instanceof HealthError) return known;
        throw error;
      }
    },
  };
}

async function readServices(client: Reads): Promise<Rows<Service>> {
  const { rows, unreadable } = await client.services();
  return rowsOf(client.servicesIn(rows), ofKinds(unreadable, 'service', 'feature'));
}

function servicesOf(rows: readonly ServiceRow[]): Service[] {
  return oncePerService(rows.map(toService), (service) => service, withFeaturesOf);
}

function withFeaturesOf(first: Service, other: Service): Service {
  const known = new Set(first.features.map(({ id }) => id));
  return { ...first, features: [...first.features, ...other.features.filter(({ id }) => !known.has(id))] };
}

async function readStatuses(client: Reads): Promise<Rows<ServiceHealth>> {
  const { rows, unreadable } = await client.currentStatus();
  return rowsOf(client.statusesIn(rows), ofKinds(unreadable, 'service', 'feature'));
}

/** One row for each service: of two, the worse counts. */
function statusesOf(rows: readonly StatusRow[]): ServiceHealth[] {
  return oncePerService(rows.map(toHealth), ({ service }) => service, worseHealth);
}

async function readHistory(client: Reads, query: HistoryQuery): Promise<Rows<ServiceDay>> {
  const { serviceId, since } = query;
  const { rows, unreadable } = await client.historicalStatus({
    statusTime: since,
    ...(serviceId !== undefined && { workload: serviceId }),
  });
  const days = historyFromRows(rows)
    .filter(({ service }) => serviceId === undefined || isService(service, serviceId))
    .filter(({ day }) => day >= dayOf(since));
  return rowsOf(days, ofKinds(unreadable, 'day'));
}

/**
 * One entry per service and day, oldest first. Several rows for one day merge into the worst, with all their issues.
 */
export function historyFromRows(rows: readonly StatusRow[]): ServiceDay[] {
  const byKey = new Map<string, ServiceDay>();
  const days = rows.map(toDay);
  const names = makeServiceNames(days.map(({ service }) => service));
  for (const day of days) {
    const key = `${day.day} ${names.keyOf(day.service)}`;
    const kept = byKey.get(key);
    byKey.set(key, kept ? worseDay(kept, day) : day);
  }
  return [...byKey.values()].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

async function readIssues(client: Reads, query: IssueQuery): Promise<Rows<Issue>> {
  const { rows, unreadable } = await client.allMessages({
    messageType: 'Incident',
    startTime: query.startedFrom ?? FROM_THE_START,
    ...(query.serviceId !== undefined && { workload: query.serviceId }),
    ...(query.endedUntil !== undefined && { endTime: query.endedUntil }),
  });
  const issues = client
    .issuesIn(await tenantOf(client, rows))(rows)
    .filter((issue) => selectsIssue(query, issue));
  return rowsOf(issues.map(withLostParts(unreadable, 'post')), ofKinds(unreadable, 'issue'));
}

const kindOf = perObject(kindOfRow);
const issueIn = perObject((tenant: ServiceNames) => perObject((row: MessageRow) => toIssue(row, tenant)));
const announcementIn = perObject((tenant: ServiceNames) => perObject((row: MessageRow) => toAnnouncement(row, tenant)));

/** Picks the incidents and advisories from the rows of Messages. */
export function issuesFromRows(rows: readonly MessageRow[], tenant: ServiceNames): Issue[] {
  return rows.filter((row) => kindOf(row) === 'issue').map(issueIn(tenant));
}

/** Picks the announcements from the rows of Messages. */
export function announcementsFromRows(rows: readonly MessageRow[], tenant: ServiceNames): Announcement[] {
  return rows.filter((row) => kindOf(row) !== 'issue').map(announcementIn(tenant));
}

/**
 * Reads Message Center items for both kinds of announcement, because one may be a planned maintenance. It does not
 * filter by service: Message Center rows have no Workload.
 */
async function readAnnouncements(client: Reads, kind: Announcement['kind'] | undefined): Promise<Rows<Announcement>> {
  const types: MessageType[] = kind === 'message' ? ['MessageCenter'] : ['MessageCenter', 'PlannedMaintenance'];
  const read = (messageType: MessageType) => client.allMessages({ messageType, startTime: FROM_THE_START });
  const answers = await Promise.all(types.map(read));
  const all = answers.flatMap(({ rows }) => rows);
  const tenant = await tenantOf(client, all);
  const announcements = answers.flatMap(({ rows, unreadable }) =>
    announcementsFromRows(rows, tenant).map(withLostParts(unreadable, 'detail', 'post')),
  );
  const unreadable = answers.flatMap((answer) => ofKinds(answer.unreadable, 'message'));
  // A server that ignores the type sends each row twice.
  return rowsOf(onceEach(announcements), onceEach(unreadable));
}

/** Each id once. What has no id cannot be told apart and stays. */
function onceEach<T extends { readonly id?: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item, at) => [item.id ?? at, item])).values()];
}

/**
 * Finds the message with this id and one of these kinds. Fails with `missing`. A server that ignores the filter must
 * not make us find another message, or miss one that is beyond the first page.
 */
async function findMessage(
  client: Reads,
  id: string,
  kinds: readonly RowKind[],
  missing: HealthErrorCode,
): Promise<ReadOne<MessageRow> & { readonly tenant: ServiceNames }> {
  const query: MessagesOptions = { id: plainId(id), startTime: FROM_THE_START };
  const isWanted = (row: MessageRow) => plainId(row.Id ?? '') === query.id && kinds.includes(kindOfRow(row));
  const first = await client.messages(query);
  const read = first.rows.some(isWanted) ? first : await client.allMessages(query);
  const row = read.rows.find(isWanted);
  if (row) return { ...read, row, tenant: await tenantOf(client, [row]) };
  if (isAmongLost(first, id) || isAmongLost(read, id)) {
    throw new HealthError('source-bad-answer', 'the message cannot be read', { ...read.facts, subject: id });
  }
  throw new HealthError(missing, 'the tenant has no such message', { ...read.facts, subject: id });
}

/** Whether a row that could not be read may be the one with this id. Then the tenant must not be said to lack it. */
function isAmongLost({ rows, unreadable }: Read<MessageRow>, id: string): boolean {
  const whole = ofKinds(unreadable, 'issue', 'message');
  return whole.some((lost) => (lost.id === undefined ? rows.length === 0 : plainId(lost.id) === plainId(id)));
}

/** The tenant's services, read only if some row cannot be understood without them. */
async function tenantOf(client: Reads, rows: readonly MessageRow[]): Promise<ServiceNames> {
  return rows.some(needsTenant) ? namesOf(await client.servicesLately()) : NO_NAMES;
}

const needsTenant = perObject(isAmbiguous);
const namesOf = perObject((services: readonly Service[]) => makeServiceNames(services));
const NO_NAMES = makeServiceNames([]);

async function readReport(client: Reads, options: ServiceCommsOptions, id: string): Promise<Report> {
  const { row, tenant, facts } = await findMessage(client, id, ['issue'], 'unknown-issue');
  const issue = toIssue(row, tenant);
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
