import type { Activity } from 'botbuilder';

/** A message that people can see. */
export interface Message {
  readonly id: string;
  /** In a channel: the id of the message that opened the thread; its own for that one. */
  readonly threadId?: string;
  readonly at: number;
  /** As it is now, after its edits. */
  activity: Partial<Activity>;
  /** As it was when it came: what people were alerted with. */
  readonly first: Partial<Activity>;
  /** Times of its edits. */
  readonly edits: number[];
  /** Somebody deleted it. */
  deleted?: boolean;
  /** The only person who sees it, for a day. */
  readonly onlyFor?: string;
}

export interface Thread {
  readonly id: string;
  readonly card: Message;
  readonly replies: readonly Message[];
}

/** What is visible in one conversation, oldest first. */
export interface Visible {
  readonly conversationId: string;
  readonly messages: readonly Message[];
  /** Of a channel. */
  readonly threads: readonly Thread[];
}

/** A message without its activity, for reading very many. */
export interface BriefMessage {
  readonly id: string;
  readonly threadId?: string;
  readonly at: number;
  readonly edits: number;
  readonly summary?: string;
  /** Every text of the message and its cards, one a line. */
  readonly text: string;
  /** The same as it was before its first edit. */
  readonly firstText: string;
  readonly deleted?: boolean;
}

export interface Record {
  /** Gives the new message's id. `onlyFor` is the one person who sees it. */
  post(conversationId: string, activity: Partial<Activity>, at: number, onlyFor?: string): string;
  openThread(channelId: string, activity: Partial<Activity>, at: number): string;
  /** False where there is no such message (any more). */
  edit(conversationId: string, messageId: string, activity: Partial<Activity>, at: number): boolean;
  remove(conversationId: string, messageId: string): void;
  /** Whether the message that opened the thread is still there. What names no thread is no thread that is missing. */
  hasThread(conversationId: string): boolean;
  /** What everybody sees; for a person, what they see. */
  visible(conversationId: string, person?: string): Visible;
  /** What was ever visible, oldest first, deleted or not. */
  ever(conversationId: string): readonly Message[];
  conversations(): string[];
}

/** Keeps what became visible. Ids look like Teams' own, which are times. */
export function makeRecord(now: () => number): Record {
  const byConversation = new Map<string, Message[]>();
  let nextId = now();
  const add = (
    channel: string,
    threadId: string | undefined,
    activity: Partial<Activity>,
    at: number,
    onlyFor?: string,
  ) => {
    const id = String(nextId++);
    const messages = byConversation.get(channel) ?? [];
    messages.push({
      id,
      at,
      activity,
      first: activity,
      edits: [],
      ...(threadId !== undefined && { threadId: threadId || id }),
      ...(onlyFor !== undefined && { onlyFor }),
    });
    byConversation.set(channel, messages);
    return id;
  };
  const there = (channel: string) => (byConversation.get(channel) ?? []).filter(({ deleted }) => !deleted);
  return {
    openThread: (channelId, activity, at) => add(channelId, '', activity, at),
    post(conversationId, activity, at, onlyFor) {
      const { channel, thread } = placeOf(conversationId);
      return add(channel, thread, activity, at, onlyFor);
    },
    edit(conversationId, messageId, activity, at) {
      const { channel } = placeOf(conversationId);
      const message = there(channel).find(({ id }) => id === messageId);
      if (!message) return false;
      message.activity = activity;
      message.edits.push(at);
      return true;
    },
    remove(conversationId, messageId) {
      const { channel } = placeOf(conversationId);
      const message = there(channel).find(({ id }) => id === messageId);
      if (message) message.deleted = true;
    },
    hasThread(conversationId) {
      const { channel, thread } = placeOf(conversationId);
      return thread === undefined || there(channel).some(({ id }) => id === thread);
    },
    visible: (conversationId, person) =>
      visibleIn(
        conversationId,
        there(conversationId).filter((message) => sees(person, message, now())),
      ),
    ever: (conversationId) => byConversation.get(conversationId) ?? [],
    conversations: () => [...byConversation.keys()],
  };
}

/** Teams deletes a private message from all clients after this (msteams-docs, targeted-messages). */
const LIVES_MS = 86_400_000;

/** Whether a person sees a message now; without a person, whether everybody does. */
export function sees(
  person: string | undefined,
  { onlyFor, at }: Pick<Message, 'onlyFor' | 'at'>,
  now: number,
): boolean {
  return onlyFor === undefined || (onlyFor === person && now - at < LIVES_MS);
}

/** `channel;messageid=thread` taken apart. */
export function placeOf(conversationId: string): { readonly channel: string; readonly thread?: string } {
  const [channel = '', thread] = conversationId.split(';messageid=');
  return thread === undefined ? { channel } : { channel, thread };
}

function visibleIn(conversationId: string, messages: readonly Message[]): Visible {
  const threads = messages
    .filter(({ id, threadId }) => id === threadId)
    .map((card) => ({
      id: card.id,
      card,
      replies: messages.filter(({ id, threadId }) => threadId === card.id && id !== card.id),
    }));
  return { conversationId, messages, threads };
}

/** The message without its activity. */
export function brief({ id, threadId, at, edits, activity, first, deleted }: Message): BriefMessage {
  return {
    id,
    at,
    edits: edits.length,
    text: textOf(activity),
    firstText: textOf(first),
    ...(threadId !== undefined && { threadId }),
    ...(activity.summary !== undefined && { summary: activity.summary }),
    ...(deleted && { deleted }),
  };
}

function textOf({ text, attachments }: Partial<Activity>): string {
  return textsIn([text, attachments]).join('\n');
}

const TEXT_KEYS = new Set(['text', 'title', 'value', 'altText']);

function textsIn(value: unknown, key = 'text'): string[] {
  if (typeof value === 'string') return TEXT_KEYS.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name));
}
