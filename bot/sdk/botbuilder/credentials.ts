import { X509Certificate } from 'node:crypto';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AppCredentials, ClaimsIdentity } from 'botframework-connector';
import type { BotFrameworkAuthentication, ConnectorClient } from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import type { Identity } from '../auth.ts';
import { refuseCredentials, type CredentialsFor } from '../credentials.ts';

/** The most connector clients kept: one for each region that conversations live in. */
const MAX_CLIENTS = 50;

/** The credentials of the Bot Framework SDK, as the bot. They keep a token until five minutes before it expires. */
export function makeCredentials(identity: Identity): CredentialsFor {
  return makeCredentialsFor(new ConfigurationBotFrameworkAuthentication(settingsOf(identity)), identity.appId);
}

function settingsOf({ appId, type, tenantId, password, certificate }: Identity) {
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: type,
    ...(tenantId && { MicrosoftAppTenantId: tenantId }),
    ...(password && !certificate && { MicrosoftAppPassword: password }),
    ...(certificate && {
      CertificateThumbprint: new X509Certificate(certificate.certificate).fingerprint.replaceAll(':', ''),
      CertificatePrivateKey: certificate.privateKey,
    }),
  };
}

/** The SDK's client of a connector knows the credentials. */
export function makeCredentialsFor(auth: BotFrameworkAuthentication, appId: string): CredentialsFor {
  const identity = new ClaimsIdentity([
    { type: 'aud', value: appId },
    { type: 'appid', value: appId },
  ]);
  const clients = new LRUCache<string, ConnectorClient>({ max: MAX_CLIENTS });
  return async (serviceUrl) => {
    const known = clients.get(serviceUrl);
    if (known) return credentialsOf(known);
    const factory = auth.createConnectorFactory(identity);
    // Without an audience, the factory uses its cloud's. `getOriginatingAudience` does not know it for every kind.
    const client = await factory.create(serviceUrl).catch(refuseCredentials);
    clients.set(serviceUrl, client);
    return credentialsOf(client);
  };
}

function credentialsOf({ credentials }: ConnectorClient): AppCredentials | undefined {
  return credentials instanceof AppCredentials && credentials.appId ? credentials : undefined;
}
