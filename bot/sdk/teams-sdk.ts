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

/** The ways between the bot and Teams, without the SDK's types. */
export interface TeamsSdk {
  /**
   * Checks who sent an activity, by its Authorization header. Gives what runs its turn, so that no turn runs for anybody
   * unknown, or why there is none.
   */
  authenticate(activity: Activity, header: string): Promise<RunTurn | Rejection>;
  /** Makes one request of a connector, outside any turn. */
  readonly send: ConnectorSender;
}

/** Makes both ways of the one identity: what comes in, and what goes out. */
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
