import { HealthError, type HealthErrorCode, type HealthErrorFacts } from '../../domain/health/health-error.ts';

/** An answer that is not a success: what `Explain` gets to interpret. */
export interface HttpFailure {
  readonly status: number;
  /** The parsed body, or undefined if it is not JSON. */
  readonly body: unknown;
  readonly facts: HealthErrorFacts;
}

/** What an API means by a failure, if it means something other than HTTP does. */
export type Explain = (failure: HttpFailure) => HealthError | undefined;

/** The error for a status other than 2xx, if the API means nothing special by it. */
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
  // Redirects are never followed: one could send the token to another host.
  return status < 400 ? 'source-bad-answer' : 'source-refused';
}

/** Parses `text` as JSON; undefined if it is not JSON. */
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
 * The API's error code: the first word of `error.code`, without a full stop, because the legacy API adds prose after it
 * (`AF5000.  An internal server error occurred.`).
 */
export function apiCodeIn(body: unknown): string | undefined {
  const code = odataError(body)?.['code'];
  const word = typeof code === 'string' ? code.trim().split(/\s/, 1)[0]?.replace(/\.+$/, '') : undefined;
  return printableId(word);
}

/** The API's id for a call, from a response header or from Graph's error body. */
export function activityIdIn(headers: Headers, body: unknown): string | undefined {
  const error = odataError(body);
  const inner = error?.['innerError'] ?? error?.['innererror'];
  return printableId(headers.get('x-activity-id') ?? headers.get('request-id') ?? field(inner, 'request-id'));
}

/** Ids go to logs and cards, so only an id passes. */
function printableId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value) ? value : undefined;
}

function field(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
