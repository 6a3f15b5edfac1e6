import * as z from 'zod';
import type { Outage } from '../../ports/index.ts';
import { instant } from './fields.ts';

/** An outage as it is kept. Where it does not say that people were told, they were not: told twice is better than never. */
export const outage: z.ZodType<Outage> = z.looseObject({ since: instant, told: z.boolean().catch(false) });
