import * as z from 'zod';
import type { MadeChange } from '../../domain/subscription/undo.ts';
import { instant } from './fields.ts';
import { storedSubscription } from './subscription.ts';

const record = storedSubscription.transform(({ record }) => record);

/** A change that can be undone, as stored. */
export const madeChange: z.ZodType<MadeChange> = z.object({
  by: z.looseObject({ id: z.string(), name: z.string() }),
  at: instant,
  before: record,
  after: record,
});
