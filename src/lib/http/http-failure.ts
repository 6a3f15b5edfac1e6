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

/**
 * Neither API answers with a page. Something between us and it does, and its 403 or 404 says nothing of a permission or
 * an issue.
 */
export function isForeign({ status, body }: HttpFailure, contentType: string): boolean {
  return status >= 400 && status < 500 && status !== 429 && body === undefined && /html/i.test(contentType);
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

/** What the error says: its code and message, and the code of what is inside. */
export function wordsOf(body: unknown): string {
  const error = odataError(body);
  const inner = error?.['innerError'] ?? error?.['innererror'];
  const said = [error?.['code'], error?.['message'], field(inner, 'code'), field(inner, 'message')];
  return said.filter((each) => typeof each === 'string').join(' ');
}

const ABOUT_PERMISSION =
  /Authorization_RequestDenied|permission|privilege|scope|\brole|consent|not authori[sz]ed|access ?denied/i;
const ABOUT_ACCESS =
  /insufficient_claims|conditional.?access|licen[sc]e|premium|subscription|block|disabled|suspend|deprovision|polic(y|ies)|compliant|firewall|AADSTS/i;

/**
 * Whether a refusal (403) speaks of access as such: a policy, a licence, a blocked tenant or application. To call that a
 * missing permission would send people the wrong way.
 */
export function isBlocked(body: unknown): boolean {
  const words = wordsOf(body);
  return ABOUT_ACCESS.test(words) && !ABOUT_PERMISSION.test(words);
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
