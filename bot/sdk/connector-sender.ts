import { AppCredentials, ClaimsIdentity } from 'botframework-connector';
import type { BotFrameworkAuthentication, ConnectorClient } from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import { SendError } from '../../src/domain/delivery/send-error.ts';
import { within } from '../../src/lib/time-limit.ts';
import { connectorOf, type Connector } from './connector.ts';
import { hardenConnector } from './connector-policy.ts';
import { classify } from './send-errors.ts';
import type { ServiceUrlCheck } from '../teams/service-url.ts';

/** One HTTP request, by a connector whose retries are off. */
export type ConnectorRequest<T> = (connector: Connector) => Promise<T>;

/** Makes one request of the connector at `serviceUrl`. Failures are `SendError`s. */
export type ConnectorSender = <T>(serviceUrl: string, request: ConnectorRequest<T>) => Promise<T>;

export interface SenderOptions {
  readonly auth: BotFrameworkAuthentication;
  /** Empty in local mode: nothing is signed then. */
  readonly appId: string;
  /** Milliseconds, for a request and for fetching a token each. */
  readonly timeoutMs: number;
  readonly isTrusted: ServiceUrlCheck;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** OAuth's words for an identity that is refused, whatever the network does (RFC 6749 §5.2). */
const IDENTITY_REFUSED = new Set([
  'access_denied',
  'invalid_client',
  'invalid_client_credential',
  'invalid_request',
  'invalid_scope',
  'unauthorized_client',
]);
/** Connector clients kept; one for each region that conversations live in. */
const MAX_CLIENTS = 50;

/**
 * The order matters: the service URL is checked before a token is fetched, since a token goes to whatever URL a
 * conversation names; and the token is there before the request, so that its failure is known to have sent nothing.
 */
export function makeConnectorSender(options: SenderOptions): ConnectorSender {
  const open = makeClients(options);
  const tokens = makeTokens(options.timeoutMs);
  return async (serviceUrl, request) => {
    if (!options.isTrusted(serviceUrl)) throw new SendError({ kind: 'dead' }, 'The service URL is not one of Teams');
    const client = await open(serviceUrl);
    const token = await tokens.current(client);
    const connector = connectorOf(client);
    try {
      return await request(connector);
    } catch (error) {
      const failure = classify(error, options.now());
      // A 401 sent nothing, so that the one repeat with a new token cannot show a message twice.
      if (failure.httpStatus !== 401 || token === undefined) throw failure;
      await tokens.renew(client, token);
      return await request(connector).catch((again: unknown) => Promise.reject(classify(again, options.now())));
    }
  };
}

function makeClients({ auth, appId, timeoutMs }: SenderOptions) {
  const identity = new ClaimsIdentity([
    { type: 'aud', value: appId },
    { type: 'appid', value: appId },
  ]);
  const clients = new LRUCache<string, ConnectorClient>({ max: MAX_CLIENTS });
  return async (serviceUrl: string): Promise<ConnectorClient> => {
    const known = clients.get(serviceUrl);
    if (known) return known;
    const factory = auth.createConnectorFactory(identity);
    // No audience: the factory then takes its own cloud's, which `getOriginatingAudience` does not know for every kind.
    const client = await factory.create(serviceUrl).catch(refuseCredentials);
    clients.set(serviceUrl, hardenConnector(client, timeoutMs));
    return client;
  };
}

/** Tokens of the SDK's own credentials, which keep them until five minutes before they expire. MSAL has no time-out of its own. */
function makeTokens(timeoutMs: number) {
  let renewal: Promise<string> | undefined;
  const renewOnce = (credentials: AppCredentials) =>
    (renewal ??= within(credentials.getToken(true), timeoutMs).finally(() => (renewal = undefined)));
  return {
    async current(client: ConnectorClient): Promise<string | undefined> {
      const credentials = credentialsOf(client);
      return credentials && (await within(credentials.getToken(), timeoutMs).catch(refuseToken));
    },
    /** Many sends may be refused at once: whoever comes late finds the token renewed already. */
    async renew(client: ConnectorClient, refused: string): Promise<void> {
      const credentials = credentialsOf(client);
      if (!credentials || (await credentials.getToken()) !== refused) return;
      await renewOnce(credentials).catch(refuseToken);
    },
  };
}

/** Undefined in local mode, where the credentials are empty. */
function credentialsOf(client: ConnectorClient): AppCredentials | undefined {
  const { credentials } = client;
  return credentials instanceof AppCredentials && credentials.appId ? credentials : undefined;
}

/** Nothing is asked of the network yet: credentials that cannot be made are wrong. */
function refuseCredentials(): never {
  throw new SendError({ kind: 'stop' }, "The bot's credentials cannot be used");
}

/** The library's own message may quote the request: only its code is passed on. */
function refuseToken(error: unknown): never {
  const code = (error as { errorCode?: unknown } | undefined)?.errorCode;
  const apiCode = typeof code === 'string' ? code : undefined;
  const facts = apiCode === undefined ? {} : { apiCode };
  if (apiCode !== undefined && IDENTITY_REFUSED.has(apiCode)) {
    throw new SendError({ kind: 'stop' }, `The bot's identity is refused (${apiCode})`, facts);
  }
  throw new SendError({ kind: 'transient' }, `No token could be fetched${apiCode ? ` (${apiCode})` : ''}`, facts);
}
