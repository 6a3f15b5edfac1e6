import type { HealthSource } from '../../ports/index.ts';
import type { ApiRequest } from '../api/api.ts';
import type { ServiceCommsError } from './reply.ts';

/**
 * Whose health a request is given. Throws a `Refusal` if it is not to be answered. `tenant` is an id or a domain name, as in
 * the path.
 */
export type Admit<Request extends ApiRequest> = (
  request: Request,
  tenant: string,
) => HealthSource | Promise<HealthSource>;

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

/** Nothing can be said for the moment: no poll has read anything yet, or Entra's keys cannot be had. */
export const NOT_KNOWN_YET: ServiceCommsError = {
  status: 503,
  code: 'AF50000',
  text: 'An internal error occurred.',
  message: 'Retry the request.',
  headers: { 'Retry-After': '30' },
};

/** A token of one tenant does not open another's path. */
export function otherTenant(inPath: string, inToken: string): ServiceCommsError {
  const text = `The tenant ID passed in the URL (${inPath}) does not match the tenant ID passed in the access token (${inToken}).`;
  return { status: 403, code: 'AF20010', text };
}
