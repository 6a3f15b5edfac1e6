import { randomUUID } from 'node:crypto';
import {
  AppCredentials,
  AuthenticationConfiguration,
  BotFrameworkAuthenticationFactory,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { AuthenticatorResult, BotFrameworkAuthentication } from 'botframework-connector';
import type { Identity } from '../../../bot/sdk/auth.ts';
import { makeCredentialsFor } from '../../../bot/sdk/botbuilder/credentials.ts';
import { connectorAt } from '../../../bot/sdk/connector.ts';
import { makeGateway, type BotSdk, type Gateway } from '../../../bot/sdk/gateway.ts';
import { connectorAt as teamsConnectorAt } from '../../../bot/sdk/teams/connector.ts';
import { makeCredentials } from '../../../bot/sdk/teams/credentials.ts';

/**
 * A gateway that signs with tokens from `tokenUrl`. The Bot Framework SDK keeps tokens by app id for the whole process, so
 * each is another app.
 */
export function signedGateway(sdk: BotSdk, tokenUrl: string): Gateway {
  const identity = { appId: randomUUID(), type: 'MultiTenant', password: 'secret' } as const;
  return makeGateway(
    sdk,
    identity,
    {
      botbuilder: {
        credentialsFor: ({ appId }: Identity) => Promise.resolve(makeCredentialsFor(signedBy(tokenUrl), appId)),
        connectorAt: () => Promise.resolve(connectorAt),
      },
      teams: {
        credentialsFor: (as: Identity) =>
          makeCredentials(as, { authority: 'https://login.example', fetch: authorityAt(tokenUrl) }),
        connectorAt: () => Promise.resolve(teamsConnectorAt),
      },
    }[sdk],
  );
}

/** As Entra answers msal, with what `tokenUrl` says. */
function authorityAt(tokenUrl: string): typeof fetch {
  return async (input, init) => {
    if (init?.method !== 'POST') return Response.json(metadata(new Request(input).url));
    const answer = await fetch(tokenUrl, { method: 'POST', ...(init.signal && { signal: init.signal }) });
    if (answer.ok)
      return Response.json({ token_type: 'Bearer', expires_in: 3_600, ...((await answer.json()) as object) });
    const [error = '', error_description = 'Refused'] = (await answer.text()).split(' ', 2);
    if (error === 'network_error') throw new TypeError('fetch failed');
    return Response.json({ error, error_description }, { status: 401 });
  };
}

function metadata(url: string): object {
  const base = url.slice(0, url.indexOf('/v2.0/'));
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/keys`,
  };
}

/** Credentials that fetch tokens from the connector, as real ones do from Entra. */
class ConnectorCredentials extends AppCredentials {
  readonly #tokenUrl: string;

  constructor(appId: string, tokenUrl: string) {
    super(appId);
    this.#tokenUrl = tokenUrl;
  }

  protected override async refreshToken(): Promise<AuthenticatorResult> {
    const answer = await fetch(this.#tokenUrl, { method: 'POST' });
    if (!answer.ok) {
      // As MSAL does: its own code, and the authority's text.
      const [errorCode, text = 'Refused'] = (await answer.text()).split(' ', 2);
      throw Object.assign(new Error(text), { errorCode });
    }
    const { access_token } = (await answer.json()) as { access_token: string };
    return { accessToken: access_token, expiresOn: new Date(Date.now() + 3_600_000) };
  }
}

class ConnectorCredentialsFactory extends ServiceClientCredentialsFactory {
  readonly #tokenUrl: string;

  constructor(tokenUrl: string) {
    super();
    this.#tokenUrl = tokenUrl;
  }

  override isValidAppId() {
    return Promise.resolve(true);
  }

  override isAuthenticationDisabled() {
    return Promise.resolve(false);
  }

  override createCredentials(appId: string) {
    return Promise.resolve(new ConnectorCredentials(appId, this.#tokenUrl));
  }
}

function signedBy(tokenUrl: string): BotFrameworkAuthentication {
  return BotFrameworkAuthenticationFactory.create(
    '',
    false,
    'https://login.example/',
    'https://api.example/',
    'https://issuer.example',
    'https://oauth.example',
    'https://keys.example',
    'https://keys.example',
    'https://caller.example',
    new ConnectorCredentialsFactory(tokenUrl),
    new AuthenticationConfiguration(),
  );
}
