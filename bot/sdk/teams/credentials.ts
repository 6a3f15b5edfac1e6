import { PUBLIC } from '@microsoft/teams.api';
import { makeOwnTokens, type OwnTokens } from '../../../src/lib/token/own-tokens.ts';
import { sharedCall } from '../../../src/lib/shared-call.ts';
import type { Identity } from '../auth.ts';
import { refuseCredentials, type Credentials, type CredentialsFor } from '../credentials.ts';

/** Where the tokens come from. Set only in tests. */
interface Authority {
  readonly authority: string;
  readonly fetch: typeof fetch;
}

/**
 * The bot's credentials for every connector, with the addresses that the Teams SDK knows. Its own token manager takes no
 * certificate, no network of ours and no order for a new token, so the tokens are msal's.
 */
export async function makeCredentials(identity: Identity, from?: Authority): Promise<CredentialsFor> {
  const { type, tenantId } = identity;
  const tokens = await makeOwnTokens(identity, {
    tenantId: type === 'SingleTenant' && tenantId !== undefined ? tenantId : PUBLIC.loginTenant,
    authority: PUBLIC.loginEndpoint,
    scope: PUBLIC.botScope,
    ...from,
  }).catch(refuseCredentials);
  const credentials = credentialsOf(tokens);
  return () => Promise.resolve(credentials);
}

/** Many sends may need the first token at once. */
function credentialsOf(tokens: OwnTokens): Credentials {
  const kept = sharedCall(() => tokens(false));
  return { getToken: (forceRefresh = false) => (forceRefresh ? tokens(true) : kept()) };
}
