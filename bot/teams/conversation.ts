import * as z from 'zod';
import type { ConversationScope } from '../../src/domain/subscription/reader.ts';
import { CHANNEL_TYPES, type Conversation } from '../../src/domain/subscription/subscription.ts';
import type { Activity } from './activity.ts';

/**
 * How to reach a conversation. Unknown fields are kept, so that a record written by a newer process survives an older
 * one. The version grows only when a field here changes its meaning.
 */
const REFERENCE = z.looseObject({
  v: z.literal(1),
  serviceUrl: z.string().min(1),
  bot: z.looseObject({ id: z.string().min(1), name: z.string().optional() }),
  /** Without the thread suffix. */
  conversationId: z.string().min(1),
  tenantId: z.string().min(1),
  /** `emulator` or `test`, on a developer's machine. Absent: Teams. */
  channel: z.string().optional().catch(undefined),
});
export type ConversationReference = z.infer<typeof REFERENCE>;

/** An activity and its conversation, which is undefined if it cannot be reached later. */
export interface Incoming {
  readonly activity: Activity;
  readonly conversation: Conversation | undefined;
}

const THREAD = ';messageid=';

const SCOPES: ReadonlyMap<string, ConversationScope> = new Map([
  ['personal', 'personal'],
  ['groupChat', 'group'],
  ['channel', 'channel'],
]);

/** The scope by Teams' conversation type. The Emulator sends no type; there, `isGroup` marks a group chat. */
export function scopeOf({ conversation, channelData }: Activity): ConversationScope {
  const named = SCOPES.get(conversation.conversationType ?? '');
  if (named) return named;
  if (channelData?.channel ?? channelData?.team) return 'channel';
  return conversation.isGroup === true ? 'group' : 'personal';
}

/** The conversation of an incoming activity, or undefined if the activity does not say how to reach it. */
export function conversationOf(activity: Activity): Conversation | undefined {
  const reference = referenceOf(activity);
  if (!reference) return undefined;
  const { team, channel } = activity.channelData ?? {};
  const name = channel?.name ?? activity.conversation.name;
  const channelType = CHANNEL_TYPES.find((type) => type === channel?.type);
  return {
    tenantId: reference.tenantId,
    id: reference.conversationId,
    scope: scopeOf(activity),
    reference: JSON.stringify(reference),
    homeTenantId: reference.tenantId,
    ...(name && { name }),
    ...(channelType && { channelType }),
    ...(team?.id && { teamId: team.id }),
  };
}

/**
 * The conversation, as the records of the tenant whose health it is alerted about name it. Two home tenants may use the
 * same id, and one of them could make an id up.
 */
export function inHealthTenant(conversation: Conversation, tenantId: string): Conversation {
  return { ...conversation, tenantId, id: recordIdOf({ ...conversation, tenantId }) };
}

/** The id of a conversation among all that are alerted about one tenant's health. */
export function recordIdOf({ id, tenantId, homeTenantId }: Pick<Conversation, 'id' | 'tenantId' | 'homeTenantId'>) {
  const isAtHome = homeTenantId === undefined || homeTenantId.toLowerCase() === tenantId.toLowerCase();
  return isAtHome ? id : `${homeTenantId.toLowerCase()}/${id}`;
}

/** The id of the activity's channel, or of its chat, without a thread. */
export function channelOrChatOf({ conversation, channelData }: Activity): string {
  return channelData?.channel?.id ?? withoutThread(conversation.id);
}

/**
 * The thread in which an activity stands, by the id of the message that opened it: as newer connectors say in their data,
 * or older ones in the id of the conversation. A message that opens a thread in a channel stands in its own. Group chats
 * have none, whatever replies to what (learn.microsoft.com answers 5758297); a personal chat only what Teams says.
 */
export function threadIdOf(activity: Activity): string | undefined {
  const { type, id, conversation, channelData, replyToId } = activity;
  const scope = scopeOf(activity);
  if (scope === 'group') return undefined;
  const named = channelData?.thread?.id ?? channelData?.replyChain?.id ?? conversation.id.split(THREAD, 2)[1];
  if (named || scope === 'personal') return named || undefined;
  // What a button sends has no message of its own, but the card's.
  return (type === 'message' ? id : type === 'invoke' ? replyToId : undefined) ?? undefined;
}

/** Parses `Conversation.reference`. Returns undefined if this version cannot read it. */
export function openReference(serialized: string): ConversationReference | undefined {
  try {
    return REFERENCE.safeParse(JSON.parse(serialized)).data;
  } catch {
    return undefined;
  }
}

/** The same reference with another service URL, serialized for `Conversation.reference`. */
export function withServiceUrl(reference: ConversationReference, serviceUrl: string): string {
  return JSON.stringify({ ...reference, serviceUrl });
}

/** `id` without the thread suffix that Teams appends to a channel's id. */
export function withoutThread(id: string): string {
  return id.split(';', 1)[0] ?? id;
}

function referenceOf(activity: Activity): ConversationReference | undefined {
  const { serviceUrl, recipient, conversation, channelData, channelId } = activity;
  return REFERENCE.safeParse({
    v: 1,
    serviceUrl,
    bot: { id: recipient.id, ...(recipient.name && { name: recipient.name }) },
    conversationId: channelOrChatOf(activity),
    tenantId: conversation.tenantId ?? channelData?.tenant?.id,
    ...(channelId !== 'msteams' && { channel: channelId }),
  }).data;
}
