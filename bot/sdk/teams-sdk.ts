import type { Activity } from '../teams/activity.ts';
import { Rejection } from '../teams/rejection.ts';
import { TeamsAdapter } from './adapter.ts';
import { makeAuthentication, type AuthOptions } from './auth.ts';
import { makeConnectorSender, type ConnectorSender } from './connector-sender.ts';
import type { RunTurn } from './turn.ts';

interface TeamsSdkOptions extends AuthOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Receives from and sends to Teams, without exposing the SDK's types. */
export interface TeamsSdk {
  /**
   * Checks who sent an activity, by its Authorization header. Returns the function that runs its turn, or why the
   * activity is rejected, so no turn can run for an unknown sender.
   */
  authenticate(activity: Activity, header: string): Promise<RunTurn | Rejection>;
  /** Makes one request to a connector, outside any turn. */
  readonly send: ConnectorSender;
}

/** Sets up receiving and sending with the same identity. */
export function makeTeamsSdk(options: TeamsSdkOptions): TeamsSdk {
  const { identity, timeoutMs, isTrusted, now } = options;
  const { sdk, authenticate } = makeAuthentication(options);
  const adapter = new TeamsAdapter(sdk);
  return {
    authenticate: async (activity, header) => {
      const sender = await authenticate(activity, header);
      return sender instanceof Rejection ? sender : (logic) => adapter.turn(sender, activity, logic);
    },
    send: makeConnectorSender({ auth: sdk, appId: identity?.appId ?? '', timeoutMs, isTrusted, now }),
  };
}
