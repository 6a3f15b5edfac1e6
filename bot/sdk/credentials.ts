import { SendError } from '../../src/domain/delivery/send-error.ts';

/** What gets tokens for connectors. `forceRefresh` asks for another token than the one that is kept. */
export interface Credentials {
  readonly getToken: (forceRefresh?: boolean) => Promise<string>;
}

/** The bot's credentials for the connector at a service URL. */
export type CredentialsFor = (serviceUrl: string) => Promise<Credentials | undefined>;

/** Making credentials uses no network, so a failure means that they are wrong. */
export function refuseCredentials(): never {
  throw new SendError({ kind: 'stop' }, "The bot's credentials cannot be used");
}
