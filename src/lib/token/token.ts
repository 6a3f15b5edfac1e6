import { ConfidentialClientApplication, type AuthenticationResult, type Configuration } from '@azure/msal-node';
import { createHash, X509Certificate } from 'node:crypto';
import { HealthError } from '../../domain/health/health-error.ts';
import { MINUTE, SECOND, timeOf } from '../../domain/instant.ts';
import type { Clock, Log } from '../../ports/index.ts';
import { sharedCall } from '../shared-call.ts';
import { checkToken } from './token-claims.ts';
import { makeTokenNetwork } from './token-network.ts';

/** An application's proof of identity, or a token that somebody else got. Text, not file paths. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** PEM. */
  | { readonly kind: 'certificate'; readonly certificate: string; readonly privateKey: string }
  | { readonly kind: 'token'; readonly token: string };

export interface TokenOptions {
  /** GUID or domain of the tenant whose health we read. */
  readonly tenantId: string;
  readonly clientId: string;
  /** `https://login.microsoftonline.com`; national clouds have their own. */
  readonly authority: string;
  /** `https://graph.microsoft.com/.default`; see `scopeOf`. */
  readonly scope: string;
  readonly credential: Credential;
  readonly clock: Clock;
  readonly log: Log;
  readonly fetch?: typeof fetch;
}

/**
 * Gets a bearer token with `permission`. Fails with `not-signed-in` (`apiCode` holds the AADSTS code), `not-permitted`
 * or `wrong-tenant`, or with `source-unreachable` or `source-timeout` if the authority cannot be reached.
 */
type TokenProvider = (permission: string) => Promise<string>;

/** The scope for everything the application may do at an API: `https://manage.office.com/.default`. */
export function scopeOf(baseUrl: string): string {
  return `${new URL(baseUrl).origin}/.default`;
}

/**
 * Makes the token provider for one tenant and one API. msal-node caches a token and renews it five minutes before it
 * expires. Concurrent calls share one request. If renewal fails, the current token is used until it expires.
 */
export function makeTokenProvider(options: TokenOptions): TokenProvider {
  const { tenantId, clock, credential } = options;
  const tokens = credential.kind === 'token' ? readyToken(credential.token) : acquirer(options);
  return async (permission) => {
    const checked = (token: string): string => {
      checkToken(token, { tenantId, permission, now: clock() });
      return token;
    };
    const token = await tokens.kept();
    try {
      return checked(token);
    } catch (error) {
      if (!(error instanceof HealthError) || error.code !== 'not-permitted') throw error;
      return checked(await tokens.renewed());
    }
  };
}

interface Tokens {
  /** The current token, or a new one once that is about to expire. */
  kept(): Promise<string>;
  /**
   * A new token, for a permission that the current one lacks. A permission that an administrator grants reaches only
   * newer tokens, and msal would keep the old one for its hour or day. The authority limits its callers, so a token
   * younger than `LEAST_AGE` is not renewed.
   */
  renewed(): Promise<string>;
}

function readyToken(token: string): Tokens {
  const ready = () => Promise.resolve(token);
  return { kept: ready, renewed: ready };
}

/** Long enough for the call that needs the token. */
const LEAST_LIFE = 30 * SECOND;
const LEAST_AGE = MINUTE;

function acquirer(options: TokenOptions): Tokens {
  let app: ConfidentialClientApplication | undefined;
  let last: AuthenticationResult | undefined;
  let askedAt = 0;
  const now = () => timeOf(options.clock());
  const faults: HealthError[] = [];
  const noteFault = (fault: HealthError) => faults.push(fault);
  const isUsable = (result: AuthenticationResult | undefined): result is AuthenticationResult =>
    (result?.expiresOn?.getTime() ?? 0) > now() + LEAST_LIFE;
  const acquire = async (skipCache: boolean): Promise<string> => {
    faults.length = 0;
    try {
      app ??= new ConfidentialClientApplication(configuration(options, noteFault));
      const result = await app.acquireTokenByClientCredential({ scopes: [options.scope], skipCache });
      if (!result?.accessToken) throw new HealthError('not-signed-in', 'the authority gave no token');
      if (!result.fromCache) askedAt = now();
      last = result;
      return result.accessToken;
    } catch (thrown) {
      const error = faults.at(-1) ?? signInError(thrown);
      if (!isUsable(last)) throw error;
      options.log.warn('token.renewal-failed', {
        code: error.code,
        apiCode: error.facts.apiCode,
        activityId: error.facts.activityId,
      });
      return last.accessToken;
    }
  };
  const kept = sharedCall(() => acquire(false));
  const renewed = sharedCall(() => acquire(true));
  return { kept, renewed: () => (now() - askedAt < LEAST_AGE ? kept() : renewed()) };
}

function configuration(options: TokenOptions, noteFault: (fault: HealthError) => void): Configuration {
  const authority = `${options.authority.replace(/\/+$/, '')}/${encodeURIComponent(options.tenantId)}`;
  return {
    auth: {
      clientId: options.clientId,
      authority,
      // The host comes from the settings, so it is known: without this, msal first asks the public cloud about it.
      knownAuthorities: [new URL(authority).host],
      ...proof(options.credential),
    },
    system: { networkClient: makeTokenNetwork(options.fetch ?? globalThis.fetch, noteFault) },
  };
}

function proof(credential: Credential): Pick<Configuration['auth'], 'clientSecret' | 'clientCertificate'> {
  if (credential.kind === 'secret') return { clientSecret: credential.secret };
  if (credential.kind === 'token') return {};
  const { certificate: x5c, privateKey } = credential;
  const thumbprintSha256 = createHash('sha256').update(new X509Certificate(x5c).raw).digest('hex');
  return { clientCertificate: { thumbprintSha256, privateKey, x5c } };
}

/** Drops the original message and cause: msal and the authority may repeat there what was sent to them. */
function signInError(thrown: unknown): HealthError {
  if (thrown instanceof HealthError) return thrown;
  const text = thrown instanceof Error ? thrown.message : '';
  const [aadsts] = /AADSTS\d{4,9}/.exec(text) ?? [];
  const apiCode = aadsts ?? wordIn(thrown, 'errorCode');
  const activityId = wordIn(thrown, 'correlationId');
  return new HealthError('not-signed-in', `no token was issued${apiCode ? `: ${apiCode}` : ''}`, {
    apiCode,
    activityId,
  });
}

function wordIn(thrown: unknown, name: string): string | undefined {
  const value: unknown = thrown instanceof Error ? Object.getOwnPropertyDescriptor(thrown, name)?.value : undefined;
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : undefined;
}
