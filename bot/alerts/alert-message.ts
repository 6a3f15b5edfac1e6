import type { Card } from '../../cards/kit/card.ts';
import type { AddressedMessage, ConnectorMessage } from '../sdk/connector.ts';
import type { ConversationReference } from '../teams/conversation.ts';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/**
 * The message that holds an answer's card. The card goes alone: text beside it is split into a second message by Teams,
 * and then no id comes back. Notifications show `summary`.
 */
export function messageOf(answer: Card, render: (answer: Card) => object): ConnectorMessage {
  return {
    type: 'message',
    summary: answer.summary,
    attachments: [{ contentType: CARD_TYPE, content: render(answer) }],
  };
}

/** The sentence alone, where Teams refuses the card as malformed: better than silence. */
export function plainMessageOf(answer: Card): ConnectorMessage {
  return { type: 'message', summary: answer.summary, text: answer.summary, textFormat: 'plain' };
}

/** The same message with its sender and place named: Teams refuses some proactive messages that name no tenant. */
export function addressed(message: ConnectorMessage, reference: ConversationReference, id: string): AddressedMessage {
  const { bot, tenantId } = reference;
  return {
    ...message,
    channelId: 'msteams',
    from: { id: bot.id, name: bot.name ?? '' },
    conversation: { id, tenantId },
    channelData: { tenant: { id: tenantId } },
  };
}

/** Bytes as Teams counts them: UTF-16. */
export function sizeOf(message: ConnectorMessage): number {
  return JSON.stringify(message).length * 2;
}
