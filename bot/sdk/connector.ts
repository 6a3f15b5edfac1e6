import { askConnector, type Asked } from './connector-request.ts';

/** A message as a connector accepts it: a card or a text. */
export interface ConnectorMessage {
  readonly type: 'message';
  /** What notifications show. */
  readonly summary: string;
  readonly text?: string;
  readonly textFormat?: 'plain' | 'markdown';
  /** Whom the text mentions: `text` is the place that names them. */
  readonly entities?: readonly MentionEntity[];
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
}

/** A person by the id that Teams gives them, or a tag by its own. Ignored unless `text` stands in the message's text. */
interface MentionEntity {
  readonly type: 'mention';
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string; readonly type?: 'tag' };
}

/** A message with its sender and its conversation. */
export interface AddressedMessage extends ConnectorMessage {
  readonly id?: string;
  readonly channelId: 'msteams';
  readonly from: { readonly id: string; readonly name: string };
  readonly conversation: { readonly id: string; readonly tenantId: string };
  readonly channelData: { readonly tenant: { readonly id: string } };
}

/** An answer to an activity, with its sender and its conversation. */
export interface AnswerMessage {
  readonly type: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly from: { readonly id: string };
  readonly conversation: { readonly id: string };
}

export type SentMessage = AddressedMessage | AnswerMessage;

/** A thread in a conversation, by the id of the message that opened it. */
export interface Thread {
  /** Without a thread. */
  readonly conversationId: string;
  readonly rootId: string;
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

/** The calls of a connector: one HTTP request each. */
export interface ConnectorCalls {
  createThread(thread: NewThread): Promise<ThreadOpened>;
  send(conversationId: string, message: SentMessage): Promise<Accepted>;
  /** Sends a message that follows another one. */
  sendAfter(conversationId: string, messageId: string, message: object): Promise<void>;
  /**
   * Sends a message that its `recipient` alone sees, after another one where that is named. Teams keeps it for 24 hours;
   * the recipient must be a member (msteams-docs, targeted-messages).
   */
  sendPrivately(conversationId: string, messageId: string | undefined, message: object): Promise<void>;
  update(conversationId: string, messageId: string, message: SentMessage): Promise<void>;
  /** A member of the roster, as Teams returns it: the caller checks its shape. */
  member(conversationId: string, userId: string): Promise<unknown>;
  /** What Teams says of a team, by its id there: the caller checks its shape. */
  team(teamId: string): Promise<unknown>;
}

/** A connector that knows how its threads are named. In a thread it makes a second request if the first is not understood. */
export interface Connector extends Omit<ConnectorCalls, 'sendAfter' | 'sendPrivately'> {
  /** Sends into a thread. Teams may answer without an id: that is a success too. */
  reply(thread: Thread, message: SentMessage): Promise<void>;
  /** The same for one person alone, who is the message's `recipient`. Outside any thread if none is named. */
  sendPrivately(conversationId: string, rootId: string | undefined, message: SentMessage): Promise<void>;
  /** Edits the message that opened a thread. */
  updateRoot(thread: Thread, message: SentMessage): Promise<void>;
}

/** Makes a message visible to its recipient alone. A connector that does not know it may show the message to all. */
export const FOR_RECIPIENT = '?isTargetedActivity=true';

/** Writes the addresses of a connector: `at('conversations', id)`. */
export function addressesAt(serviceUrl: string): (...path: string[]) => string {
  const root = `${serviceUrl.replace(/\/+$/, '')}/v3`;
  return (...path) => [root, ...path.map(encodeURIComponent)].join('/');
}

/** The connector at `serviceUrl`. Its requests carry the token and end within `timeoutMs` (milliseconds). */
export function connectorAt(serviceUrl: string, token: string | undefined, timeoutMs: number): ConnectorCalls {
  const at = addressesAt(serviceUrl);
  const askAt = (method: Asked['method'], path: readonly string[], body?: object, query = '') =>
    askConnector({ method, url: at(...path) + query, token, ...(body && { body }) }, timeoutMs);
  const ask = (method: Asked['method'], path: readonly string[], body?: object, query?: string) =>
    askAt(method, ['conversations', ...path], body, query);
  const accepted = async (answer: Promise<unknown>) => ((await answer) ?? {}) as ThreadOpened;
  return {
    createThread: (thread) => accepted(ask('POST', [], thread)),
    send: (conversationId, message) => accepted(ask('POST', [conversationId, 'activities'], message)),
    sendAfter: async (conversationId, messageId, message) => {
      await ask('POST', [conversationId, 'activities', messageId], message);
    },
    sendPrivately: async (conversationId, messageId, message) => {
      const after = messageId === undefined ? [] : [messageId];
      await ask('POST', [conversationId, 'activities', ...after], message, FOR_RECIPIENT);
    },
    update: async (conversationId, messageId, message) => {
      await ask('PUT', [conversationId, 'activities', messageId], message);
    },
    member: (conversationId, userId) => ask('GET', [conversationId, 'members', userId]),
    team: (teamId) => askAt('GET', ['teams', teamId]),
  };
}
