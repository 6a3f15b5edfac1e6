import type { Clock } from '../../ports/index.ts';
import type { ApiRequest } from '../../served/api/api.ts';
import { isCurrent, readBearer } from '../api/token.ts';
import type { GraphFault } from './reply.ts';

/** What Graph answers instead of what was asked for. */
export class Refusal extends Error {
  readonly fault: GraphFault;

  constructor(fault: GraphFault) {
    super(fault.code);
    this.fault = fault;
  }
}

interface Admission {
  readonly clock: Clock;
  /** The tenant served; by default, tokens of any tenant are accepted. */
  readonly tenantId?: string;
}

/** Lets a request pass if its token is valid, of the tenant, and carries the permission. Fails with a `Refusal`. */
export function admit(request: ApiRequest, permission: string, { clock, tenantId }: Admission): void {
  const claims = readBearer(request.header('authorization'));
  if (!claims || !isCurrent(claims, clock())) throw new Refusal(UNAUTHORIZED);
  if (tenantId !== undefined && claims.tenantId !== tenantId) throw new Refusal(FOREIGN);
  if (!claims.permissions.includes(permission)) throw new Refusal(DENIED);
}

const UNAUTHORIZED: GraphFault = {
  status: 401,
  code: 'InvalidAuthenticationToken',
  message: 'Access token is empty, malformed or expired.',
  headers: { 'WWW-Authenticate': 'Bearer' },
};
const FOREIGN: GraphFault = {
  status: 403,
  code: 'Authorization_IdentityNotFound',
  message: 'The identity of the calling application could not be established.',
};
/** The token lacks a permission. */
export const DENIED: GraphFault = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};

/** What was asked for cannot be: Graph's 400. */
export function badRequest(message: string): Refusal {
  return new Refusal({ status: 400, code: 'BadRequest', message });
}
