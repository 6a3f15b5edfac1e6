import * as z from 'zod';
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

/** A notice to one conversation, as queued. */
export const conversationNotice: z.ZodType<NoticeJob & { readonly conversationId: string }> = z.looseObject({
  tenantId: z.string(),
  notice: z.enum(['source-stale', 'source-back', 'operator-word']),
  since: instant,
  text: soft(z.string()),
  conversationId: z.string(),
});
