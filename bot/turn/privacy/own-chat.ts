import { SendError } from '../../../src/domain/delivery/send-error.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import type { Log, PersonalChatStore } from '../../../src/ports/index.ts';
import { idsOf } from '../../../src/usecases/subscribing/own-chat.ts';
import type { ConnectorSender } from '../../sdk/connector-sender.ts';
import type { OutgoingMessage } from '../../sdk/turn.ts';
import { openReference, type ConversationReference } from '../../teams/conversation.ts';
import type { Answer, Outcome, SendAnswer } from '../send-answer.ts';

interface OwnChatOptions {
  readonly chats: Pick<PersonalChatStore, 'read'>;
  readonly send: ConnectorSender;
  readonly sendAnswer: SendAnswer;
  readonly log: Log;
}

/** Sends an answer to a person's own chat with the bot. Undefined if none is known. Never fails. */
export type ToOwnChat = (reader: Reader, answer: Answer) => Promise<Outcome | undefined>;

export function makeToOwnChat({ chats, send, sendAnswer, log }: OwnChatOptions): ToOwnChat {
  return async (reader, answer) => {
    const chat = await chats.read(reader.tenantId, idsOf(reader)).catch((error: unknown) => {
      log.warn('answer.own-chat-not-read', { error });
      return undefined;
    });
    const reference = chat && openReference(chat.reference);
    if (!reference) return undefined;
    return sendAnswer({ send: (message) => post(send, reference, message) }, answer);
  };
}

async function post(
  send: ConnectorSender,
  reference: ConversationReference,
  message: OutgoingMessage,
): Promise<string | undefined> {
  if (message.type !== 'message') throw new SendError({ kind: 'dead' }, 'Only messages go to a person’s own chat');
  const { conversationId, tenantId, bot } = reference;
  const sent = await send(reference.serviceUrl, (connector) =>
    connector.send(conversationId, {
      ...message,
      ...{ channelId: 'msteams', channelData: { tenant: { id: tenantId } } },
      from: { id: bot.id, name: bot.name ?? '' },
      conversation: { id: conversationId, tenantId },
    }),
  );
  return sent.id;
}
