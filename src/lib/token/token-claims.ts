import { HealthError } from '../../domain/health/health-error.ts';
import { SECOND, timeOf, type Instant } from '../../domain/instant.ts';
import { jsonIn } from '../http/http-failure.ts';

/** What a token must be for. */
interface TokenDemand {
  /** GUID or domain; a domain cannot be compared with a token's tenant and is not. */
  readonly tenantId: string;
  /** `ServiceHealth.Read.All`. */
  readonly permission: string;
  readonly now: Instant;
}

/**
 * Fails where a token cannot serve: without the permission (`not-permitted`), for another tenant (`wrong-tenant`), expired
 * (`not-signed-in`). It is read and not verified, which is for the API to do: this only gives the failure a name. A token
 * that is no JWT passes, since APIs may change their tokens' form.
 */
export function checkToken(token: string, { tenantId, permission, now }: TokenDemand): void {
  const claims = claimsIn(token);
  if (!claims) return;
  const { exp, tid } = claims;
  if (typeof exp === 'number' && Number.isFinite(exp) && exp * SECOND < timeOf(now)) {
    throw new HealthError('not-signed-in', 'the access token has expired');
  }
  if (typeof tid === 'string' && GUID.test(tenantId) && tid.toLowerCase() !== tenantId.toLowerCase()) {
    throw new HealthError('wrong-tenant', `the access token is not for tenant ${tenantId}`, { tenant: tenantId });
  }
  if (!permissionsIn(claims).includes(permission)) {
    throw new HealthError('not-permitted', `the access token lacks ${permission}`, { permission });
  }
}

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

interface Claims {
  readonly exp?: unknown;
  readonly tid?: unknown;
  readonly roles?: unknown;
  readonly scp?: unknown;
}

function claimsIn(token: string): Claims | undefined {
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token)?.[1];
  const claims = payload === undefined ? undefined : jsonIn(Buffer.from(payload, 'base64url').toString('utf8'));
  return typeof claims === 'object' && claims !== null ? claims : undefined;
}

/** Application permissions are a list, delegated ones words. */
function permissionsIn({ roles, scp }: Claims): unknown[] {
  return [...(Array.isArray(roles) ? (roles as unknown[]) : []), ...(typeof scp === 'string' ? scp.split(' ') : [])];
}
