import * as z from 'zod';
import type { Outage } from '../../ports/index.ts';
import { instant } from './fields.ts';

/** An outage, as stored. Unless it says that people were told, they were not: twice is better than never. */
export const outage: z.ZodType<Outage> = z.looseObject({ since: instant, told: z.boolean().catch(false) });
