import { createHash } from 'node:crypto';
import type { ConfidentialClientApplication } from '@azure/msal-node';
import { createRemoteJWKSet, customFetch, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { makeApplication, type Applicant, type Credential } from './application.ts';
import { signInError, wordIn } from './sign-in-error.ts';

/** Where somebody who signs in comes back to, and what proves that it is the same browser and the same attempt. */
interface SignInAttempt {
  readonly redirectUri: string;
  readonly nonce: string;
  /** PKCE's secret: only who began can end. */
  readonly verifier: string;
}

/** Finds out who opens a page: OpenID Connect's authorization code flow with PKCE, in one tenant each. */
export interface SignIn {
  /** The address of the tenant's sign-in page. */
  begin(tenantId: string, attempt: SignInAttempt, state: string): Promise<string>;
  /**
   * The object id of who signed in, in lower case. Fails, with nothing of what was sent, if that is not proven; with a
   * `HealthError` if nobody could be asked, or the authority does not take the application itself.
   */
  end(tenantId: string, attempt: SignInAttempt, code: string): Promise<string>;
}

interface SignInOptions extends Pick<Applicant, 'authority' | 'fetch'> {
  readonly clientId: string;
  readonly credential: Credential;
}

const CLAIMS = z.object({ tid: z.string(), oid: z.string(), nonce: z.string() });

/** What is asked for: who it is, and nothing that the bot could do in their name. */
const SCOPES = ['openid'];

/** Makes it. msal asks for the token; the token itself is checked here, by the keys that the tenant publishes. */
export function makeSignIn(options: SignInOptions): SignIn {
  const { clientId } = options;
  const tenants = oncePerTenant((tenantId) => tenantOf(options, tenantId));
  return {
    async begin(tenantId, { redirectUri, nonce, verifier }, state) {
      const { application } = tenants(tenantId);
      const codeChallenge = createHash('sha256').update(verifier).digest('base64url');
      const asked = { scopes: SCOPES, redirectUri, nonce, state, responseMode: 'query' } as const;
      return (await application).getAuthCodeUrl({ ...asked, codeChallenge, codeChallengeMethod: 'S256' });
    },
    async end(tenantId, { redirectUri, nonce, verifier }, code) {
      const { application, keys, issuer } = tenants(tenantId);
      const asked = { scopes: SCOPES, redirectUri, code, nonce, codeVerifier: verifier };
      const token = await idToken(await application, asked);
      const checked = await jwtVerify(token, keys, { issuer, audience: clientId, requiredClaims: ['exp'] });
      const claims = CLAIMS.parse(checked.payload);
      if (claims.nonce !== nonce) throw new Error('the token is for another attempt');
      if (claims.tid.toLowerCase() !== tenantId.toLowerCase()) throw new Error('the token is of another tenant');
      return claims.oid.toLowerCase();
    },
  };
}

interface Tenant {
  readonly application: Promise<ConfidentialClientApplication>;
  readonly keys: JWTVerifyGetKey;
  readonly issuer: string;
}

function tenantOf({ authority, fetch: send, ...options }: SignInOptions, tenantId: string): Tenant {
  const at = `${authority.replace(/\/+$/, '')}/${encodeURIComponent(tenantId)}`;
  const applicant = { ...options, authority, tenantId, ...(send && { fetch: send }) };
  return {
    application: makeApplication(applicant, { fault: () => undefined, refusal: () => undefined }),
    keys: createRemoteJWKSet(new URL(`${at}/discovery/v2.0/keys`), send ? { [customFetch]: send } : {}),
    issuer: `${at}/v2.0`,
  };
}

/** The code is spent, too old, or of another attempt: that is about whoever came back. */
const OF_THE_PERSON = new Set(['invalid_grant', 'nonce_mismatch']);

type CodeRequest = Parameters<ConfidentialClientApplication['acquireTokenByCode']>[0];

/** Nothing of who signed in stays in msal's memory. */
async function idToken(application: ConfidentialClientApplication, request: CodeRequest): Promise<string> {
  try {
    return (await application.acquireTokenByCode(request)).idToken;
  } catch (thrown) {
    throw whyNoToken(thrown);
  } finally {
    application.clearCache();
  }
}

/** Without the cause: msal may repeat there what was sent. */
function whyNoToken(thrown: unknown): Error {
  const isOfThePerson = OF_THE_PERSON.has(wordIn(thrown, 'errorCode') ?? '');
  return isOfThePerson ? new Error('the code was not taken') : signInError(thrown);
}

/** Tenants are those that may ask the bot, so there are few. */
function oncePerTenant(make: (tenantId: string) => Tenant): (tenantId: string) => Tenant {
  const made = new Map<string, Tenant>();
  return (tenantId) => {
    const tenant = made.get(tenantId) ?? make(tenantId);
    made.set(tenantId, tenant);
    return tenant;
  };
}
