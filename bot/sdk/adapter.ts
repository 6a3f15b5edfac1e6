import { CloudAdapter, type Activity as SdkActivity, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { Activity } from '../teams/activity.ts';
import type { OutgoingMessage, TurnLogic, TurnReply } from './turn.ts';

/** The SDK's adapter without its HTTP handling, which tells the sender the text of internal errors. */
export class TeamsAdapter extends CloudAdapter {
  /**
   * Runs the turn of `activity`, which `identity` was found to have sent. Gives what the HTTP answer holds, for invokes and
   * `expectReplies`, else undefined.
   */
  turn(identity: AuthenticateRequestResult, activity: Activity, logic: TurnLogic): Promise<TurnReply | undefined> {
    return this.processActivity(identity, sdkActivity(activity), (context) =>
      logic({ activity, send: (message) => send(context, message) }),
    );
  }
}

/** The SDK's own type of the same activity. It promises fields that senders leave out; the SDK reads them with care. */
export function sdkActivity(activity: Activity): SdkActivity {
  return activity as unknown as SdkActivity;
}

async function send(context: TurnContext, message: OutgoingMessage): Promise<void> {
  await context.sendActivity(
    message.type === 'message' ? { ...message, attachments: [...message.attachments] } : message,
  );
}
