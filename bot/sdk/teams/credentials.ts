import { PUBLIC } from '@microsoft/teams.api';
import { makeApplication, makeManagedIdentity, type Credential } from '../../../src/lib/token/application.ts';
import { sharedCall } from '../../../src/lib/shared-call.ts';
import type { Identity } from '../auth.ts';
import { refuseCredentials, type Credentials, type CredentialsFor } from '../credentials.ts';

/** Where the tokens come from. Set only in tests. */
interface Authority {
  readonly authority: string;
  readonly fetch: typeof fetch;
}

type Acquire = (forceRefresh: boolean) => Promise<{ readonly accessToken: string } | null>;

/**
 * The bot's credentials for every connector, with the addresses that the Teams SDK knows. Its own token manager takes no
 * certificate, no network of ours and no order for a new token, so the tokens are msal's, which keeps each until shortly
 * before it expires.
 */
export async function makeCredentials(identity: Identity, from?: Authority): Promise<CredentialsFor> {
  const acquire = identity.type === 'UserAssignedMSI' ? managed(identity) : proven(identity, from);
  const credentials = credentialsOf(await acquire.catch(refuseCredentials));
  return () => Promise.resolve(credentials);
}

/** Many sends may need the first token at once. */
function credentialsOf(acquire: Acquire): Credentials {
  const ask = async (forceRefresh: boolean) => {
    const result = await acquire(forceRefresh);
    if (!result?.accessToken) throw new Error('The authority gave no token');
    return result.accessToken;
  };
  const kept = sharedCall(() => ask(false));
  return { getToken: (forceRefresh = false) => (forceRefresh ? ask(true) : kept()) };
}

async function proven({ appId, type, tenantId, ...identity }: Identity, from?: Authority): Promise<Acquire> {
  const application = await makeApplication(
    {
      tenantId: type === 'SingleTenant' && tenantId !== undefined ? tenantId : PUBLIC.loginTenant,
      clientId: appId,
      authority: PUBLIC.loginEndpoint,
      credential: credentialIn(identity),
      ...from,
    },
    UNNOTED,
  );
  return (forceRefresh) =>
    application.acquireTokenByClientCredential({ scopes: [PUBLIC.botScope], skipCache: forceRefresh });
}

async function managed({ appId }: Identity): Promise<Acquire> {
  const application = await makeManagedIdentity(appId, UNNOTED);
  const resource = new URL(PUBLIC.botScope).origin;
  return (forceRefresh) => application.acquireToken({ resource, forceRefresh });
}

function credentialIn({ password = '', certificate }: Pick<Identity, 'password' | 'certificate'>): Credential {
  return certificate ? { kind: 'certificate', ...certificate } : { kind: 'secret', secret: password };
}

/** What went wrong is told by the error. */
const UNNOTED = { fault: () => undefined, refusal: () => undefined };
