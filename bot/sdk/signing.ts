import type { AppCredentials } from 'botframework-connector';
import type { Identity } from './auth.ts';
import type * as Credentials from './credentials.ts';

/** The credentials that sign what is sent to connectors, from the SDK. */
export interface Signing {
  /** Those for the connector at a service URL; undefined in local mode, where nothing is signed. */
  readonly credentialsFor: (serviceUrl: string) => Promise<AppCredentials | undefined>;
  /** Loads the SDK, so that the first message need not wait for it. A load that fails is tried again by the next. */
  readonly prepare: () => Promise<void>;
}

/**
 * The SDK takes a third of what the bot takes to start, so it is loaded afterwards.
 * @param makeFor what makes the credentials; tests bring their own.
 */
export function makeSigning(
  identity: Identity | undefined,
  makeFor: (identity: Identity) => Promise<Credentials.CredentialsFor> = fromSdk,
): Signing {
  let loaded: Promise<Credentials.CredentialsFor> | undefined;
  const load = (as: Identity) =>
    (loaded ??= makeFor(as).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
  return {
    credentialsFor: async (serviceUrl) => identity && (await load(identity))(serviceUrl),
    prepare: async () => {
      if (identity) await load(identity);
    },
  };
}

async function fromSdk(identity: Identity): Promise<Credentials.CredentialsFor> {
  const sdk = await import('./credentials.ts');
  return sdk.makeCredentialsFor(sdk.connectorAccess(identity), identity.appId);
}
