import type { HealthError, HealthErrorCode } from '../../domain/health/health-error.ts';

/** An API's answer when the source behind it fails. */
interface SourceFailure {
  readonly status: number;
  /** `Retry-After` in whole seconds, if the source said how long to wait. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The HTTP answer to a failure of the source. The timeline never fails, but a source that reads an API can. The client
 * then gets the answer that a gateway would give.
 */
export function sourceFailure(error: HealthError): SourceFailure {
  const { retryAfterMs } = error.facts;
  return {
    status: STATUS_OF[error.code],
    headers: retryAfterMs === undefined ? {} : { 'Retry-After': String(Math.ceil(retryAfterMs / 1_000)) },
  };
}

const STATUS_OF: Readonly<Record<HealthErrorCode, number>> = {
  'source-unreachable': 503,
  'source-timeout': 504,
  'source-throttled': 429,
  'source-failed': 500,
  'source-bad-answer': 502,
  'source-empty': 502,
  'source-refused': 500,
  'source-retired': 403,
  'not-permitted': 403,
  'access-blocked': 403,
  'wrong-tenant': 403,
  'not-signed-in': 503,
  'unknown-issue': 404,
  'unknown-announcement': 404,
  'unknown-service': 404,
  'no-report': 404,
};
