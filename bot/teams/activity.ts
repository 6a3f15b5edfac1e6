import * as z from 'zod';
import { line, softLine } from '../../src/lib/text/wire-text.ts';

const text = z.string().nullish();
const account = z.looseObject({ id: z.string().max(1_000), name: line, aadObjectId: soft(z.string().max(100)) });

/** A field that counts as absent if it is malformed, so it alone does not cause an activity to be rejected. */
function soft<T extends z.ZodType>(schema: T) {
  return schema.nullish().catch(undefined);
}

const softText = soft(z.string());
const named = soft(z.looseObject({ id: softText, name: softLine }));

/** A mention (`text`, `mentioned`), the client (`timezone`, `locale`), a quote (`preview`), or something else. */
const entity = z.looseObject({
  type: text,
  text: softText,
  mentioned: soft(z.looseObject({ id: softText, name: softLine, type: softText })),
  timezone: softText,
  locale: softText,
  /** What a quoted message says. Clients send it in one of these two places. */
  quotedReply: soft(z.looseObject({ preview: softText })),
  preview: softText,
});

/** A card, a file, the message as HTML, or a reference to a message. The content is text or an object. */
const attachment = z.looseObject({ contentType: softText, content: z.unknown().optional() });

/** Longer than any id of a message. */
const opening = soft(z.looseObject({ id: z.string().min(1).max(200) }));

const channelData = z.looseObject({
  tenant: z.looseObject({ id: text }).nullish(),
  team: named,
  channel: soft(z.looseObject({ id: softText, name: softLine, type: softText })),
  eventType: softText,
  /** The message that opened the thread in which the activity stands. Later SDKs call the field `replyChain`. */
  thread: opening,
  replyChain: opening,
  /** The channel that somebody chose while they added the app to the team. */
  settings: soft(z.looseObject({ selectedChannel: soft(z.looseObject({ id: z.string().min(1).max(2_000) })) })),
});

/** Accounts in a list. Those that cannot be read are left out: one odd member must not hide the bot among them. */
const accounts = soft(z.array(soft(account)).transform((list) => list.flatMap((each) => each ?? [])));

const conversation = z.looseObject({
  id: z.string().min(1).max(2_000),
  name: softLine,
  tenantId: text,
  conversationType: text,
  isGroup: z.boolean().nullish(),
});

/** The fields of an activity that the bot reads. Unknown fields are kept for the connector. */
const FIELDS = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1_000).nullish(),
  channelId: z.string(),
  serviceUrl: z.string().min(1).max(2_000),
  conversation,
  from: account,
  /** `isTargeted`: a private message to the bot, such as a slash command, which nobody else sees. */
  recipient: account.extend({ isTargeted: soft(z.boolean()) }),
  text,
  /** Sent by a button or a form; can be anything. */
  value: z.unknown().optional(),
  name: text,
  action: text,
  locale: text,
  localTimezone: text,
  deliveryMode: text,
  replyToId: text,
  entities: z.array(entity).nullish(),
  attachments: soft(z.array(attachment)),
  membersAdded: accounts,
  membersRemoved: soft(z.array(z.looseObject({ id: z.string() }))),
  channelData: channelData.nullish(),
});

/** What a person sends. */
const BY_PEOPLE = new Set(['message', 'invoke']);
const NOBODY = { id: '' };

/** A box that somebody writes in, which may be in no conversation: a chat of two, the command box, Copilot. */
const NOWHERE = { id: 'nowhere' };

/**
 * An activity. Only what a person sends must name its sender: Teams reports some events without one. Only a message
 * extension's need not name its conversation.
 */
export const ACTIVITY = z.preprocess((body) => withPlace(withSender(body)), FIELDS).transform(inSelectedChannel);
/** An incoming activity whose shape has been checked. The sender of an event may have the id ``. */
export type Activity = z.infer<typeof FIELDS>;

/**
 * Teams reports that an app was added to a team from the team's first channel. Where somebody chose another one for it, it
 * is meant for that (botbuilder-dotnet #6349).
 */
function inSelectedChannel(activity: Activity): Activity {
  const { type, action, conversation, channelData, membersAdded } = activity;
  const channel = channelData?.settings?.selectedChannel;
  const isAdded = type === 'invoke' || action?.startsWith('add') === true || (membersAdded?.length ?? 0) > 0;
  if (!channel || !isAdded) return activity;
  return {
    ...activity,
    conversation: { ...conversation, id: channel.id },
    channelData: { ...channelData, channel: { ...channelData.channel, id: channel.id } },
  };
}

function withSender(body: unknown): unknown {
  return isEvent(body) && !account.safeParse(body.from).success ? { ...body, from: NOBODY } : body;
}

function withPlace(body: unknown): unknown {
  const isNowhere = isOfExtension(body) && !conversation.safeParse(body.conversation).success;
  return isNowhere ? { ...body, conversation: NOWHERE } : body;
}

/** The message extension's invokes: `composeExtension/query` and the like. */
function isOfExtension(body: unknown): body is { readonly conversation?: unknown } {
  if (typeof body !== 'object' || body === null || !('type' in body) || !('name' in body)) return false;
  return body.type === 'invoke' && typeof body.name === 'string' && body.name.startsWith('composeExtension/');
}

function isEvent(body: unknown): body is { readonly from?: unknown } {
  if (typeof body !== 'object' || body === null || !('type' in body)) return false;
  return typeof body.type === 'string' && !BY_PEOPLE.has(body.type);
}

const KNOWN_TYPES = new Set(['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'messageReaction']);

/** The activity's type, for logs and traces: one that we do not know could hold anything. */
export function knownTypeOf({ type }: Pick<Activity, 'type'>): string {
  return KNOWN_TYPES.has(type) ? type : 'other';
}

/** The tenant an activity belongs to, in lower case. */
export function tenantOf(activity: Activity): string | undefined {
  return tenantsOf(activity)[0];
}

/** The tenants named by the conversation and by Teams' channel data, in lower case. */
export function tenantsOf({ conversation, channelData }: Activity): string[] {
  return [conversation.tenantId, channelData?.tenant?.id].flatMap((id) => (id ? [id.toLowerCase()] : []));
}
