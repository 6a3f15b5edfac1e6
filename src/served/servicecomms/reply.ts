import type { ApiReply, ApiRequest } from '../api/api.ts';
import type { Row } from '../odata/match.ts';
import type { Operation } from './query.ts';

/** How much metadata an answer carries. The Accept header sets it. */
type MetadataLevel = 'none' | 'minimal' | 'full';

/** The level that an Accept header asks for: `none` by default, undefined if it accepts no JSON at all. */
export function metadataLevel(accept: string | undefined): MetadataLevel | undefined {
  if (accept === undefined || accept.trim() === '') return 'none';
  const ranges = accept
    .toLowerCase()
    .split(',')
    .map((range) => range.replaceAll(/\s/g, ''));
  const json = ranges.find((range) => /^(application\/json|application\/\*|\*\/\*)(;|$)/.test(range));
  if (json === undefined) return undefined;
  return (/;odata\.metadata=(none|minimal|full)(;|$)/.exec(json)?.[1] as MetadataLevel | undefined) ?? 'none';
}

/** What an answer is about, for its headers and annotations. */
interface AnswerScope {
  readonly tenant: string;
  readonly operation: Operation;
  readonly level: MetadataLevel;
  readonly select?: readonly string[];
}

/** Makes the answer with these rows. */
export function rowsReply(rows: readonly Row[], scope: AnswerScope): ApiReply {
  const chosen = rows.map((row) => selected(row, scope.select));
  const value = scope.level === 'full' ? chosen.map((row, at) => annotated(row, rows[at] ?? row, scope)) : chosen;
  const context = scope.level === 'none' ? {} : { '@odata.context': contextOf(scope) };
  return {
    status: 200,
    headers: { 'Content-Type': `application/json;odata.metadata=${scope.level};odata.streaming=true` },
    body: JSON.stringify({ ...context, value }),
  };
}

/**
 * An error as the reference prints it: the code contains prose, two spaces after the number
 * (`AF5000.  An internal server error occurred.`).
 */
export function errorReply(error: ServiceCommsError): ApiReply {
  return {
    status: error.status,
    headers: { 'Content-Type': 'application/json', ...error.headers },
    body: JSON.stringify({ error: { code: `${error.code}.  ${error.text}`, message: error.message ?? '' } }),
  };
}

export interface ServiceCommsError {
  readonly status: number;
  /** `AF5000` */
  readonly code: string;
  readonly text: string;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const TOO_MANY_REQUESTS: ServiceCommsError = {
  status: 429,
  code: 'AF429',
  text: 'Too many requests.',
  message: 'Retry later.',
};

/** A post-incident report: the document, unchanged. */
export function documentReply(contentType: string, bytes: Uint8Array): ApiReply {
  return { status: 200, headers: { 'Content-Type': contentType }, body: bytes };
}

function selected(row: Row, select: readonly string[] | undefined): Row {
  if (!select) return row;
  return Object.fromEntries(select.map((name) => [name, row[name]]));
}

/** The host named in the API's real answers. */
const CONTEXT_HOST = 'https://office365servicecomms-prod.cloudapp.net';

function contextOf({ tenant, operation, select }: AnswerScope): string {
  // As seen: the history names the set of the current status.
  const set = operation === 'HistoricalStatus' ? 'CurrentStatus' : operation;
  return `${CONTEXT_HOST}/api/v1.0/${tenant}/ServiceComms/$metadata#${set}${select ? `(${select.join(',')})` : ''}`;
}

const ENTITY: Readonly<Record<Operation, string>> = {
  Services: 'Service',
  CurrentStatus: 'WorkloadStatus',
  HistoricalStatus: 'WorkloadStatus',
  Messages: 'Message',
};

function annotated(row: Row, whole: Row, { tenant, operation }: AnswerScope): Row {
  const link = `${operation}('${String(whole['Id'])}')`;
  const properties = Object.entries(row).flatMap(([name, value]) => [...typeOf(name, value), [name, value] as const]);
  return {
    '@odata.type': `#Microsoft.Office365ServiceComms.ExposedContracts.${ENTITY[operation]}`,
    '@odata.id': `${CONTEXT_HOST}/api/v1.0/${tenant}/ServiceComms/${link}`,
    '@odata.editLink': link,
    ...Object.fromEntries(properties),
  };
}

function typeOf(name: string, value: unknown): (readonly [string, string])[] {
  if (/(Time|Date)$/.test(name) && typeof value === 'string') return [[`${name}@odata.type`, '#DateTimeOffset']];
  const words = Array.isArray(value) && value.every((each) => typeof each === 'string');
  return words ? [[`${name}@odata.type`, '#Collection(String)']] : [];
}

/**
 * Every response header in the reference, except Content-Length and Date, which the HTTP server adds, and Content-Type.
 */
export function standingHeaders(
  instance: string,
  { id, began }: Pick<ApiRequest, 'id' | 'began'>,
): Record<string, string> {
  return {
    'Cache-Control': 'no-cache',
    Pragma: 'no-cache',
    Expires: '-1',
    'X-Activity-Id': id,
    'OData-Version': '4.0',
    'X-Time-Taken': String(Math.round(performance.now() - began)),
    'X-Instance-Name': instance,
    Server: 'Microsoft-IIS/10.0',
    'X-ASPNET-Version': '4.0.30319',
    'X-Powered-By': 'ASP.NET',
  };
}
