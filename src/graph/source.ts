import { HealthError } from '../domain/health/health-error.ts';
import type { Announcement } from '../domain/health/announcement.ts';
import { deriveDays, deriveFeatureHealth, deriveFeatures, issuesByService } from '../domain/health/history.ts';
import { between, HOUR, type Instant } from '../domain/instant.ts';
import { plainId } from '../domain/naming/issue-id.ts';
import type { Issue } from '../domain/health/issue.ts';
import { isService, selectsAnnouncement, selectsIssue } from '../domain/naming/query-match.ts';
import type { Service, ServiceDay, ServiceHealth, ServiceRef } from '../domain/health/service.ts';
import { ofKinds, rowsOf, withLostParts, type Unreadable } from '../domain/health/rows.ts';
import type { ServiceNames } from '../domain/naming/service-names.ts';
import { readStatus } from '../domain/health/status.ts';
import { perList, perObject } from '../domain/derived.ts';
import { sharedCall } from '../lib/shared-call.ts';
import type { Read, ReadOne } from '../lib/unreadable-log.ts';
import type { Clock, HealthSource, HistoryQuery, KnownHealth } from '../ports/index.ts';
import { makeGraphClient, type GraphClient, type GraphClientOptions } from './client.ts';
import { directoryOf, NO_DIRECTORY, overviewOf, serviceNamed } from './directory.ts';
import { toAnnouncement, toIssue } from './mapping.ts';
import type { IssueRow, MessageRow } from './wire.ts';

interface GraphOptions extends GraphClientOptions {
  readonly clock: Clock;
}

interface Overview {
  readonly services: readonly ServiceHealth[];
  readonly unreadable: readonly Unreadable[];
}

/** The overview and all issues. What Graph has no operation for is derived from both. */
interface Everything extends Overview {
  readonly issues: readonly Issue[];
}

interface Reads {
  readonly client: GraphClient;
  readonly overview: () => Promise<Overview>;
  readonly issues: () => Promise<Pick<Everything, 'issues' | 'unreadable'>>;
  readonly everything: () => Promise<Everything>;
  readonly directory: () => Promise<ServiceNames>;
}

/** Service names change over years, and every overview reading refreshes them anyway. */
const DIRECTORY_KEPT_FOR = HOUR;

/** The health of the token's tenant, from Microsoft Graph. */
export function makeGraph(options: GraphOptions): HealthSource {
  const reads = readsOf(options);
  const { client } = reads;
  return {
    name: 'graph',
    listServices: async () => {
      const all = await reads.everything();
      return rowsOf(servicesOf(all), ofKinds(all.unreadable, 'service'));
    },
    currentStatus: async (issues) => {
      const all = issues ? { ...(await reads.overview()), issues } : await reads.everything();
      return rowsOf(statusIn(all.services)(all.issues), ofKinds(all.unreadable, 'service'));
    },
    history: async (query) => {
      const all = await reads.everything();
      return rowsOf(historyOf(all, query, options.clock()), ofKinds(all.unreadable, 'service', 'issue'));
    },
    derives: { history: (known, query) => historyOf(known, query, options.clock()) },
    listIssues: async (query = {}) => {
      const { issues, unreadable } = await reads.issues();
      const selected = issues.filter((issue) => selectsIssue(query, issue));
      return rowsOf(selected, ofKinds(unreadable, 'issue'));
    },
    getIssue: async (id) => issueOf(await client.issue(id), await reads.directory()),
    listAnnouncements: async (query = {}) => {
      const [{ rows, unreadable }, directory] = await Promise.all([client.messages(), messageDirectory(reads)]);
      const all = rows.map(announcementIn(directory)).map(withLostParts(unreadable, 'detail'));
      const selected = all.filter((each) => selectsAnnouncement(query, each));
      return rowsOf(selected, ofKinds(unreadable, 'message'));
    },
    getAnnouncement: async (id) => {
      const { row, unreadable } = await client.message(id);
      return withLostParts<Announcement>(unreadable, 'detail')(toAnnouncement(row, await messageDirectory(reads)));
    },
    getReport: async (id) => readReport(client, id),
  };
}

/** Concurrent calls share their requests, because Graph allows 800 an hour. */
function readsOf({ clock, ...options }: GraphOptions): Reads {
  const client = makeGraphClient(options);
  let known: { readonly overview: Overview; readonly readAt: Instant } | undefined;
  const [servicesIn, namedIn] = [perList(overviewOf), perList(namesOf)];
  const overview = sharedCall(async () => {
    const { rows, unreadable } = await client.healthOverviews();
    const read = { services: servicesIn(rows), unreadable };
    known = { overview: read, readAt: clock() };
    return read;
  });
  // Names of an hour ago are better than none: without them the issues that can be read would be lost too.
  const newest = () => overview().catch((error: unknown) => known?.overview ?? Promise.reject(error as Error));
  const lately = async () => (known && between(known.readAt, clock()) < DIRECTORY_KEPT_FOR ? known.overview : newest());
  const issueRows = sharedCall(() => client.issues());
  return {
    client,
    overview,
    issues: async () => {
      const [listed, read] = await Promise.all([lately(), issueRows()]);
      // A service that was renamed since the overview was read would be taken for one that the tenant lacks.
      const named = namedIn(read.rows);
      const names = knowsAll(listed, named) ? listed : await newest();
      return { issues: issuesOf(read, names, named), unreadable: read.unreadable };
    },
    everything: async () => {
      const [listed, read] = await Promise.all([overview(), issueRows()]);
      const unreadable = [...listed.unreadable, ...read.unreadable];
      return { services: listed.services, issues: issuesOf(read, listed, namedIn(read.rows)), unreadable };
    },
    directory: async () => directoryOfAll((await lately()).services),
  };
}

type Services = Overview['services'];

const directoryOfAll = perObject((services: Services) => directoryOf(services));
/** The same with the services that issues name. */
const directoryWith = perObject((services: Services) => perList((named: Named) => directoryOf(services, named)));
const issuesIn = perObject((directory: ServiceNames) => {
  const issueOf = perObject((row: IssueRow) => toIssue(row, directory));
  return perList((rows: readonly IssueRow[]) => rows.map(issueOf));
});
const announcementIn = perObject((directory: ServiceNames) =>
  perObject((row: MessageRow) => toAnnouncement(row, directory)),
);

function knowsAll({ services }: Overview, named: Named): boolean {
  const directory = directoryOfAll(services);
  return named.every((service) => directory.find(serviceNamed(service, directory)) !== undefined);
}

type Named = readonly IssueRow['service'][];

function namesOf(rows: readonly IssueRow[]): Named {
  return [...new Set(rows.map(({ service }) => service))];
}

function issuesOf({ rows, unreadable }: Read<IssueRow>, { services }: Overview, named: Named): readonly Issue[] {
  const issues = issuesIn(directoryWith(services)(named))(rows);
  return unreadable.length === 0 ? issues : issues.map(withLostParts(unreadable, 'post'));
}

function issueOf({ row, unreadable }: ReadOne<IssueRow>, directory: ServiceNames): Issue {
  return withLostParts<Issue>(unreadable, 'post')(toIssue(row, directory));
}

/** The bot may be allowed to read messages but not health. The catalogue then gives the ids. */
async function messageDirectory({ directory }: Reads): Promise<ServiceNames> {
  try {
    return await directory();
  } catch (error) {
    if (error instanceof HealthError && error.code === 'not-permitted') return NO_DIRECTORY;
    throw error;
  }
}

function servicesOf({ services, issues }: Everything): Service[] {
  const features = deriveFeatures(issues);
  return services.map(({ service }) => ({ ...service, features: features.get(service.id) ?? [] }));
}

const statusIn = perObject((services: Services) => perList((issues: readonly Issue[]) => statusOf(services, issues)));

function statusOf(services: Services, issues: readonly Issue[]): ServiceHealth[] {
  const features = deriveFeatures(issues);
  const byService = issuesByService(issues);
  return services.map((health) => {
    const own = byService.get(health.service.id) ?? [];
    return {
      ...health,
      features: deriveFeatureHealth(features.get(health.service.id) ?? [], own),
      issueIds: openIds(own),
    };
  });
}

function openIds(issues: readonly Issue[]): string[] {
  return issues
    .filter(({ resolved }) => !resolved)
    .map(({ id }) => id)
    .toSorted();
}

function historyOf(all: KnownHealth, { serviceId, since }: HistoryQuery, now: Instant): ServiceDay[] {
  const services = withIssueServices(all).filter((service) => serviceId === undefined || isService(service, serviceId));
  return deriveDays({ services, issues: all.issues, since, now });
}

/** The overview's services, plus any others that issues name. Issues name a service as the directory does. */
function withIssueServices({ services, issues }: KnownHealth): ServiceRef[] {
  const all = [...services, ...issues].map(({ service }) => service);
  return [...new Map(all.toReversed().map((service) => [service.id, service])).values()].toReversed();
}

/** Graph has the report only in this status, and does not document how it answers otherwise. */
async function readReport(client: GraphClient, id: string) {
  const { row } = await client.issue(id);
  if (readStatus(row.status).status !== 'postIncidentReviewPublished') {
    throw new HealthError('no-report', 'the issue has no post-incident report', { subject: id });
  }
  const issueId = plainId(row.id);
  return { issueId, ...(await client.incidentReport(issueId)) };
}
