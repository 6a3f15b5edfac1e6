import type { Clock } from '../../ports/index.ts';
import { byNewestAnnouncement } from '../../domain/health/announcement.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import { byNewest } from '../../domain/health/issue.ts';
import { segmentsOf, type Api, type ApiReply } from '../../served/api/api.ts';
import type { SimulatedRequest } from '../api/request.ts';
import { nextLink, option, pageOf, selected } from './query.ts';
import { bytesReply, faultReply, jsonReply, notFoundReply, type GraphFault } from './reply.ts';
import { FIELDS, graphWire, type EnumCase, type GraphWire } from './wire.ts';
import type { Row } from '../../served/odata/match.ts';
import { ODataError } from '../../served/odata/tokens.ts';
import { sourceFailure } from '../../served/api/source-failure.ts';
import { activityCall, activityReply, type ActivityCall } from './activity/answer.ts';
import { admit, badRequest, Refusal } from './admission.ts';

interface GraphApiOptions {
  readonly clock: Clock;
  readonly enumCase: EnumCase;
  /** The tenant served; by default, tokens of any tenant are accepted. */
  readonly tenantId?: string;
  /** Which numbers the tenant's telemetry has. */
  readonly seed: number;
}

type Collection = 'healthOverviews' | 'issues' | 'messages';

/** What a path names: a collection, one of its members, or an issue's report. */
interface Target {
  readonly collection: Collection;
  readonly key?: string;
  readonly report: boolean;
}

/** The `$metadata` URL in Graph's own answers. */
const CONTEXT = 'https://graph.microsoft.com/v1.0/$metadata#admin/serviceAnnouncement';

/**
 * Makes Microsoft Graph's service health and communications API over any source, and its reports of the services' use, which
 * follow the source's incidents. It keeps no state of its own.
 */
export function makeGraphApi(options: GraphApiOptions): Api<SimulatedRequest> {
  return {
    name: 'graph',
    operation: (path) => {
      if (activityCall(path)) return 'serviceActivity';
      if (!path.startsWith('/v1.0/')) return undefined;
      const target = targetOf(path);
      return target?.report ? 'incidentReport' : (target?.collection ?? 'unknown');
    },
    async answer(request) {
      const [now, clientId] = [options.clock(), request.header('client-request-id')];
      try {
        return await answered(request, options);
      } catch (error) {
        if (error instanceof NotFound || isUnknown(error)) return notFoundReply(now, clientId);
        return faultReply(error instanceof Refusal ? error.fault : wireFault(error), now, clientId);
      }
    },
  };
}

class NotFound extends Error {}

async function answered(request: SimulatedRequest, options: GraphApiOptions): Promise<ApiReply> {
  const call = activityCall(request.path);
  if (call) return activity(request, call, options);
  const target = targetOf(request.path);
  // An unknown path has this code and no message (`health-apis.md` §1.7).
  if (!target) throw new Refusal({ status: 404, code: 'UnknownError', message: '' });
  admit(request, ROLES[target.collection], options);
  const wire = graphWire(options.enumCase);
  if (target.report) return report(request, target.key ?? '');
  return target.key === undefined
    ? list(request, target.collection, wire)
    : one(request, target.collection, target.key, wire);
}

async function activity(request: SimulatedRequest, call: ActivityCall, options: GraphApiOptions): Promise<ApiReply> {
  if (!call.counted) throw badRequest(`Resource not found for the segment '${call.name}'.`);
  admit(request, call.counted.permission, options);
  return activityReply(request, call, call.counted, { seed: options.seed, now: options.clock() });
}

function targetOf(path: string): Target | undefined {
  const [version, admin, area, name, key, last, ...rest] = segmentsOf(path);
  if (version !== 'v1.0' || admin !== 'admin' || area !== 'serviceAnnouncement' || rest.length > 0) return undefined;
  const collection = COLLECTIONS.find((each) => each === name);
  const report = collection === 'issues' && last === 'incidentReport';
  if (!collection || (last !== undefined && !report)) return undefined;
  return { collection, report, ...(key !== undefined && { key }) };
}

const COLLECTIONS = ['healthOverviews', 'issues', 'messages'] as const;

const ROLES: Readonly<Record<Collection, string>> = {
  healthOverviews: 'ServiceHealth.Read.All',
  issues: 'ServiceHealth.Read.All',
  messages: 'ServiceMessage.Read.All',
};

async function list(request: SimulatedRequest, collection: Collection, wire: GraphWire): Promise<ApiReply> {
  const rows = await LISTS[collection](request, wire);
  const { query, path, origin } = request;
  const page = pageOf(rows, query, request.header('prefer'), FIELDS[collection]);
  return jsonReply({
    '@odata.context': `${CONTEXT}/${collection}`,
    ...(page.count !== undefined && { '@odata.count': page.count }),
    ...(page.nextSkip !== undefined && { '@odata.nextLink': nextLink(origin, path, query, page.nextSkip) }),
    value: page.rows,
  });
}

/** Newest change first, equal ones by id: a collection that does not change has the same pages each time. */
const LISTS: Readonly<Record<Collection, (request: SimulatedRequest, wire: GraphWire) => Promise<Row[]>>> = {
  healthOverviews: overviews,
  issues: async ({ source, query }, wire) => {
    refuseExpand(query);
    return (await source.listIssues()).toSorted(byNewest).map(wire.issue);
  },
  messages: async ({ source, query }, wire) => {
    refuseExpand(query);
    return (await source.listAnnouncements()).toSorted(byNewestAnnouncement).map(wire.message);
  },
};

async function overviews({ source, query }: SimulatedRequest, wire: GraphWire): Promise<Row[]> {
  const expand = option(query, 'expand');
  if (expand !== undefined && expand !== 'issues') throw new ODataError(`Could not find a property named '${expand}'.`);
  const all = await source.currentStatus();
  if (expand === undefined) return all.map((health) => wire.health(health));
  const issues = Map.groupBy((await source.listIssues()).toSorted(byNewest), ({ service }) => service.id);
  return all.map((health) => wire.health(health, issues.get(health.service.id) ?? []));
}

function refuseExpand(query: URLSearchParams): void {
  if (option(query, 'expand') !== undefined) throw new ODataError('Nothing of this collection can be expanded.');
}

/** An overview's key is the service's display name, but its record also has an `id`. Both find it. */
async function one(request: SimulatedRequest, collection: Collection, key: string, wire: GraphWire): Promise<ApiReply> {
  const row = await member(request, collection, key, wire);
  return jsonReply({
    '@odata.context': `${CONTEXT}/${collection}/$entity`,
    ...selected(row, option(request.query, 'select')),
  });
}

async function member(request: SimulatedRequest, collection: Collection, key: string, wire: GraphWire): Promise<Row> {
  if (collection === 'issues') return wire.issue(await request.source.getIssue(key));
  if (collection === 'messages') return wire.message(await request.source.getAnnouncement(key));
  const row = (await overviews(request, wire)).find(({ service, id }) => service === key || id === key);
  if (!row) throw new NotFound();
  return row;
}

/** The report's bytes, or an error if none is published. */
async function report({ source }: SimulatedRequest, issueId: string): Promise<ApiReply> {
  const { contentType, bytes } = await source.getReport(issueId);
  return bytesReply(contentType, bytes);
}

function isUnknown(error: unknown): boolean {
  return error instanceof HealthError && (error.code === 'unknown-issue' || error.code === 'unknown-announcement');
}

function wireFault(error: unknown): GraphFault {
  if (error instanceof ODataError) {
    return { status: 400, code: 'BadRequest', message: `Invalid filter clause: ${error.message}` };
  }
  if (!(error instanceof HealthError)) return { status: 500, code: 'InternalServerError', message: 'Internal error.' };
  const { status, headers } = sourceFailure(error);
  return { status, code: CODES[status] ?? 'UnknownError', message: error.code, headers };
}

const CODES: Readonly<Record<number, string>> = {
  404: 'ItemNotFound',
  429: 'TooManyRequests',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};
