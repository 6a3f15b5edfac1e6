import type { ManagedIdentityApplication } from '@azure/msal-node';
import { makeManagedIdentity, type Credential } from './application.ts';

/** For whom the identity's token is, by the host of the authority: each of Microsoft's clouds has a name of its own. */
const EXCHANGES: Readonly<Record<string, string>> = {
  'login.microsoftonline.us': 'api://AzureADTokenExchangeUSGov',
  'login.partner.microsoftonline.cn': 'api://AzureADTokenExchangeChina',
  'login.chinacloudapi.cn': 'api://AzureADTokenExchangeChina',
};
const PUBLIC_EXCHANGE = 'api://AzureADTokenExchange';

/**
 * The proof of an application that trusts a managed identity by a federated credential: it has no secret. msal keeps the
 * identity's token until shortly before it ends.
 */
export function federatedCredential(identityClientId: string, authority: string): Credential {
  const resource = EXCHANGES[new URL(authority).host] ?? PUBLIC_EXCHANGE;
  let identity: Promise<ManagedIdentityApplication> | undefined;
  return {
    kind: 'federated',
    async assertion() {
      identity ??= makeManagedIdentity(identityClientId, { fault: () => undefined, refusal: () => undefined });
      return (await (await identity).acquireToken({ resource })).accessToken;
    },
  };
}
