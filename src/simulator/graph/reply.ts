import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/instant.ts';
import type { ApiReply } from '../../served/api/api.ts';

/** A Graph error. `message` is for operators and may be empty. */
export interface GraphFault {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A JSON answer. */
export function jsonReply(body: Readonly<Record<string, unknown>>): ApiReply {
  return { status: 200, headers: headers(JSON_TYPE, randomUUID()), body: JSON.stringify(body) };
}

/** A document, unchanged. */
export function bytesReply(contentType: string, bytes: Uint8Array): ApiReply {
  return { status: 200, headers: headers(contentType, randomUUID()), body: bytes };
}

/** An error with Graph's body. It repeats the client's request id, or gives the server's if there is none. */
export function faultReply(fault: GraphFault, now: Instant, clientRequestId?: string): ApiReply {
  return errorBody(() => fault, now, clientRequestId);
}

/**
 * Graph's answer for an id that the tenant does not have: not a 404, and JSON in JSON in JSON (`health-apis.md` §1.7,
 * where the HTTP status is inferred).
 */
export function notFoundReply(now: Instant, clientRequestId: string | undefined): ApiReply {
  return errorBody(
    (requestId) => ({ status: 403, code: 'UnknownError', message: notFoundMessage(requestId) }),
    now,
    clientRequestId,
  );
}

function notFoundMessage(requestId: string): string {
  const learnMore = 'https://learn.microsoft.com/graph/api/resources/service-communications-api-overview';
  const error = `Resource doesn't exist for the tenant. ActivityId: ${requestId}. Learn more: ${learnMore}.`;
  return JSON.stringify({ code: 'forbidden', message: JSON.stringify({ error }) });
}

function errorBody(
  make: (requestId: string) => GraphFault,
  now: Instant,
  clientRequestId: string | undefined,
): ApiReply {
  const requestId = randomUUID();
  const { status, code, message, headers: more } = make(requestId);
  const innerError = {
    date: now.slice(0, 19),
    'request-id': requestId,
    'client-request-id': clientRequestId ?? requestId,
  };
  return {
    status,
    headers: { ...headers(JSON_ERROR_TYPE, requestId), ...more },
    body: JSON.stringify({ error: { code, message, innerError } }),
  };
}

const JSON_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
const JSON_ERROR_TYPE = 'application/json';

function headers(contentType: string, requestId: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Cache-Control': 'no-cache',
    'OData-Version': '4.0',
    'request-id': requestId,
    'client-request-id': requestId,
  };
}
