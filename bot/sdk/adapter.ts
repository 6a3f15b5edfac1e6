import { CloudAdapter, type Activity as SdkActivity, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { Activity } from '../teams/activity.ts';
import type { OutgoingMessage, TurnLogic, TurnReply } from './turn.ts';

/** The SDK's adapter without its HTTP handling, which shows the sender the text of internal errors. */
export class TeamsAdapter extends CloudAdapter {
  /**
   * Runs the turn of `activity`, whose sender is authenticated as `identity`. Returns the HTTP response for invokes and
   * `expectReplies`, otherwise undefined.
   */
  turn(identity: AuthenticateRequestResult, activity: Activity, logic: TurnLogic): Promise<TurnReply | undefined> {
    return this.processActivity(identity, sdkActivity(activity), (context) =>
      logic({ activity, send: (message) => send(context, message) }),
    );
  }
}

/** The same activity as the SDK's type. The type promises fields that senders may omit; the SDK allows for that. */
export function sdkActivity(activity: Activity): SdkActivity {
  return activity as unknown as SdkActivity;
}

async function send(context: TurnContext, message: OutgoingMessage): Promise<void> {
  await context.sendActivity(
    message.type === 'message' ? { ...message, attachments: [...message.attachments] } : message,
  );
}
