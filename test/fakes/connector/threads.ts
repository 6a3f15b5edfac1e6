import type { Call } from './calls.ts';
import type { ErrorName } from './errors.ts';
import { placeOf } from './record.ts';

/**
 * How a connector addresses a thread. `new`: by the id of its first message in the path, and conversations have no suffix
 * (microsoft/teams.net #664, microsoft/teams.py #586). `old`: by the suffix alone. `either`: the suffix, or the path.
 */
export type Generation = 'old' | 'new' | 'either';

export const ACCEPTS_ALL: Generation = 'either';

/** How Teams answers what concerns a message that somebody deleted. */
export interface Deleted {
  readonly edit: ErrorName;
  /** A reply in the thread of a deleted message; absent where it is shown all the same. */
  readonly reply?: ErrorName;
}

/** What a connector of this generation answers to a call that is addressed as it does not know; undefined if it does. */
export function isAddressedWrongly(call: Call, generation: Generation): ErrorName | undefined {
  const { thread } = placeOf(call.conversationId);
  if (generation === 'new') return thread === undefined ? undefined : 'BadArgument';
  const namesThread = call.operation === 'edit' || (call.operation === 'send' && call.messageId !== undefined);
  const isUnknown = generation === 'old' && namesThread && thread === undefined && isChannel(call);
  return isUnknown ? 'ActivityNotFoundInConversation' : undefined;
}

/**
 * The conversation with the thread that a message goes to. A group chat has no threads, whatever a message replies to
 * (learn.microsoft.com answers 5758297); a personal one has them in the new generation.
 */
export function threadOf(call: Call, generation: Generation): string {
  const { conversationId, messageId } = call;
  const { channel, thread } = placeOf(conversationId);
  if (thread !== undefined || messageId === undefined || generation === 'old') return conversationId;
  const hasThreads = isChannel(call) || (generation === 'new' && !channel.endsWith('@thread.v2'));
  return hasThreads ? `${channel};messageid=${messageId}` : conversationId;
}

function isChannel({ conversationId }: Call): boolean {
  return /@thread\.(?:tacv2|skype)$/.test(placeOf(conversationId).channel);
}

/** Everything Teams was seen to answer, or may answer, to who edits a deleted message or replies to it. */
const VARIED: readonly Deleted[] = [
  { edit: 'ActivityNotFoundInConversation' },
  { edit: 'Unknown' },
  { edit: 'BadArgument' },
  { edit: 'ActivityNotFoundInConversation', reply: 'ConversationNotFound' },
  { edit: 'Unknown', reply: 'Unknown' },
  { edit: 'Conflict', reply: 'BadArgument' },
];

/** Different answers in different conversations, always the same in each. */
export function variedDeleted(conversationId: string): Deleted {
  const number = Number(/\d{3,}/.exec(conversationId)?.[0] ?? 0);
  return VARIED[number % VARIED.length] ?? { edit: 'Unknown' };
}
