import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';

/** A message as Teams' connector takes it, with its sender and place named where it is sent outside a turn. */
export interface ConnectorMessage {
  readonly type: 'message';
  /** What notifications show. */
  readonly summary: string;
  readonly text?: string;
  readonly textFormat?: 'plain';
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
  readonly id?: string;
  readonly channelId?: string;
  readonly from?: { readonly id: string; readonly name: string };
  readonly conversation?: { readonly id: string; readonly tenantId: string };
  readonly channelData?: object;
}

/** A new conversation with its first message: in a channel, a new thread. */
interface NewConversation {
  readonly isGroup: boolean;
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly channelData: object;
  readonly activity: ConnectorMessage;
}

/** What Teams answers to a message that it took. It may leave out either id. */
interface Accepted {
  /** The message's, or after `createConversation` the conversation's. */
  readonly id?: string;
  /** The message's, after `createConversation`. */
  readonly activityId?: string;
}

/** Teams' connector: each call is one request, and fails with the SDK's own error. */
export interface Connector {
  createConversation(conversation: NewConversation): Promise<Accepted>;
  send(conversationId: string, message: ConnectorMessage): Promise<Accepted>;
  update(conversationId: string, messageId: string, message: ConnectorMessage): Promise<void>;
  /** A member of a team's or a chat's roster, as Teams tells of them. */
  member(conversationId: string, userId: string): Promise<unknown>;
}

/** The connector behind one of the SDK's clients. Its types ask for more than the connector needs. */
export function connectorOf({ conversations }: ConnectorClient): Connector {
  return {
    createConversation: (conversation) => conversations.createConversation(conversation as ConversationParameters),
    send: (conversationId, message) => conversations.sendToConversation(conversationId, message as Partial<Activity>),
    update: async (conversationId, messageId, message) => {
      await conversations.updateActivity(conversationId, messageId, message as Partial<Activity>);
    },
    member: (conversationId, userId) => conversations.getConversationMember(conversationId, userId),
  };
}
