import { askConnector, type Asked } from './connector-request.ts';

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

/** The response to an accepted message. Teams may omit the id. */
interface Accepted {
  readonly id?: string;
}

/** The response to a new thread: `id` is the conversation's, `activityId` the message's. */
interface ThreadOpened extends Accepted {
  readonly activityId?: string;
}

/** The connector of one region. Each call is one HTTP request. */
export interface Connector {
  createThread(thread: NewThread): Promise<ThreadOpened>;
  send(conversationId: string, message: AddressedMessage): Promise<Accepted>;
  /** Sends an answer: as a reply to a message where its id is given. */
  answer(conversationId: string, replyToId: string | undefined, message: AnswerMessage): Promise<void>;
  update(conversationId: string, messageId: string, message: AddressedMessage): Promise<void>;
  /** A member of the roster, as Teams returns it: the caller checks its shape. */
  member(conversationId: string, userId: string): Promise<unknown>;
}

/** The connector at `serviceUrl`. Its requests carry the token and end within `timeoutMs` (milliseconds). */
export function connectorAt(serviceUrl: string, token: string | undefined, timeoutMs: number): Connector {
  const base = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations`;
  const ask = (method: Asked['method'], path: readonly string[], body?: object) => {
    const url = [base, ...path.map(encodeURIComponent)].join('/');
    return askConnector({ method, url, token, ...(body && { body }) }, timeoutMs);
  };
  const accepted = async (answer: Promise<unknown>) => ((await answer) ?? {}) as ThreadOpened;
  return {
    createThread: (thread) => accepted(ask('POST', [], thread)),
    send: (conversationId, message) => accepted(ask('POST', [conversationId, 'activities'], message)),
    answer: async (conversationId, replyToId, message) => {
      const inReplyTo = replyToId === undefined ? [] : [replyToId];
      await ask('POST', [conversationId, 'activities', ...inReplyTo], message);
    },
    update: async (conversationId, messageId, message) => {
      await ask('PUT', [conversationId, 'activities', messageId], message);
    },
    member: (conversationId, userId) => ask('GET', [conversationId, 'members', userId]),
  };
}
