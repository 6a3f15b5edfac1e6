import { X509Certificate } from 'node:crypto';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AppCredentials, ClaimsIdentity } from 'botframework-connector';
import type { BotFrameworkAuthentication, ConnectorClient } from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import { SendError } from '../../src/domain/delivery/send-error.ts';
import type { Identity } from './auth.ts';

/** The bot's credentials for the connector at a service URL. */
export type CredentialsFor = (serviceUrl: string) => Promise<AppCredentials | undefined>;

/** The most connector clients kept: one for each region that conversations live in. */
const MAX_CLIENTS = 50;

/** The SDK's access to connectors, as the bot. */
export function connectorAccess(identity: Identity): BotFrameworkAuthentication {
  return new ConfigurationBotFrameworkAuthentication(settingsOf(identity));
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

/** Creating credentials uses no network, so a failure means that they are wrong. */
function refuseCredentials(): never {
  throw new SendError({ kind: 'stop' }, "The bot's credentials cannot be used");
}
