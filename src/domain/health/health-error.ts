/** What can go wrong when asking for health data, in the product's terms. `words/` has a sentence for each. */
export const HEALTH_ERROR_CODES = [
  /** No answer: refused, reset, name not found, or the answer was cut short. */
  'source-unreachable',
  /** No answer in time. */
  'source-timeout',
  /** The API refuses for now; `retryAfterMs` says for how long, if known. */
  'source-throttled',
  /** The API answered with a server error (5xx, AF5000). */
  'source-failed',
  /** The answer was not what the API documents: HTML, not JSON, wrong shape. */
  'source-bad-answer',
  /** A list that had rows before came without any. One such answer is not believed. */
  'source-empty',
  /** The API refused the question itself (400): our mistake, or an option it does not know. */
  'source-refused',
  /** The API has been retired: it refuses everybody and names another one. */
  'source-retired',
  /** The token lacks a permission; `permission` names it. */
  'not-permitted',
  /** Refused for another reason than a permission: a policy, a licence, a tenant or application that was blocked. */
  'access-blocked',
  /** The token is for another tenant; `tenant` names the requested one. */
  'wrong-tenant',
  /** No token was issued, or the API does not take it: wrong secret, expired certificate, unknown application. */
  'not-signed-in',
  'unknown-issue',
  'unknown-announcement',
  'unknown-service',
  /** The issue exists but has no post-incident report. */
  'no-report',
] as const;
export type HealthErrorCode = (typeof HEALTH_ERROR_CODES)[number];

export interface HealthErrorFacts {
  /** The permission that is missing: `ServiceHealth.Read.All`. */
  readonly permission?: string;
  readonly tenant?: string;
  /** The API's own id for the call (`X-Activity-Id`, `request-id`), to give to Microsoft support. */
  readonly activityId?: string;
  readonly httpStatus?: number;
  /** The API's error code: `AF5000`, `UnknownError`. */
  readonly apiCode?: string;
  readonly retryAfterMs?: number;
  /** The id or name that was asked for. */
  readonly subject?: string;
  readonly cause?: unknown;
}

/**
 * A failure to get health data. `message` is for operators; people see a text chosen by `code`, from one table of
 * words.
 */
export class HealthError extends Error {
  override readonly name = 'HealthError';
  readonly code: HealthErrorCode;
  readonly facts: HealthErrorFacts;

  constructor(code: HealthErrorCode, message: string, facts: HealthErrorFacts = {}) {
    super(message, { cause: facts.cause });
    this.code = code;
    this.facts = facts;
  }
}

/** What an operator needs to know of a failure. `message` never holds a secret or text from outside. */
export function factsForLog({ code, message, facts }: HealthError) {
  return { code, apiCode: facts.apiCode, activityId: facts.activityId, meaning: message };
}

/** Whether asking again later may help: the source is at fault, not the question. */
export function isOutage(error: unknown): error is HealthError {
  return error instanceof HealthError && OUTAGES.has(error.code);
}

const OUTAGES: ReadonlySet<HealthErrorCode> = new Set<HealthErrorCode>([
  'source-unreachable',
  'source-timeout',
  'source-throttled',
  'source-failed',
  'source-bad-answer',
  'source-empty',
  'source-retired',
  'access-blocked',
  'not-signed-in',
]);
