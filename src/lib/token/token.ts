import type { ConfidentialClientApplication } from '@azure/msal-node';
import { factsForLog, HealthError } from '../../domain/health/health-error.ts';
import { MINUTE, SECOND } from '../../domain/instant.ts';
import type { Log } from '../../ports/index.ts';
import { makeSourcePause } from '../http/source-pause.ts';
import { sharedCall } from '../shared-call.ts';
import { makeApplication, type Applicant } from './application.ts';
import { checkToken } from './token-claims.ts';
import { signInError } from './sign-in-error.ts';

/** The application reads the health of its tenant. */
export interface TokenOptions extends Applicant {
  /** `https://graph.microsoft.com/.default`; see `scopeOf`. */
  readonly scope: string;
  readonly log: Log;
  /** Milliseconds that only grow. */
  readonly elapsed?: () => number;
}

/**
 * Gets a bearer token with `permission`; another one if the API has `refused` one, but no more than one a minute. Fails
 * with `not-signed-in` (`apiCode` holds the AADSTS code), `not-permitted` or `wrong-tenant`, or with `source-unreachable`
 * or `source-timeout` if the authority cannot be reached.
 */
type TokenProvider = (permission: string, refused?: string) => Promise<string>;

/** The scope for everything the application may do at an API: `https://manage.office.com/.default`. */
export function scopeOf(baseUrl: string): string {
  return `${new URL(baseUrl).origin}/.default`;
}

/**
 * Makes the token provider for one tenant and one API. A token is kept until five minutes before it expires. Concurrent
 * calls share one request. If renewal fails, the current token is used until it expires. How long a token lives is
 * counted from when it came, by what the authority said: this machine's clock may be wrong, or be set.
 */
export function makeTokenProvider(options: TokenOptions): TokenProvider {
  const { tenantId, credential } = options;
  const tokens = credential.kind === 'token' ? readyToken(credential.token) : keeper(options);
  return async (permission, refused) => {
    const checked = (token: string): string => {
      checkToken(token, { tenantId, permission });
      return token;
    };
    const token = await (refused === undefined ? tokens.kept() : tokens.insteadOf(refused));
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
   * newer tokens, and the current one may live for an hour or a day. The authority limits its callers, so a token
   * younger than `LEAST_AGE` is not renewed.
   */
  renewed(): Promise<string>;
  /**
   * A token other than the one that the API refused: it may have been revoked. Where the API refuses every token, one is
   * asked for each `LEAST_AGE` and no more.
   */
  insteadOf(refused: string): Promise<string>;
}

function readyToken(token: string): Tokens {
  const ready = () => Promise.resolve(token);
  return { kept: ready, renewed: ready, insteadOf: ready };
}

interface Issued {
  readonly token: string;
  /** When it came, how long it lives. */
  readonly at: number;
  readonly lifeMs: number;
}

/** Long enough for the call that needs the token. */
const LEAST_LIFE = 30 * SECOND;
const LEAST_AGE = MINUTE;
/** A token is renewed when this little is left, or half of a short life. */
const RENEWED_BEFORE = 5 * MINUTE;

function keeper(options: TokenOptions): Tokens {
  const { elapsed = () => performance.now(), log } = options;
  const issue = makeIssuer(options, elapsed);
  let last: Issued | undefined;
  let replacement: { readonly at: number; readonly token: Promise<string> } | undefined;
  const left = ({ at, lifeMs }: Issued) => lifeMs - (elapsed() - at);
  const fresh = sharedCall(async () => {
    last = await issue();
    return last.token;
  });
  const freshOrLast = async () => {
    try {
      return await fresh();
    } catch (error) {
      if (!last || left(last) <= LEAST_LIFE) throw error;
      logFailure(log, error);
      return last.token;
    }
  };
  const kept = async () =>
    last && left(last) > Math.min(RENEWED_BEFORE, last.lifeMs / 2) ? last.token : freshOrLast();
  return {
    kept,
    renewed: () => (last && elapsed() - last.at < LEAST_AGE ? kept() : freshOrLast()),
    async insteadOf(refused) {
      const token = await kept();
      if (token !== refused) return token;
      if (!replacement || elapsed() - replacement.at >= LEAST_AGE) {
        log.warn('token.refused', { meaning: 'the API does not accept the token: the bot asks for a new one' });
        replacement = { at: elapsed(), token: fresh() };
      }
      return replacement.token;
    },
  };
}

function logFailure(log: Log, error: unknown): void {
  log.warn('token.renewal-failed', error instanceof HealthError ? factsForLog(error) : { error });
}

/** A refusal stands for this long: many who ask at once are one request, and a new secret is soon taken. */
const REFUSED_FOR = 5 * SECOND;

/** Makes what asks the authority for a token, each time. It obeys the authority's `Retry-After`. */
function makeIssuer(options: TokenOptions, elapsed: () => number): () => Promise<Issued> {
  let app: ConfidentialClientApplication | undefined;
  const faults: HealthError[] = [];
  const refusals: string[] = [];
  const notes = {
    fault: (fault: HealthError) => faults.push(fault),
    refusal: (code: string) => refusals.push(code),
  };
  const pause = makeSourcePause(elapsed);
  let refused: { readonly until: number; readonly error: HealthError } | undefined;
  return async () => {
    pause.check();
    if (refused && elapsed() < refused.until) throw refused.error;
    faults.length = 0;
    refusals.length = 0;
    try {
      app ??= await makeApplication(options, notes);
      // Kept by us, since msal counts a token's life by the machine's clock.
      const result = await app.acquireTokenByClientCredential({ scopes: [options.scope], skipCache: true });
      if (!result?.accessToken) throw new HealthError('not-signed-in', 'the authority gave no token');
      // msal adds what the authority said to the clock's time, so the difference is what the authority said.
      const lifeMs = (result.expiresOn?.getTime() ?? 0) - Date.now();
      return { token: result.accessToken, at: elapsed(), lifeMs };
    } catch (thrown) {
      const error = faults.at(-1) ?? signInError(thrown, refusals.at(-1));
      pause.note(error);
      if (error.code === 'not-signed-in') refused = { until: elapsed() + REFUSED_FOR, error };
      throw error;
    }
  };
}
