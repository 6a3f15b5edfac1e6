import { makeAuthenticate, type Authenticate, type AuthOptions } from './auth.ts';
import { makeConnectorSender, type ConnectorSender, type SenderOptions } from './connector-sender.ts';
import { makeTurnRunner } from './incoming-turn.ts';
import { makeGateway, type BotSdk, type Gateway } from './gateway.ts';
import type { RunTurn } from './turn.ts';

interface TeamsSdkOptions extends AuthOptions, Pick<SenderOptions, 'takesPath'> {
  /** The library through which the bot reaches Teams. */
  readonly sdk: BotSdk;
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
  /** Loads what signs requests, so that the first need not wait for it. */
  readonly prepare: Gateway['prepare'];
}

/** Sets up receiving and sending with the same identity. */
export function makeTeamsSdk(options: TeamsSdkOptions): TeamsSdk {
  const { identity, timeoutMs, isTrusted, now, takesPath } = options;
  const gateway = makeGateway(options.sdk, identity);
  const send = makeConnectorSender({ gateway, timeoutMs, isTrusted, now, takesPath });
  const { prepare } = gateway;
  return { authenticate: makeAuthenticate(options), runTurn: makeTurnRunner({ send }), send, prepare };
}
