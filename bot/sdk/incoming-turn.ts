import type { Activity } from '../teams/activity.ts';
import type { AnswerMessage } from './connector.ts';
import type { ConnectorSender } from './connector-sender.ts';
import type { OutgoingMessage, RunTurn, TurnReply } from './turn.ts';

/**
 * Makes the function that runs the turn of an activity. What the turn sends goes to the activity's connector, in the
 * conversation and thread of the activity; with `expectReplies` it is collected for the HTTP response.
 */
export function makeTurnRunner(send: ConnectorSender): RunTurn {
  return async (activity, logic) => {
    const collected: AnswerMessage[] = [];
    let response: TurnReply | undefined;
    const collects = activity.deliveryMode === 'expectReplies';
    await logic({
      activity,
      send: async (message) => {
        if (message.type === 'invokeResponse') response = message.value;
        if (collects) collected.push(answering(activity, message));
        else if (message.type !== 'invokeResponse') await sendAnswer(send, activity, answering(activity, message));
      },
    });
    return collects ? { status: 200, body: { activities: collected } } : (response ?? { status: unanswered(activity) });
  };
}

/** An invoke waits for an answer of its own. One that the bot does not know is "not implemented". */
function unanswered({ type }: Activity): number {
  return type === 'invoke' ? 501 : 200;
}

function answering(
  { id, channelId, serviceUrl, conversation, recipient, from, locale }: Activity,
  message: OutgoingMessage,
): AnswerMessage {
  return {
    ...message,
    ...{ channelId, serviceUrl, conversation, from: recipient, recipient: from },
    ...(locale && { locale }),
    ...(id && { replyToId: id }),
  };
}

async function sendAnswer(send: ConnectorSender, { serviceUrl, conversation }: Activity, answer: AnswerMessage) {
  const { replyToId } = answer;
  await send(serviceUrl, (connector) => connector.answer(conversation.id, replyToId, answer));
}
