import type { Identity } from './auth.ts';
import { connectorAt as ownConnectorAt, type ConnectorCalls } from './connector.ts';
import type { CredentialsFor } from './credentials.ts';

/** Microsoft's libraries through which the bot can reach Teams: the former Bot Framework SDK, and the Teams SDK after it. */
export const BOT_SDKS = ['botbuilder', 'teams'] as const;
export type BotSdk = (typeof BOT_SDKS)[number];

/** The connector at a service URL. Its requests carry the token and end within `timeoutMs` (milliseconds). */
type ConnectorAt = (serviceUrl: string, token: string | undefined, timeoutMs: number) => ConnectorCalls;

/** Signs and makes requests to connectors, with the library that the settings name. */
export interface Gateway {
  /** Undefined in local mode, where nothing is signed. */
  readonly credentialsFor: CredentialsFor;
  readonly connectorAt: () => Promise<ConnectorAt>;
  /** Loads the library, so that the first message need not wait for it. A load that fails is tried again by the next. */
  readonly prepare: () => Promise<void>;
}

/** How the parts of a gateway are loaded. */
interface GatewayParts {
  readonly credentialsFor: (identity: Identity) => Promise<CredentialsFor>;
  readonly connectorAt: () => Promise<ConnectorAt>;
}

const PARTS: Readonly<Record<BotSdk, GatewayParts>> = {
  botbuilder: {
    credentialsFor: async (identity) => (await import('./botbuilder/credentials.ts')).makeCredentials(identity),
    connectorAt: () => Promise.resolve(ownConnectorAt),
  },
  teams: {
    credentialsFor: async (identity) => (await import('./teams/credentials.ts')).makeCredentials(identity),
    connectorAt: async () => (await import('./teams/connector.ts')).connectorAt,
  },
};

/**
 * Makes the gateway. The libraries take a third of what the bot takes to start, so they are loaded afterwards.
 * @param parts tests bring their own.
 */
export function makeGateway(sdk: BotSdk, identity: Identity | undefined, parts = PARTS[sdk]): Gateway {
  const credentials = loadedOnce(async () => identity && parts.credentialsFor(identity));
  const connectorAt = loadedOnce(parts.connectorAt);
  return {
    credentialsFor: async (serviceUrl) => (await credentials())?.(serviceUrl),
    connectorAt,
    prepare: async () => {
      await Promise.all([credentials(), connectorAt()]);
    },
  };
}

function loadedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}
