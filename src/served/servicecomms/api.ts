import type { Clock, HealthSource } from '../../ports/index.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import type { ServiceDay } from '../../domain/health/service.ts';
import { acceptedBy } from './accept.ts';
import { Refusal, type Admit } from './admission.ts';
import type { Asked, Reply } from './asked.ts';
import type { Made } from '../answers/answers.ts';
import { segmentsOf, type Api, type ApiReply, type ApiRequest } from '../api/api.ts';
import type { Row } from '../odata/match.ts';
import { ODataError } from '../odata/tokens.ts';
import { OPERATIONS, serviceCommsQuery, type Filterable, type Operation, type ServiceCommsQuery } from './query.ts';
import {
  contentType,
  documentReply,
  errorReply,
  rowsBody,
  standingHeaders,
  TOO_MANY_REQUESTS,
  type ServerNames,
  type ServiceCommsError,
} from './reply.ts';
import { currentStatusTime, messageType, serviceCommsWire, type ServiceCommsWire, type WireShape } from './wire.ts';
import { sourceFailure } from '../api/source-failure.ts';

interface ServiceCommsApiOptions<Request extends ApiRequest> {
  readonly clock: Clock;
  /** Of the records, unless a request asks for the other shape. */
  readonly wireShape: WireShape;
  /** Who may ask, and whose health they are given. */
  readonly admit: Admit<Request>;
  readonly server: ServerNames;
  /** By default each answer is made anew. */
  readonly reply?: Reply;
}

/** What a request is for: an operation, or the report that `PostIncidentDocumentUrl` points to. */
type Target = { readonly tenant: string } & (
  { readonly operation: Operation } | { readonly operation: 'incidentReport'; readonly issueId: string }
);

/** Makes the Office 365 Service Communications API v2 over any source. It keeps no state of its own. */
export function makeServiceCommsApi<Request extends ApiRequest>(
  options: ServiceCommsApiOptions<Request>,
): Api<Request> {
  return {
    name: 'servicecomms',
    operation: (path) => (isOurs(path) ? (targetOf(path)?.operation ?? 'unknown') : undefined),
    async answer(request) {
      const reply = await answered(request, options).catch((error: unknown) =>
        errorReply(error instanceof Refusal ? error.error : wireError(error)),
      );
      return { ...reply, headers: { ...standingHeaders(options.server, request), ...reply.headers } };
    },
  };
}

async function answered<Request extends ApiRequest>(
  request: Request,
  options: ServiceCommsApiOptions<Request>,
): Promise<ApiReply> {
  const target = targetOf(request.path);
  if (!target) throw new Refusal({ status: 404, code: 'AF20404', text: 'No such operation.' });
  const shown = await options.admit(request, target.tenant);
  if (target.operation === 'incidentReport') return report(shown.source, target.issueId);
  const accepted = acceptedBy(request.header('accept'));
  if (!accepted) throw new Refusal({ status: 406, code: 'AF20406', text: 'Only JSON can be had.' });
  const { clock, wireShape, reply = madeAnew } = options;
  const asked = { request, shown, ...target, shape: wireShape, ...accepted };
  return reply(asked, () => bodyOf(asked, clock));
}

const madeAnew: Reply = async ({ level }, make) => {
  const { body } = await make();
  return { status: 200, headers: { 'Content-Type': contentType(level) }, body };
};

async function bodyOf({ request, shown, operation, tenant, level, shape }: Asked, clock: Clock): Promise<Made> {
  const query = serviceCommsQuery(operation, request.query, clock);
  const wire = serviceCommsWire(shape, (id) => reportAddress(request.origin, tenant, id));
  const { source, readAt = clock() } = shown;
  const rows = await READERS[operation]({ source, query, wire, readAt });
  const { select } = query;
  checkSelect(rows, select);
  return rowsBody(rows, { tenant, operation, level, ...(select && { select }) });
}

function isOurs(path: string): boolean {
  return /^\/api\/v1\.0\/[^/]+\/ServiceComms(\/|$)/.test(path);
}

function targetOf(path: string): Target | undefined {
  const [, , tenant = '', , name, ...rest] = segmentsOf(path);
  if (!isOurs(path)) return undefined;
  const operation = rest.length === 0 ? OPERATIONS.find((each) => each === name) : undefined;
  if (operation) return { tenant, operation };
  const issueId = name === 'PostIncident' ? REPORT_PATH.exec(rest.join('/'))?.[1] : undefined;
  return issueId === undefined ? undefined : { tenant, operation: 'incidentReport', issueId };
}

const REPORT_PATH = /^Health\.IncidentReportDocument\(incidentId='(\w+)'\)$/;

function reportAddress(origin: string, tenant: string, id: string): string {
  const owner = `${origin}/api/v1.0/${encodeURIComponent(tenant)}/ServiceComms`;
  return `${owner}/PostIncident/Health.IncidentReportDocument(incidentId='${encodeURIComponent(id)}')`;
}

interface Reading {
  readonly source: HealthSource;
  readonly query: ServiceCommsQuery;
  readonly wire: ServiceCommsWire;
  readonly readAt: Instant;
}

const READERS: Readonly<Record<Operation, (reading: Reading) => Promise<Row[]>>> = {
  Services: async ({ source, wire }) => (await source.listServices()).map(wire.service),
  CurrentStatus: async ({ source, query, wire, readAt }) => {
    const all = await source.currentStatus();
    const wanted = all.filter(({ service }) => query.matches([{ Workload: service.id }]));
    return wanted.map((health) => wire.status(health, currentStatusTime(readAt)));
  },
  HistoricalStatus: async ({ source, query, wire }) => {
    const days = await source.history({ since: `${dayOf(query.since)}T00:00:00.000Z` });
    // A day of which nothing is known is left out: there is no word for it, and it must not look healthy.
    const known = days.filter(({ status, statusText }) => status !== 'unknown' || statusText !== '');
    const wanted = known.filter((day) => query.matches([{ Workload: day.service.id, StatusTime: startOf(day) }]));
    return newestFirstByService(wanted).map((day) => wire.status(day, startOf(day)));
  },
  Messages: async ({ source, query, wire }) => {
    const found = (await entries(source, wire)).filter(({ rows }) => query.matches(rows));
    // Ordered by id, like every answer seen.
    const ordered = found.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    return ordered.slice(query.skip, query.skip + query.top).map(({ record }) => record());
  },
};

interface Entry {
  readonly id: string;
  readonly rows: readonly Filterable[];
  readonly record: () => Row;
}

async function entries(source: HealthSource, wire: ServiceCommsWire): Promise<Entry[]> {
  const [issues, announcements] = await Promise.all([source.listIssues(), source.listAnnouncements()]);
  return [
    ...issues.map((issue) => ({
      id: issue.id,
      rows: [filterable(issue.id, 'Incident', issue.service.id, issue.startedAt, issue.endedAt)],
      record: () => wire.issue(issue),
    })),
    ...announcements.map((each) => {
      const workloads = each.services.length === 0 ? [''] : each.services.map((service) => service.id);
      const row = (id: string) => filterable(each.id, messageType(each), id, each.startsAt, each.endsAt);
      return { id: each.id, rows: workloads.map(row), record: () => wire.announcement(each) };
    }),
  ];
}

/** Both shapes filter the workload by id, as clients do, although the documented shape shows the name there. */
function filterable(id: string, type: string, workload: string, start: string, end: string | undefined): Filterable {
  return { Id: id, MessageType: type, Workload: workload, StartTime: start, EndTime: end };
}

function startOf({ day }: ServiceDay): string {
  return `${day}T00:00:00.000Z`;
}

/** Service by service, each with its newest day first, as in the reference's sample. */
function newestFirstByService(days: readonly ServiceDay[]): ServiceDay[] {
  const groups = Map.groupBy(days, ({ service }) => service.id);
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => (a.day < b.day ? 1 : -1)));
}

function checkSelect(rows: readonly Row[], select: readonly string[] | undefined): void {
  const unknown = rows[0] && select?.find((name) => !Object.hasOwn(rows[0] ?? {}, name));
  if (unknown !== undefined) throw new ODataError(`Could not find a property named '${unknown}'.`);
}

async function report(source: HealthSource, issueId: string): Promise<ApiReply> {
  const { contentType, bytes } = await source.getReport(issueId);
  return documentReply(contentType, bytes);
}

function wireError(error: unknown): ServiceCommsError {
  if (error instanceof ODataError) {
    return {
      status: 400,
      code: 'AF20002',
      text: 'The query specified in the URI is not valid.',
      message: error.message,
    };
  }
  if (!(error instanceof HealthError)) return INTERNAL;
  const { status, headers } = sourceFailure(error);
  if (status === 404) return { status, code: 'AF20404', text: 'The resource does not exist.' };
  if (status === 429) return { ...TOO_MANY_REQUESTS, headers };
  return { ...INTERNAL, status, headers };
}

/** The reference's own example. */
const INTERNAL: ServiceCommsError = {
  status: 500,
  code: 'AF5000',
  text: 'An internal server error occurred.',
  message: 'Retry the request.',
};
