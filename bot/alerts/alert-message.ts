import { ActivityTypes } from 'botbuilder';
import type { Activity, ConversationAccount } from 'botbuilder';
import type { Card } from '../../cards/kit/card.ts';
import type { ConversationReference } from '../teams/conversation.ts';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** A message as the connector takes it. */
export type AlertMessage = Partial<Activity>;

/**
 * The message that holds an answer's card. The card goes alone: text beside it is split into a second message by Teams,
 * and then no id comes back. Notifications show `summary`.
 */
export function messageOf(answer: Card, render: (answer: Card) => object): AlertMessage {
  return {
    type: ActivityTypes.Message,
    summary: answer.summary,
    attachments: [{ contentType: CARD_TYPE, content: render(answer) }],
  };
}

/** The sentence alone, where Teams refuses the card as malformed: better than silence. */
export function plainMessageOf(answer: Card): AlertMessage {
  return { type: ActivityTypes.Message, summary: answer.summary, text: answer.summary, textFormat: 'plain' };
}

/** The same message with its sender and place named: Teams refuses some proactive messages that name no tenant. */
export function addressed(message: AlertMessage, reference: ConversationReference, id: string): AlertMessage {
  const { bot, tenantId } = reference;
  return {
    ...message,
    channelId: 'msteams',
    from: { id: bot.id, name: bot.name ?? '' },
    conversation: { id, tenantId } as ConversationAccount,
    channelData: { tenant: { id: tenantId } },
  };
}

/** Bytes as Teams counts them: UTF-16. */
export function sizeOf(message: AlertMessage): number {
  return JSON.stringify(message).length * 2;
}
