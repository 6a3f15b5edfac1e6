import * as z from 'zod';
import type { Issue, Post } from '../../domain/health/issue.ts';
import type { Related } from '../../domain/related/related.ts';
import { CHANGE_KINDS, type ChangeEvent, type ChangeKind, type Snapshot } from '../../domain/watching/change.ts';
import { codesOf, instant, READ_STATUS, soft, softList, withKnownStatus } from './fields.ts';
import { editionFacts, serviceRef, standing } from './health.ts';

export const post: z.ZodType<Post> = z.looseObject({
  // Not checked further: it is a key that is only compared, and a tenant can have 50,000 of them.
  createdAt: z.string(),
  kind: z.enum(['regular', 'quick', 'strategic']).catch('regular'),
  // Markup of an unknown type is shown as plain text, escaped.
  body: z.looseObject({ type: z.enum(['html', 'text']).catch('text'), content: z.string() }),
  edition: soft(editionFacts),
});

export const issue: z.ZodType<Issue> = z
  .looseObject({
    id: z.string().min(1),
    title: z.string().catch(''),
    // The louder of the two: the sources do the same with a classification that they do not know.
    classification: z.enum(['incident', 'advisory', 'message']).catch('incident'),
    service: serviceRef,
    otherServices: soft(z.array(serviceRef)),
    actBy: soft(instant),
    feature: soft(z.string()),
    featureGroup: soft(z.string()),
    resolved: z.boolean(),
    startedAt: instant,
    endedAt: soft(instant),
    modifiedAt: instant,
    impact: z.string().catch(''),
    origin: soft(z.string()),
    details: softList(z.looseObject({ name: z.string(), value: z.string() })),
    posts: softList(post),
    reportUrl: soft(z.string()),
    ...READ_STATUS,
  })
  .transform(withKnownStatus);

const related: z.ZodType<Related> = z.looseObject({
  twins: soft(softList(z.looseObject({ id: z.string(), service: z.string() }))),
  together: soft(softList(z.looseObject({ id: z.string(), service: z.string(), at: instant }))),
});

/** A snapshot, as stored. */
export const snapshot: z.ZodType<Snapshot> = z.looseObject({
  issue,
  version: z.number(),
  changedAt: instant,
  newsAt: soft(instant),
  missedPolls: z.number().catch(0),
  lookedUp: soft(z.looseObject({ at: instant, times: z.number() })),
  noLongerListed: soft(z.boolean()),
  goneTold: soft(z.boolean()),
  related: soft(related),
});

/** An event, as stored in the outbox. */
export const changeEvent: z.ZodType<ChangeEvent> = z.looseObject({
  id: z.string(),
  tenantId: z.string(),
  issueId: z.string(),
  version: z.number(),
  // A change whose kinds only a newer version knows is still news: without a kind, nobody would be told.
  kinds: codesOf(CHANGE_KINDS).transform((kinds): ChangeKind[] => (kinds.length === 0 ? ['updated'] : kinds)),
  knownPosts: z.array(z.string()),
  seenAt: instant,
  standing: soft(standing),
  trace: soft(z.string()),
});
