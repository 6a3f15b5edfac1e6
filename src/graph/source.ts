import { HealthError } from '../domain/health/health-error.ts';
import type { Announcement } from '../domain/health/announcement.ts';
import { deriveDays, deriveFeatureHealth, deriveFeatures, issuesByService } from '../domain/health/history.ts';
import { between, HOUR, type Instant } from '../domain/instant.ts';
import { plainId } from '../domain/naming/issue-id.ts';
import type { Issue } from '../domain/health/issue.ts';
import { isService, selectsAnnouncement, selectsIssue } from '../domain/health/query-match.ts';
import type { Service, ServiceDay, ServiceHealth, ServiceRef } from '../domain/health/service.ts';
import { ofKinds, rowsOf, withLostParts, type Unreadable } from '../domain/health/rows.ts';
import { readStatus } from '../domain/health/status.ts';
import { sharedCall } from '../lib/shared-call.ts';
import type { Read, ReadOne } from '../lib/unreadable-log.ts';
import type { Clock, HealthSource, HistoryQuery } from '../ports/index.ts';
import { makeGraphClient, type GraphClient, type GraphClientOptions } from './client.ts';
import { directoryOf, NO_DIRECTORY, overviewService, type Directory } from './directory.ts';
import { toAnnouncement, toIssue } from './mapping.ts';
import type { IssueRow, OverviewRow } from './wire.ts';

interface GraphOptions extends GraphClientOptions {
  readonly clock: Clock;
}

/** Overviews and all issues, read together. What Graph has no operation for is derived from both. */
interface Everything {
  readonly overviews: readonly OverviewRow[];
  readonly issues: readonly Issue[];
  /** What is missing from both. */
  readonly unreadable: readonly Unreadable[];
}

interface Reads {
  readonly client: GraphClient;
  readonly issues: () => Promise<Pick<Everything, 'issues' | 'unreadable'>>;
  readonly everything: () => Promise<Everything>;
  readonly directory: () => Promise<Directory>;
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
    currentStatus: async () => {
      const all = await reads.everything();
      return rowsOf(statusOf(all), ofKinds(all.unreadable, 'service'));
    },
    history: async (query) => {
      const all = await reads.everything();
      return rowsOf(historyOf(all, query, options.clock()), ofKinds(all.unreadable, 'service', 'issue'));
    },
    listIssues: async (query = {}) => {
      const { issues, unreadable } = await reads.issues();
      const selected = issues.filter((issue) => selectsIssue(query, issue));
      return rowsOf(selected, ofKinds(unreadable, 'issue'));
    },
    getIssue: async (id) => issueOf(await client.issue(id), await reads.directory()),
    listAnnouncements: async (query = {}) => {
      const [{ rows, unreadable }, directory] = await Promise.all([client.messages(), messageDirectory(reads)]);
      const all = rows.map((row) => toAnnouncement(row, directory)).map(withLostParts(unreadable, 'detail'));
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
  let known: { readonly directory: Directory; readonly readAt: Instant } | undefined;
  const overviews = sharedCall(async () => {
    const read = await client.healthOverviews();
    known = { directory: directoryOf(read.rows), readAt: clock() };
    return read;
  });
  const directory = async () => {
    if (known && between(known.readAt, clock()) < DIRECTORY_KEPT_FOR) return known.directory;
    return directoryOf((await overviews()).rows);
  };
  const issueRows = sharedCall(() => client.issues());
  const issues = async () => {
    const [read, names] = await Promise.all([issueRows(), directory()]);
    return { issues: issuesOf(read, names), unreadable: read.unreadable };
  };
  const everything = async () => {
    const [overview, read] = await Promise.all([overviews(), issueRows()]);
    const unreadable = [...overview.unreadable, ...read.unreadable];
    return { overviews: overview.rows, issues: issuesOf(read, directoryOf(overview.rows)), unreadable };
  };
  return { client, issues, everything, directory };
}

function issuesOf({ rows, unreadable }: Read<IssueRow>, directory: Directory): Issue[] {
  return rows.map((row) => toIssue(row, directory)).map(withLostParts(unreadable, 'post'));
}

function issueOf({ row, unreadable }: ReadOne<IssueRow>, directory: Directory): Issue {
  return withLostParts<Issue>(unreadable, 'post')(toIssue(row, directory));
}

/** The bot may be allowed to read messages but not health. The catalogue then gives the ids. */
async function messageDirectory({ directory }: Reads): Promise<Directory> {
  try {
    return await directory();
  } catch (error) {
    if (error instanceof HealthError && error.code === 'not-permitted') return NO_DIRECTORY;
    throw error;
  }
}

function servicesOf({ overviews, issues }: Everything): Service[] {
  const features = deriveFeatures(issues);
  return overviews.map(overviewService).map((service) => ({ ...service, features: features.get(service.id) ?? [] }));
}

function statusOf(everything: Everything): ServiceHealth[] {
  const features = deriveFeatures(everything.issues);
  const issues = issuesByService(everything.issues);
  return everything.overviews.map((row) => {
    const service = overviewService(row);
    const own = issues.get(service.id) ?? [];
    return {
      service,
      ...readStatus(row.status),
      features: deriveFeatureHealth(features.get(service.id) ?? [], own),
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

function historyOf({ overviews, issues }: Everything, { serviceId, since }: HistoryQuery, now: Instant): ServiceDay[] {
  const services = withIssueServices(overviews.map(overviewService), issues).filter(
    (service) => serviceId === undefined || isService(service, serviceId),
  );
  return deriveDays({ services, issues, since, now });
}

/** The overview's services, plus any others that issues name. */
function withIssueServices(services: readonly ServiceRef[], issues: readonly Issue[]): ServiceRef[] {
  const named = [...services, ...issues.map(({ service }) => service)].toReversed();
  return [...new Map(named.map((service) => [service.id, service])).values()].toReversed();
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
