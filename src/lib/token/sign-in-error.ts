import { HealthError } from '../../domain/health/health-error.ts';
import { codeIn, withAdvice } from './sign-in-advice.ts';

/**
 * Drops the original message and cause: msal and the authority may repeat there what was sent to them. `refusal` is the
 * authority's code, where msal dropped it.
 */
export function signInError(thrown: unknown, refusal?: string): HealthError {
  if (thrown instanceof HealthError) return thrown;
  const apiCode = codeIn(thrown instanceof Error ? thrown.message : '') ?? refusal ?? wordIn(thrown, 'errorCode');
  const activityId = wordIn(thrown, 'correlationId');
  const why = apiCode === undefined ? '' : `: ${withAdvice(apiCode)}`;
  return new HealthError('not-signed-in', `no token was issued${why}`, { apiCode, activityId });
}

/** A word that an error of msal has under this name. */
export function wordIn(thrown: unknown, name: string): string | undefined {
  const value: unknown = thrown instanceof Error ? Object.getOwnPropertyDescriptor(thrown, name)?.value : undefined;
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : undefined;
}
