import * as z from 'zod';
import type { RecordEntry } from '../../domain/record/entry.ts';
import { CHANGE_KINDS } from '../../domain/watching/change.ts';
import { codesOf, instant, soft } from './fields.ts';
import { issue, post } from './snapshot.ts';

const EVERY = { id: z.string(), tenantId: z.string(), seenAt: instant };

const state = z
  .looseObject({
    ...EVERY,
    kind: z.literal('state'),
    version: z.number(),
    kinds: codesOf(CHANGE_KINDS).catch([]),
    issue,
    noLongerListed: soft(z.literal(true)),
  })
  // Posts have entries of their own.
  .transform(({ issue: { posts: _, ...rest }, ...entry }) => ({ ...entry, issue: rest }));

const written = z.looseObject({ ...EVERY, kind: z.literal('post'), issueId: z.string(), post });

const gap = z.looseObject({
  ...EVERY,
  kind: z.literal('gap'),
  from: instant,
  to: instant,
  because: z.enum(['off', 'source']).catch('off'),
});

/** An entry of the record, as stored. */
export const recordEntry: z.ZodType<RecordEntry> = z.union([state, written, gap]);
