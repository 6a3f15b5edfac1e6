import { timeOf, type Instant } from '../../domain/instant.ts';

/** What the simulator reads from a bearer token. */
interface TokenClaims {
  readonly tenantId: string;
  /** Application permissions (`roles`) and delegated ones (`scp`) together. */
  readonly permissions: readonly string[];
  /** Seconds since the epoch, as in the token. */
  readonly expires?: number;
}

interface SimulatorToken {
  readonly tenantId: string;
  /** Application permissions; by default, all that the two APIs know. */
  readonly roles?: readonly string[];
  /** Delegated permissions. */
  readonly scopes?: readonly string[];
  readonly expiresAt?: Instant;
  readonly audience?: string;
}

/** Every permission that the simulator's operations require. */
const ALL_ROLES = [
  'ServiceHealth.Read',
  'ServiceHealth.Read.All',
  'ServiceMessage.Read.All',
  'ServiceActivity-Exchange.Read.All',
  'ServiceActivity-Teams.Read.All',
  'ServiceActivity-Microsoft365Web.Read.All',
  'Reports.Read.All',
] as const;

/**
 * Makes a token that the simulator accepts: an unsigned JWT, so it works nowhere but in a simulator. Without
 * `expiresAt` it never expires.
 */
export function simulatorToken(options: SimulatorToken): string {
  const claims = {
    aud: options.audience ?? 'simulator',
    tid: options.tenantId,
    roles: options.roles ?? ALL_ROLES,
    ...(options.scopes && { scp: options.scopes.join(' ') }),
    ...(options.expiresAt && { exp: Math.floor(timeOf(options.expiresAt) / 1_000) }),
  };
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.${Buffer.from('simulator').toString('base64url')}`;
}

/** The claims in an `Authorization` header, or undefined if it has no bearer token in JWT form. */
export function readBearer(header: string | undefined): TokenClaims | undefined {
  const payload = /^Bearer +[\w-]+\.([\w-]+)\.[\w-]*$/i.exec(header ?? '')?.[1];
  const claims = payload === undefined ? undefined : decoded(payload);
  if (!claims || typeof claims['tid'] !== 'string') return undefined;
  return {
    tenantId: claims['tid'],
    permissions: [...texts(claims['roles']), ...words(claims['scp'])],
    ...(typeof claims['exp'] === 'number' && { expires: claims['exp'] }),
  };
}

/** Whether the token is still valid at `now`. */
export function isCurrent({ expires }: TokenClaims, now: Instant): boolean {
  return expires === undefined || expires * 1_000 > timeOf(now);
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function decoded(payload: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function words(value: unknown): string[] {
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : [];
}
