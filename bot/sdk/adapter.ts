import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';

/**
 * The SDK's adapter without its HTTP handling, which tells the sender the text of internal errors. The request was
 * authenticated before: `identity` is what came of it.
 */
export class TeamsAdapter extends CloudAdapter {
  /** Runs one turn; gives what the HTTP answer holds, for invokes and `expectReplies`, else undefined. */
  turn(
    identity: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(identity, activity, logic);
  }
}
