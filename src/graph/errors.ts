import { HealthError, type HealthErrorCode } from '../domain/health/health-error.ts';
import { isBlocked, jsonIn, odataError, type HttpFailure } from '../lib/http/http-failure.ts';

/** What was requested, to name it in an error. */
export interface Asked {
  readonly permission: string;
  /** The id, and the error code if the tenant does not have it. */
  readonly one?: { readonly subject: string; readonly missing: HealthErrorCode };
}

/**
 * Interprets Graph's refusals. For an id that the tenant does not have, Graph does not send a 404. It sends an
 * `UnknownError`, with varying statuses, and the reason is in JSON inside JSON inside the message (`health-apis.md`
 * §1.7).
 */
export function explainGraph(
  { status, body, facts }: HttpFailure,
  { permission, one }: Asked,
): HealthError | undefined {
  if (one && (status === 404 || saysMissing(body))) {
    return new HealthError(one.missing, 'the tenant has no such resource', { ...facts, subject: one.subject });
  }
  if (status !== 403) return undefined;
  if (isBlocked(body)) return new HealthError('access-blocked', 'refused, but not for a permission', facts);
  return new HealthError('not-permitted', `the token lacks ${permission}`, { ...facts, permission });
}

function saysMissing(body: unknown): boolean {
  return nested(odataError(body)?.['message'], 4).some((message) =>
    /does(n.t| not) exist for the tenant/i.test(message),
  );
}

/** A message and the texts of the JSON inside it, up to `depth` levels deep. */
function nested(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value, ...(depth > 0 ? nested(jsonIn(value), depth - 1) : [])];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.values(value).flatMap((each: unknown) => nested(each, depth - 1));
}
