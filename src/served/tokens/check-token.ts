import { createHash } from 'node:crypto';
import { createRemoteJWKSet, customFetch, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Clock } from '../../ports/index.ts';
import { MINUTE, SECOND, timeOf } from '../../domain/instant.ts';
import type { Caller, CheckToken, TokenRefusal } from './caller.ts';

interface CheckTokenOptions {
  /** The tenants that are served. */
  readonly tenantIds: readonly string[];
  /** Whom tokens may be for: this application's id, its `api://` address, the address of the retired API. */
  readonly audiences: readonly string[];
  /** Where tokens are issued, without a slash at its end: `https://login.microsoftonline.com`. */
  readonly authority: string;
  readonly clock: Clock;
  /** Tests pass their own. */
  readonly fetch?: typeof fetch;
  /** A token that names an unknown key makes us ask for the keys again, but at most this often: anybody can invent names. */
  readonly unknownKeyEveryMs?: number;
}

const ALGORITHMS = ['RS256'];
/** Clocks differ. */
const TOLERANCE_S = 300;
/** Tokens of version 1 name this issuer in the public cloud, and these in the national ones. */
const FORMER_ISSUERS = ['https://sts.windows.net', 'https://sts.chinacloudapi.cn', 'https://sts.microsoftonline.us'];

/** Clients use a token for an hour: its signature is checked once, and again after this time, as keys may be withdrawn. */
const KNOWN_MS = 5 * MINUTE;
const MOST_KNOWN = 1_000;
/** Entra's tokens have a few thousand characters. */
const LONGEST = 16_384;

const CLAIMS = z.object({
  tid: z.string().toLowerCase(),
  oid: z.string().optional(),
  appid: z.string().optional(),
  azp: z.string().optional(),
  idtyp: z.string().optional(),
  roles: z.array(z.string()).catch([]),
  scp: z.string().catch(''),
});

/** Makes the check of Entra's access tokens: signature, issuer, audience, lifetime, and whose tenant it is. */
export function makeCheckToken(options: CheckTokenOptions): CheckToken {
  const keysOf = oncePerTenant(options);
  const known = new LRUCache<string, Verified>({ max: MOST_KNOWN });
  return async (header) => {
    if (!header) return 'none';
    const token = header.length > LONGEST ? undefined : /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1];
    if (token === undefined) return 'malformed';
    const [name, now] = [createHash('sha256').update(token).digest('base64'), timeOf(options.clock())];
    const before = known.get(name);
    if (before && now >= before.from && now < before.until) return before.caller;
    const tenantId = tenantOf(token);
    if (tenantId === undefined) return 'malformed';
    const keys = keysOf(tenantId);
    if (!keys) return 'tenant';
    const found = await verified(token, keys, { ...options, tenantId });
    if (typeof found === 'string') return found;
    known.set(name, { caller: found.caller, from: now, until: Math.min(now + KNOWN_MS, found.endsAt) });
    return found.caller;
  };
}

/** A token that was found good, and in which time nobody needs to look again. */
interface Verified {
  readonly caller: Caller;
  readonly from: number;
  readonly until: number;
}

/** Whose token it claims to be. The signature then proves it. */
function tenantOf(token: string): string | undefined {
  try {
    return CLAIMS.safeParse(decodeJwt(token)).data?.tid;
  } catch {
    return undefined;
  }
}

async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  { tenantId, authority, audiences, clock }: CheckTokenOptions & { readonly tenantId: string },
): Promise<{ readonly caller: Caller; readonly endsAt: number } | TokenRefusal> {
  const issuers = [...FORMER_ISSUERS.map((each) => `${each}/${tenantId}/`), `${authority}/${tenantId}/v2.0`];
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      issuer: issuers,
      audience: [...audiences],
      clockTolerance: TOLERANCE_S,
      currentDate: new Date(timeOf(clock())),
      requiredClaims: ['exp', 'nbf'],
    });
    return { caller: callerIn(CLAIMS.parse(payload)), endsAt: ((payload.exp ?? 0) + TOLERANCE_S) * 1_000 };
  } catch (error) {
    return refusalOf(error);
  }
}

function callerIn({ tid, oid, appid, azp, idtyp, roles, scp }: z.output<typeof CLAIMS>): Caller {
  const isPerson = scp !== '' && idtyp !== 'app' && oid !== undefined;
  return {
    tenantId: tid,
    appId: appid ?? azp ?? '',
    ...(isPerson && { userId: oid }),
    permissions: new Set([...roles, ...scp.split(' ').filter(Boolean)]),
  };
}

/** jose says what failed by the error's class and its claim. */
function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return 'lifetime';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return 'issuer';
    return error.claim === 'aud' ? 'audience' : 'lifetime';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    return 'signature';
  }
  if (error instanceof errors.JWKSTimeout || error instanceof TypeError) return 'keys';
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC' ? 'malformed' : 'keys';
}

/** Each tenant publishes its keys. They are read when a token needs them, and again when it names an unknown one. */
function oncePerTenant({ tenantIds, authority, fetch: send, unknownKeyEveryMs = 30 * SECOND }: CheckTokenOptions) {
  const made = new Map<string, JWTVerifyGetKey>();
  const options = { cooldownDuration: unknownKeyEveryMs, ...(send && { [customFetch]: send }) };
  return (tenantId: string): JWTVerifyGetKey | undefined => {
    if (!tenantIds.includes(tenantId)) return undefined;
    const address = new URL(`${authority}/${tenantId}/discovery/v2.0/keys`);
    const keys = made.get(tenantId) ?? createRemoteJWKSet(address, options);
    made.set(tenantId, keys);
    return keys;
  };
}
