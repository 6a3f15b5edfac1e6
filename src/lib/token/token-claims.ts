import { HealthError } from '../../domain/health/health-error.ts';
import { jsonIn } from '../http/http-failure.ts';

/** What a token must allow. */
interface TokenDemand {
  /** GUID or domain. A domain cannot be compared with a token's tenant, so it is not checked. */
  readonly tenantId: string;
  /** `ServiceHealth.Read.All`. */
  readonly permission: string;
}

/**
 * Fails if a token cannot work: it lacks the permission (`not-permitted`) or is for another tenant (`wrong-tenant`). It
 * does not verify the token, which is the API's job: it only names the failure. Whether it has expired only the API can
 * say, because this machine's clock may be wrong. A token that is not a JWT passes, because APIs may change the form of
 * their tokens.
 */
export function checkToken(token: string, { tenantId, permission }: TokenDemand): void {
  const claims = claimsIn(token);
  if (!claims) return;
  const { tid } = claims;
  if (typeof tid === 'string' && GUID.test(tenantId) && tid.toLowerCase() !== tenantId.toLowerCase()) {
    throw new HealthError('wrong-tenant', `the access token is not for tenant ${tenantId}`, { tenant: tenantId });
  }
  if (!permissionsOf(claims).includes(permission)) {
    throw new HealthError('not-permitted', `the access token lacks ${permission}`, { permission });
  }
}

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

interface Claims {
  readonly tid?: unknown;
  readonly roles?: unknown;
  readonly scp?: unknown;
  readonly exp?: unknown;
}

function claimsIn(token: string): Claims | undefined {
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token)?.[1];
  const claims = payload === undefined ? undefined : jsonIn(Buffer.from(payload, 'base64url').toString('utf8'));
  return typeof claims === 'object' && claims !== null ? claims : undefined;
}

/** The permissions that a token says it has; none if it is not a JWT. */
export function permissionsIn(token: string): string[] {
  return permissionsOf(claimsIn(token) ?? {}).filter((each) => typeof each === 'string');
}

/** When a token says that it ends, in milliseconds since the epoch. */
export function tokenEnd(token: string): number | undefined {
  const { exp } = claimsIn(token) ?? {};
  return typeof exp === 'number' ? exp * 1_000 : undefined;
}

/** Application permissions are a list; delegated ones are words in a string. */
function permissionsOf({ roles, scp }: Claims): unknown[] {
  return [...(Array.isArray(roles) ? (roles as unknown[]) : []), ...(typeof scp === 'string' ? scp.split(' ') : [])];
}
