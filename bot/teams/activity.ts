import * as z from 'zod';

const text = z.string().nullish();
const account = z.looseObject({ id: z.string().max(1_000), name: text });

/** What the bot reads of an activity, and of which type; the rest is anything. */
export const ACTIVITY = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1_000).nullish(),
  channelId: z.string(),
  serviceUrl: z.string().min(1).max(2_000),
  conversation: z.looseObject({
    id: z.string().min(1).max(2_000),
    tenantId: text,
    conversationType: text,
    isGroup: z.boolean().nullish(),
  }),
  from: account,
  recipient: account,
  text,
  name: text,
  action: text,
  locale: text,
  localTimezone: text,
  deliveryMode: text,
  replyToId: text,
  entities: z.array(z.looseObject({ type: text })).nullish(),
  membersAdded: z.array(account).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: text }).nullish() }).nullish(),
});
/** An activity whose shape was checked. */
export type CheckedActivity = z.infer<typeof ACTIVITY>;

/** The tenant an activity belongs to, in lower case. */
export function tenantOf(activity: CheckedActivity): string | undefined {
  return tenantsOf(activity)[0];
}

/** The tenants that the conversation and Teams itself name, in lower case. */
export function tenantsOf({ conversation, channelData }: CheckedActivity): string[] {
  return [conversation.tenantId, channelData?.tenant?.id].flatMap((id) => (id ? [id.toLowerCase()] : []));
}
