import * as z from 'zod';
import { CHANNEL_TYPES } from '../../domain/subscription/subscription.ts';
import type { DeliveryJob, NoticeJob } from '../../ports/index.ts';
import { instant, soft } from './fields.ts';

/** A delivery, as queued. */
export const deliveryJob: z.ZodType<DeliveryJob> = z.looseObject({
  tenantId: z.string(),
  conversationId: z.string(),
  issueId: z.string(),
  version: z.number(),
  responses: soft(z.number()),
  trace: soft(z.string()),
});

const place = z.looseObject({
  id: z.string(),
  scope: z.enum(['personal', 'group', 'channel']),
  name: soft(z.string()),
  channelType: soft(z.enum(CHANNEL_TYPES)),
  teamName: soft(z.string()),
});

/** A notice to one conversation, as queued. */
export const conversationNotice: z.ZodType<NoticeJob & { readonly conversationId: string }> = z.looseObject({
  tenantId: z.string(),
  notice: z.enum(['source-stale', 'source-back', 'operator-word', 'app-missing', 'webhook-refuses', 'webhook-gone']),
  since: instant,
  text: soft(z.string()),
  place: soft(place),
  person: soft(z.string()),
  conversationId: z.string(),
});
