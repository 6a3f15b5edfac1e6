import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import { Rejection } from '../teams/rejection.ts';
import type { ServiceUrlCheck } from '../teams/service-url.ts';
import type { FindKey } from './signing-keys.ts';

/** What a valid token says about the requests that it may sign. */
export interface SignedBy {
  /** The only service URL that the activity may name. */
  readonly serviceUrl: string;
  /** The channels that the signing key may sign for. */
  readonly endorsements: readonly string[];
  /** When the token ends, in milliseconds since the epoch, with the tolerance for clocks that differ. */
  readonly acceptedUntil: number;
}

interface TokenCheckOptions {
  readonly appId: string;
  readonly isTrusted: ServiceUrlCheck;
  readonly findKey: FindKey;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Of the channels' tokens. Emulator, skill and Entra tokens have other issuers. */
const ISSUER = 'https://api.botframework.com';
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
/** Clocks differ (`reliability.md` §2.2). */
const TOLERANCE_S = 300;

const REFUSED = new Rejection(401, 'token');

/**
 * Checks an Authorization header by itself: nothing of the body is needed. The cheap checks come first, so a token that
 * could not be valid makes nobody ask for keys.
 */
export function makeTokenCheck(options: TokenCheckOptions): (header: string) => Promise<SignedBy | Rejection> {
  return async (header) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header)?.[1];
    const keyId = token === undefined ? undefined : plausibleKeyId(token, options);
    if (token === undefined || keyId === undefined) return REFUSED;
    const found = await options.findKey(keyId);
    if (found === 'unavailable') return new Rejection(503, 'keys');
    if (found === 'unknown') return REFUSED;
    const payload = await verified(token, found.key, options);
    return payload ? signedBy(payload, found.endorsements, options) : REFUSED;
  };
}

/**
 * The id of the key that a token claims to be signed with, if its issuer and its audience are right. The signature then
 * proves these very claims.
 */
function plausibleKeyId(token: string, { appId }: TokenCheckOptions): string | undefined {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    const { iss, aud } = decodeJwt(token);
    return ALGORITHMS.includes(alg ?? '') && iss === ISSUER && aud === appId ? kid : undefined;
  } catch {
    return undefined;
  }
}

/** The claims of a token whose signature and times are right. */
async function verified(
  token: string,
  key: Parameters<typeof jwtVerify>[1],
  { now }: TokenCheckOptions,
): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ALGORITHMS,
      clockTolerance: TOLERANCE_S,
      currentDate: new Date(now()),
      // A token without an end could be used for ever.
      requiredClaims: ['exp'],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The token also goes back to its service URL, so it must be one of Teams', whatever the activity says. */
function signedBy(
  { exp, serviceurl }: JWTPayload,
  endorsements: readonly string[],
  { isTrusted }: TokenCheckOptions,
): SignedBy | Rejection {
  if (typeof serviceurl !== 'string' || !isTrusted(serviceurl)) return REFUSED;
  return { serviceUrl: serviceurl, endorsements, acceptedUntil: ((exp ?? 0) + TOLERANCE_S) * 1_000 };
}
