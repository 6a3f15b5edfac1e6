import type { Call } from './calls.ts';
import type { ErrorName } from './errors.ts';
import { placeOf, sees, type Message, type Record } from './record.ts';

/**
 * What a connector makes of `isTargetedActivity=true`: it shows the message to its recipient alone, if they are a member;
 * refuses what it does not know; or ignores it, as one that never heard of it may.
 */
export type Privately = 'shows' | 'refuses' | 'ignores';

interface World {
  /** By the conversation, without a thread. */
  readonly privately: (conversationId: string) => Privately;
  readonly member: (conversationId: string, personId: string) => object | undefined;
}

/** How a call is refused that concerns a private message, or would be one; undefined if it is not. */
export function privateRefusal(call: Call, world: World, record: Record, now: number): ErrorName | undefined {
  if (call.operation === 'edit') return editRefusal(call, record, now);
  if (call.operation !== 'send') return undefined;
  const privately = call.isPrivate ? world.privately(placeOf(call.conversationId).channel) : undefined;
  if (privately === 'refuses') return 'BadSyntax';
  if (privately === 'shows') return recipientRefusal(call, world);
  // Nobody can reply to a private message.
  return named(call, record)?.onlyFor === undefined ? undefined : 'ActivityNotFoundInConversation';
}

function recipientRefusal({ body, conversationId }: Call, { member }: World): ErrorName | undefined {
  const { id } = body.recipient ?? {};
  if (!id) return 'BadArgument';
  return member(placeOf(conversationId).channel, id) ? undefined : 'MemberNotFoundInConversation';
}

function editRefusal(call: Call, record: Record, now: number): ErrorName | undefined {
  const message = named(call, record);
  if (message?.onlyFor === undefined) return undefined;
  if (!call.isPrivate || call.body.recipient !== undefined) return 'BadArgument';
  return sees(message.onlyFor, message, now) ? undefined : 'ActivityNotFoundInConversation';
}

/** The message that a call names in its path, or as its thread. */
function named({ conversationId, messageId }: Call, record: Record): Message | undefined {
  const { channel, thread } = placeOf(conversationId);
  return record.ever(channel).find(({ id }) => id === (messageId ?? thread));
}
