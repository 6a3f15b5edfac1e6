import * as z from 'zod';
import type { Standing } from '../../domain/health/issue.ts';
import type { ServiceDay } from '../../domain/health/service.ts';
import { READ_STATUS, softList, withKnownStatus } from './fields.ts';

export const serviceRef = z.looseObject({ id: z.string(), name: z.string() });

/** A service's id and name, as a field of a hash. */
export const seenService = z.tuple([z.string(), z.string()]);

/** What an issue was taken for. An unknown classification counts as the louder of the two. */
export const standing: z.ZodType<Standing> = z.looseObject({
  services: softList(serviceRef),
  classification: z.enum(['incident', 'advisory', 'message']).catch('incident'),
});

const feature = z.looseObject({ id: z.string(), name: z.string(), ...READ_STATUS }).transform(withKnownStatus);

/** A service's day, as stored. */
export const serviceDay: z.ZodType<ServiceDay> = z
  .looseObject({
    service: serviceRef,
    day: z.iso.date(),
    features: softList(feature),
    issueIds: softList(z.string()),
    ...READ_STATUS,
  })
  .transform(withKnownStatus);
