import type { ApiRequest } from '../api/api.ts';
import { retryAfter, type TurnedAway } from '../http/admit.ts';
import type { Shown } from './asked.ts';
import { TOO_MANY_REQUESTS, type ServiceCommsError } from './reply.ts';

/**
 * Whose health a request is given. Throws a `Refusal` if it is not to be answered. `tenant` is an id or a domain name, as in
 * the path.
 */
export type Admit<Request extends ApiRequest> = (request: Request, tenant: string) => Shown | Promise<Shown>;

/** The answer to a request that is refused. */
export class Refusal extends Error {
  readonly error: ServiceCommsError;

  constructor(error: ServiceCommsError) {
    super(error.code);
    this.error = error;
  }
}

export const UNAUTHORIZED: ServiceCommsError = {
  status: 401,
  code: 'AF10000',
  text: 'The access token is missing, malformed or expired.',
  headers: { 'WWW-Authenticate': 'Bearer' },
};

export const MISSING_CLAIM: ServiceCommsError = {
  status: 403,
  code: 'AF10001',
  text: 'The permission set sent in the request did not include the expected permission ServiceHealth.Read.',
};

/** The answer to who was turned away at the door. */
export function turnedAway({ because, retryAfterSeconds }: TurnedAway): ServiceCommsError {
  const headers = retryAfter(retryAfterSeconds);
  if (because === 'permission') return MISSING_CLAIM;
  if (because === 'rate') return { ...TOO_MANY_REQUESTS, headers };
  return because === 'keys' || because === 'nothing-known' ? { ...NOT_KNOWN_YET, headers } : UNAUTHORIZED;
}

/** Nothing can be said for the moment: no poll has read anything yet, or Entra's keys cannot be had. */
const NOT_KNOWN_YET: ServiceCommsError = {
  status: 503,
  code: 'AF50000',
  text: 'An internal error occurred.',
  message: 'Retry the request.',
};

/** A token of one tenant does not open another's path. */
export function otherTenant(inPath: string, inToken: string): ServiceCommsError {
  const text = `The tenant ID passed in the URL (${inPath}) does not match the tenant ID passed in the access token (${inToken}).`;
  return { status: 403, code: 'AF20010', text };
}
