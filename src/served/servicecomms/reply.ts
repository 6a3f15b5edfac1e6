import type { ApiReply, ApiRequest } from '../api/api.ts';
import type { Row } from '../odata/match.ts';
import type { Made } from '../answers/answers.ts';
import type { MetadataLevel } from './accept.ts';
import type { Operation } from './query.ts';

/** What an answer is about, for its headers and annotations. */
interface AnswerScope {
  readonly tenant: string;
  readonly operation: Operation;
  readonly level: MetadataLevel;
  readonly select?: readonly string[];
}

/** Makes the body of the answer with these rows. */
export function rowsBody(rows: readonly Row[], scope: AnswerScope): Made {
  const chosen = rows.map((row) => selected(row, scope.select));
  const value = scope.level === 'full' ? chosen.map((row, at) => annotated(row, rows[at] ?? row, scope)) : chosen;
  const context = scope.level === 'none' ? {} : { '@odata.context': contextOf(scope) };
  const whole = { ...context, value };
  // The time of the current status moves with each reading, and says nothing about the status.
  const content = scope.operation === 'CurrentStatus' && { content: JSON.stringify(whole, withoutTime) };
  return { body: JSON.stringify(whole), ...content };
}

function withoutTime(name: string, value: unknown): unknown {
  return name === 'StatusTime' || name === 'StatusDate' ? undefined : value;
}

/** The Content-Type of rows. */
export function contentType(level: MetadataLevel): string {
  return `application/json;odata.metadata=${level};odata.streaming=true`;
}

/**
 * An error as the reference prints it: the code contains prose, two spaces after the number
 * (`AF5000.  An internal server error occurred.`). Clients show the message alone, so there always is one.
 */
export function errorReply(error: ServiceCommsError): ApiReply {
  return {
    status: error.status,
    headers: { 'Content-Type': 'application/json', ...error.headers },
    body: JSON.stringify({ error: { code: `${error.code}.  ${error.text}`, message: error.message ?? error.text } }),
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

/** What an API says of the server that made an answer. The names are those of the reference. */
export interface ServerNames {
  readonly 'X-Instance-Name': string;
  readonly Server: string;
  readonly 'X-ASPNET-Version': string;
  readonly 'X-Powered-By': string;
}

/**
 * Every response header in the reference, except Content-Length and Date, which the HTTP server adds, and Content-Type.
 * An answer that may be kept replaces Cache-Control and Expires; Pragma is for caches that know no `private`.
 */
export function standingHeaders(
  server: ServerNames,
  { id, began }: Pick<ApiRequest, 'id' | 'began'>,
): Record<string, string> {
  return {
    'Cache-Control': 'no-cache',
    Pragma: 'no-cache',
    Expires: '-1',
    'X-Activity-Id': id,
    'OData-Version': '4.0',
    'X-Time-Taken': String(Math.round(performance.now() - began)),
    ...server,
  };
}
