import * as z from 'zod';
import type { EditionFacts } from '../../domain/health/edition-facts.ts';
import type { Standing } from '../../domain/health/issue.ts';
import type { ServiceDay } from '../../domain/health/service.ts';
import { instant, READ_STATUS, soft, softList, withKnownStatus } from './fields.ts';

export const serviceRef = z.looseObject({ id: z.string(), name: z.string() });

/** What a version of a Message Center item said. A code that a newer version added counts as unknown. */
export const editionFacts: z.ZodType<EditionFacts> = z.looseObject({
  title: z.string(),
  services: softList(serviceRef),
  actBy: soft(instant),
  startsAt: instant,
  category: z.enum(['preventOrFixIssue', 'planForChange', 'stayInformed', 'unknown']).catch('unknown'),
  endsAt: soft(instant),
  severity: soft(z.enum(['normal', 'high', 'critical', 'unknown'])),
  majorChange: soft(z.boolean()),
  tags: soft(z.array(z.string())),
  maintenance: soft(z.boolean()),
});

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
