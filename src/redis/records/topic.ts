import * as z from 'zod';
import type { Topic } from '../../domain/subscription/topic.ts';
import type { LastShown } from '../../ports/index.ts';
import { instant, soft, softList } from './fields.ts';
import { serviceRef } from './health.ts';

/** What "it" means in a conversation, as stored. */
export const topic: z.ZodType<Topic> = z.looseObject({
  issueId: soft(z.string()),
  service: soft(serviceRef),
  at: instant,
});

/** The last answer without its topic, which outlives it. */
export const lastAnswer: z.ZodType<Omit<LastShown, 'topic'>> = z.looseObject({
  line: z.string(),
  at: soft(instant),
  offered: softList(z.looseObject({ label: z.string(), line: z.string() })),
  question: soft(z.looseObject({ yes: z.string(), askedOf: z.string(), at: instant })),
});
