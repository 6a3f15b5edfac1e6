import * as z from 'zod';
import { MARKS, type ItemMark } from '../../domain/announcement/mark.ts';
import { instant } from './fields.ts';

/** What a conversation says about a Message Center item, as stored. */
export const itemMark: z.ZodType<ItemMark> = z.looseObject({
  mark: z.enum(MARKS),
  by: z.looseObject({ id: z.string(), name: z.string() }),
  at: instant,
});
