import type { Asked } from '../../src/domain/delivery/connector-answers.ts';
import { SendError } from '../../src/domain/delivery/send-error.ts';
import type { Activity } from '../teams/activity.ts';
import { scopeOf, threadIdOf, withoutThread } from '../teams/conversation.ts';
import { GCC_SERVICE_URL } from '../teams/service-url.ts';
import type { AnswerMessage, Connector, Thread } from './connector.ts';
import type { ConnectorRequest, ConnectorSender } from './connector-sender.ts';
import type { OutgoingMessage, Place, RunTurn, Spot, TurnReply } from './turn.ts';

interface TurnRunnerOptions {
  readonly send: ConnectorSender;
  /** Where tenants of the GCC cloud are served. */
  readonly gccServiceUrl?: string;
}

/**
 * Makes the function that runs the turn of an activity. What the turn sends goes to the activity's connector, in the
 * conversation and thread of the activity; with `expectReplies` it is collected for the HTTP response.
 */
export function makeTurnRunner({ send, gccServiceUrl = GCC_SERVICE_URL }: TurnRunnerOptions): RunTurn {
  return (activity, logic) => {
    const collected: AnswerMessage[] = [];
    const response = Promise.withResolvers<TurnReply>();
    const collects = activity.deliveryMode === 'expectReplies';
    const ended = logic({
      activity,
      send: async (message, place = 'reply') => {
        const answer = answering(activity, message, place);
        if (collects) collected.push(answer);
        else if (message.type === 'invokeResponse') response.resolve(message.value);
        else return sendAnswer(send, gccServiceUrl, activity, answer, place);
        return undefined;
      },
    });
    const atEnd = ended.then(() =>
      collects ? { status: 200, body: { activities: collected } } : { status: unanswered(activity) },
    );
    return { reply: Promise.race([response.promise, atEnd]), ended };
  };
}

/** An invoke waits for an answer of its own. One that the bot does not know gets 501. */
function unanswered({ type }: Activity): number {
  return type === 'invoke' ? 501 : 200;
}

function answering(
  { id, channelId, serviceUrl, conversation, recipient, from, locale }: Activity,
  message: OutgoingMessage,
  place: Place,
): AnswerMessage {
  const spot = typeof place === 'object' ? place : undefined;
  const { isTargeted: _, ...bot } = recipient;
  return {
    ...message,
    ...{ channelId, serviceUrl, conversation, from: bot },
    // An event may come from nobody. What a private question leads to for everybody names nobody.
    ...(from.id && (!spot || spot.isAlone) && { recipient: from }),
    ...(locale && { locale }),
    ...(place === 'reply' && id && { replyToId: id }),
    ...(spot?.isQuoting && id && { entities: [{ type: 'targetedMessageInfo', messageId: id }] }),
  };
}

/** One call, and a second one if Teams says that its tenant is on the GCC host. */
async function sendAnswer(
  send: ConnectorSender,
  gccServiceUrl: string,
  activity: Activity,
  answer: AnswerMessage,
  place: Place,
): Promise<string | undefined> {
  const { serviceUrl } = activity;
  const { request, asked } = typeof place === 'object' ? spotting(activity, answer, place) : placing(activity, answer);
  try {
    return await send(serviceUrl, request, asked);
  } catch (error) {
    const isElsewhere = error instanceof SendError && error.apiCode === 'InvalidBotApiHost';
    if (!isElsewhere || serviceUrl === gccServiceUrl) throw error;
    return await send(gccServiceUrl, request, asked);
  }
}

interface Placing {
  /** Gives the message's id where Teams tells it. */
  readonly request: ConnectorRequest<string | undefined>;
  readonly asked: Asked;
}

/** A spot of the activity's channel or chat. */
function spotting(activity: Activity, answer: AnswerMessage, { thread: rootId, isAlone, insteadOf }: Spot): Placing {
  const conversationId = withoutThread(activity.conversation.id);
  const message = { ...answer, conversation: { ...answer.conversation, id: conversationId } };
  if (insteadOf !== undefined) return editing(activity, message, { conversationId, rootId: insteadOf });
  if (isAlone) {
    return {
      request: withoutId((connector) => connector.sendPrivately(conversationId, rootId, message)),
      asked: 'private',
    };
  }
  return rootId === undefined
    ? { request: sending(conversationId, message), asked: 'post' }
    : { request: withoutId((connector) => connector.reply({ conversationId, rootId }, message)), asked: 'reply' };
}

/**
 * Where an answer goes: into the thread of its question. In a personal chat one that replies to nothing goes after the
 * newest message instead: its thread takes no replies.
 */
function placing(activity: Activity, answer: AnswerMessage): Placing {
  const rootId = threadIdOf(activity);
  const { id } = activity.conversation;
  if (rootId !== undefined && (answer.replyToId !== undefined || scopeOf(activity) === 'channel')) {
    const thread = { conversationId: withoutThread(id), rootId };
    return { request: withoutId((connector) => connector.reply(thread, answer)), asked: 'reply' };
  }
  const conversationId = scopeOf(activity) === 'personal' ? withoutThread(id) : id;
  const asked = answer.replyToId === undefined ? 'post' : 'reply';
  return { request: sending(conversationId, answer), asked };
}

function sending(conversationId: string, answer: AnswerMessage): Placing['request'] {
  return async (connector) => (await connector.send(conversationId, answer)).id;
}

/** In a channel, only a message that opened a thread is edited. */
function editing(activity: Activity, answer: AnswerMessage, thread: Thread): Placing {
  const { conversationId, rootId } = thread;
  const edited = { ...answer, id: rootId };
  const edit = (connector: Connector) =>
    scopeOf(activity) === 'channel'
      ? connector.updateRoot(thread, edited)
      : connector.update(conversationId, rootId, edited);
  return { request: (connector) => edit(connector).then(() => rootId), asked: 'edit' };
}

/** What was accepted was shown: its id is not told, or not needed. */
function withoutId(request: ConnectorRequest<void>): Placing['request'] {
  return (connector) => request(connector).then(() => undefined);
}
