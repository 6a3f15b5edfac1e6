import { ConfidentialClientApplication, type AuthenticationResult, type Configuration } from '@azure/msal-node';
import { createHash, X509Certificate } from 'node:crypto';
import { HealthError } from '../../domain/health/health-error.ts';
import { MINUTE, SECOND, timeOf } from '../../domain/instant.ts';
import type { Clock, Log } from '../../ports/index.ts';
import { sharedCall } from '../shared-call.ts';
import { checkToken } from './token-claims.ts';
import { makeTokenNetwork } from './token-network.ts';

/** An application's proof of being itself, or a token that somebody else got. Texts, not files. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** PEM. */
  | { readonly kind: 'certificate'; readonly certificate: string; readonly privateKey: string }
  | { readonly kind: 'token'; readonly token: string };

export interface TokenOptions {
  /** GUID or domain of the tenant whose health is read. */
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
 * A bearer token that has `permission`. Fails with `not-signed-in` (`apiCode` holds the AADSTS code), `not-permitted`,
 * `wrong-tenant`, or `source-unreachable` and `source-timeout` where the authority cannot be reached.
 */
type TokenProvider = (permission: string) => Promise<string>;

/** The scope that means "what the application may do" at an API: `https://manage.office.com/.default`. */
export function scopeOf(baseUrl: string): string {
  return `${new URL(baseUrl).origin}/.default`;
}

/**
 * Tokens for one tenant and one API. msal-node keeps a token and gets the next five minutes before its end; calls that
 * overlap share one request. Where renewing fails, the token at hand is used for as long as it lives.
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
  /** The one at hand while it serves. */
  kept(): Promise<string>;
  /**
   * A new one, for a permission that the kept one lacks: what an administrator grants reaches only tokens made after it,
   * and msal would keep the old one for its hour or day. The authority limits its callers: one at hand that is younger
   * than `LEAST_AGE` is given again.
   */
  renewed(): Promise<string>;
}

function readyToken(token: string): Tokens {
  const ready = () => Promise.resolve(token);
  return { kept: ready, renewed: ready };
}

/** Enough for the call that the token is for. */
const LEAST_LIFE = 30 * SECOND;
const LEAST_AGE = MINUTE;

function acquirer(options: TokenOptions): Tokens {
  let app: ConfidentialClientApplication | undefined;
  let last: AuthenticationResult | undefined;
  let askedAt = 0;
  const now = () => timeOf(options.clock());
  const faults: HealthError[] = [];
  const noteFault = (fault: HealthError) => faults.push(fault);
  const lives = (result: AuthenticationResult | undefined): result is AuthenticationResult =>
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
      if (!lives(last)) throw error;
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
      // Given in the settings, so known: without this msal first asks the public cloud whether it is.
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

/** Neither the message nor the cause is passed on: what msal and the authority write may repeat what was sent to them. */
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
