import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';

/** A message as a connector accepts it: a card or a text. */
export interface ConnectorMessage {
  readonly type: 'message';
  /** What notifications show. */
  readonly summary: string;
  readonly text?: string;
  readonly textFormat?: 'plain' | 'markdown';
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
}

/** A message with its sender and its conversation. */
export interface AddressedMessage extends ConnectorMessage {
  readonly id?: string;
  readonly channelId: 'msteams';
  readonly from: { readonly id: string; readonly name: string };
  readonly conversation: { readonly id: string; readonly tenantId: string };
  readonly channelData: { readonly tenant: { readonly id: string } };
}

/** A message with the fields that make it an answer to an activity. */
export interface AnswerMessage {
  readonly type: string;
  readonly replyToId?: string;
}

/** A thread to open in a channel, and the message that opens it. */
interface NewThread {
  readonly isGroup: true;
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly channelData: { readonly channel: { readonly id: string }; readonly tenant: { readonly id: string } };
  readonly activity: ConnectorMessage;
}

/** The response to an accepted message. The SDK's types promise an id, but Teams may omit it. */
interface Accepted {
  readonly id?: string;
}

/** The response to a new thread: `id` is the conversation's, `activityId` the message's. */
interface ThreadOpened extends Accepted {
  readonly activityId?: string;
}

/** The connector of one region, without the SDK's types. Each call is one HTTP request. */
export interface Connector {
  createThread(thread: NewThread): Promise<ThreadOpened>;
  send(conversationId: string, message: AddressedMessage): Promise<Accepted>;
  /** Sends an answer: as a reply to a message where its id is given. */
  answer(conversationId: string, replyToId: string | undefined, message: AnswerMessage): Promise<void>;
  update(conversationId: string, messageId: string, message: AddressedMessage): Promise<void>;
  /** A member of the roster, as Teams returns it: the caller checks its shape. */
  member(conversationId: string, userId: string): Promise<unknown>;
}

/** Wraps an SDK client. The SDK's types require more fields of an activity than the service does. */
export function connectorOf({ conversations }: ConnectorClient): Connector {
  return {
    createThread: (thread) => conversations.createConversation(thread as ConversationParameters),
    send: (conversationId, message) => conversations.sendToConversation(conversationId, message as Partial<Activity>),
    answer: async (conversationId, replyToId, message) => {
      await (replyToId === undefined
        ? conversations.sendToConversation(conversationId, message)
        : conversations.replyToActivity(conversationId, replyToId, message));
    },
    update: async (conversationId, messageId, message) => {
      await conversations.updateActivity(conversationId, messageId, message as Partial<Activity>);
    },
    member: (conversationId, userId) => conversations.getConversationMember(conversationId, userId),
  };
}
