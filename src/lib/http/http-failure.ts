import { HealthError, type HealthErrorCode, type HealthErrorFacts } from '../../domain/health/health-error.ts';

/** An answer that is not a success, as an API's own reading of its errors sees it. */
export interface HttpFailure {
  readonly status: number;
  /** The parsed body, or undefined where it is not JSON. */
  readonly body: unknown;
  readonly facts: HealthErrorFacts;
}

/** What an API means by an answer, where it means something else than HTTP does. */
export type Explain = (failure: HttpFailure) => HealthError | undefined;

/** The error for a status other than 2xx, where the API does not mean anything special by it. */
export function errorForStatus({ status, facts }: HttpFailure): HealthError {
  return new HealthError(
    codeForStatus(status),
    `the source answered ${status}${facts.apiCode ? ` ${facts.apiCode}` : ''}`,
    facts,
  );
}

function codeForStatus(status: number): HealthErrorCode {
  if (status >= 500) return 'source-failed';
  if (status === 429) return 'source-throttled';
  if (status === 403) return 'not-permitted';
  if (status === 401) return 'not-signed-in';
  // A redirect is never followed: it could lead the token to another host.
  return status < 400 ? 'source-bad-answer' : 'source-refused';
}

/** `text` as JSON, or undefined where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The `error` object of an OData error body, or undefined. */
export function odataError(body: unknown): Readonly<Record<string, unknown>> | undefined {
  const error = field(body, 'error');
  return isRecord(error) ? error : undefined;
}

/**
 * The API's error code: the first word of `error.code`, without its full stop, since the legacy API puts prose behind it
 * (`AF5000.  An internal server error occurred.`).
 */
export function apiCodeIn(body: unknown): string | undefined {
  const code = odataError(body)?.['code'];
  const word = typeof code === 'string' ? code.trim().split(/\s/, 1)[0]?.replace(/\.+$/, '') : undefined;
  return printableId(word);
}

/** The API's own id of a call: a response header, or what Graph writes into the error. */
export function activityIdIn(headers: Headers, body: unknown): string | undefined {
  const error = odataError(body);
  const inner = error?.['innerError'] ?? error?.['innererror'];
  return printableId(headers.get('x-activity-id') ?? headers.get('request-id') ?? field(inner, 'request-id'));
}

/** Ids go to logs and cards, so nothing but an id passes. */
function printableId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value) ? value : undefined;
}

function field(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
