import type { Card, TextMessage } from '../../cards/kit/card.ts';
import { cardToast, plainToast, textToast } from '../../cards/kit/toast.ts';
import type { AddressedMessage, ConnectorMessage } from '../sdk/connector.ts';
import type { ConversationReference } from '../teams/conversation.ts';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/**
 * The message that holds an answer's card, without text: Teams splits text beside a card into a second message, and
 * then returns no id.
 */
export function messageOf(answer: Card, render: (answer: Card) => object): ConnectorMessage {
  return {
    type: 'message',
    ...cardToast(answer.summary).message,
    attachments: [{ contentType: CARD_TYPE, content: render(answer) }],
  };
}

/** A message that is a text of a few lines. */
export function textMessageOf(message: TextMessage): ConnectorMessage {
  const entities = (message.mentions ?? []).map(({ mark, mentioned: { type, id, name } }) => ({
    ...{ type: 'mention' as const, text: mark },
    mentioned: { id, name, ...(type === 'tag' && { type }) },
  }));
  return { type: 'message', ...textToast(message), ...(entities.length > 0 && { entities }) };
}

/** The summary alone, for when Teams refuses the message as malformed: better than silence. */
export function plainMessageOf(summary: string): ConnectorMessage {
  return { type: 'message', ...plainToast(summary) };
}

/** The message with its sender and conversation. Teams refuses some proactive messages that name no tenant. */
export function addressed(message: ConnectorMessage, reference: ConversationReference): AddressedMessage {
  const { bot, tenantId, conversationId: id } = reference;
  return {
    ...message,
    channelId: 'msteams',
    from: { id: bot.id, name: bot.name ?? '' },
    conversation: { id, tenantId },
    channelData: { tenant: { id: tenantId } },
  };
}

/** The size in bytes as Teams counts them: UTF-16. */
export function sizeOf(message: ConnectorMessage): number {
  return JSON.stringify(message).length * 2;
}
