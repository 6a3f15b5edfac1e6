import { HealthError } from '../domain/health/health-error.ts';
import { deriveDays, deriveFeatureHealth, deriveFeatures, issuesByService } from '../domain/health/history.ts';
import { between, HOUR, type Instant } from '../domain/instant.ts';
import { plainId } from '../domain/naming/issue-id.ts';
import type { Issue } from '../domain/health/issue.ts';
import { isService, selectsAnnouncement, selectsIssue } from '../domain/health/query-match.ts';
import type { Service, ServiceDay, ServiceHealth, ServiceRef } from '../domain/health/service.ts';
import { readStatus } from '../domain/health/status.ts';
import { sharedCall } from '../lib/shared-call.ts';
import type { Clock, HealthSource, HistoryQuery } from '../ports/index.ts';
import { makeGraphClient, type GraphClient, type GraphClientOptions } from './client.ts';
import { directoryOf, NO_DIRECTORY, overviewService, type Directory } from './directory.ts';
import { toAnnouncement, toIssue } from './mapping.ts';
import type { OverviewRow } from './wire.ts';

interface GraphOptions extends GraphClientOptions {
  readonly clock: Clock;
}

/** Overviews and all issues, read together. What Graph has no operation for is derived from both. */
interface Everything {
  readonly overviews: readonly OverviewRow[];
  readonly issues: readonly Issue[];
}

interface Reads {
  readonly client: GraphClient;
  readonly overviews: () => Promise<readonly OverviewRow[]>;
  readonly issues: () => Promise<readonly Issue[]>;
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
    listServices: async () => servicesOf(await reads.everything()),
    currentStatus: async () => statusOf(await reads.everything()),
    history: async (query) => historyOf(await reads.everything(), query, options.clock()),
    listIssues: async (query = {}) => (await reads.issues()).filter((issue) => selectsIssue(query, issue)),
    getIssue: async (id) => toIssue(await client.issue(id), await reads.directory()),
    listAnnouncements: async (query = {}) => {
      const [rows, directory] = await Promise.all([client.messages(), messageDirectory(reads)]);
      return rows.map((row) => toAnnouncement(row, directory)).filter((each) => selectsAnnouncement(query, each));
    },
    getAnnouncement: async (id) => toAnnouncement(await client.message(id), await messageDirectory(reads)),
    getReport: async (id) => readReport(client, id),
  };
}

/** Concurrent calls share their requests, because Graph allows 800 an hour. */
function readsOf({ clock, ...options }: GraphOptions): Reads {
  const client = makeGraphClient(options);
  let known: { readonly directory: Directory; readonly readAt: Instant } | undefined;
  const overviews = sharedCall(async () => {
    const rows = await client.healthOverviews();
    known = { directory: directoryOf(rows), readAt: clock() };
    return rows;
  });
  const directory = async () => {
    if (known && between(known.readAt, clock()) < DIRECTORY_KEPT_FOR) return known.directory;
    return directoryOf(await overviews());
  };
  const issueRows = sharedCall(() => client.issues());
  const issues = async () => {
    const [rows, names] = await Promise.all([issueRows(), directory()]);
    return rows.map((row) => toIssue(row, names));
  };
  const everything = async () => {
    const [overview, rows] = await Promise.all([overviews(), issueRows()]);
    const names = directoryOf(overview);
    return { overviews: overview, issues: rows.map((row) => toIssue(row, names)) };
  };
  return { client, overviews, issues, everything, directory };
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
  const row = await client.issue(id);
  if (readStatus(row.status).status !== 'postIncidentReviewPublished') {
    throw new HealthError('no-report', 'the issue has no post-incident report', { subject: id });
  }
  const issueId = plainId(row.id);
  return { issueId, ...(await client.incidentReport(issueId)) };
}
