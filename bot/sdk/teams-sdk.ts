import { makeAuthenticate, type Authenticate, type AuthOptions, type Identity } from './auth.ts';
import { makeConnectorSender, type ConnectorSender } from './connector-sender.ts';
import { makeTurnRunner } from './incoming-turn.ts';
import type { RunTurn } from './turn.ts';

interface TeamsSdkOptions extends AuthOptions {
  /** Milliseconds that a request to a connector may take. */
  readonly timeoutMs: number;
}

/** Receives from and sends to Teams, without exposing the SDK's types. */
export interface TeamsSdk {
  readonly authenticate: Authenticate;
  /** Runs the turn of an activity whose sender was checked. */
  readonly runTurn: RunTurn;
  /** Makes one request to a connector, outside any turn. */
  readonly send: ConnectorSender;
}

/** Sets up receiving and sending with the same identity. */
export function makeTeamsSdk(options: TeamsSdkOptions): TeamsSdk {
  const { identity, timeoutMs, isTrusted, now } = options;
  const auth = () => accessAs(identity);
  const send = makeConnectorSender({ auth, appId: identity?.appId ?? '', timeoutMs, isTrusted, now });
  return { authenticate: makeAuthenticate(options), runTurn: makeTurnRunner({ send }), send };
}

async function accessAs(identity: Identity | undefined) {
  if (!identity) throw new Error('local mode signs nothing');
  const { connectorAccess } = await import('./credentials.ts');
  return connectorAccess(identity);
}
