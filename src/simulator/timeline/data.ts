import { z } from 'zod';
import { STATUSES } from '../../domain/health/status.ts';
import announcements from './data/announcements.json' with { type: 'json' };
import issues from './data/issues.json' with { type: 'json' };
import liveAnnouncements from './data/live-announcements.json' with { type: 'json' };
import liveIssues from './data/live-issues.json' with { type: 'json' };
import referenceIssues from './data/reference-issues.json' with { type: 'json' };
import stormIssues from './data/storm-issues.json' with { type: 'json' };
import services from './data/services.json' with { type: 'json' };

const classification = z.enum(['incident', 'advisory']);
const status = z.enum(STATUSES);
const instant = z.iso.datetime();
const details = z.array(z.strictObject({ name: z.string(), value: z.string() })).default([]);

/** A service of the timeline's tenant. The ids of its issues start with `prefix`. */
const serviceData = z.strictObject({
  id: z.string(),
  name: z.string(),
  prefix: z.string().length(2),
  features: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});

/** What an issue is about. Its posts are made from these texts. */
const story = {
  service: z.string(),
  featureGroup: z.string(),
  feature: z.string(),
  classification,
  title: z.string().max(120),
  impact: z.string(),
  scope: z.string(),
  /** Empty while it is unknown. */
  cause: z.string(),
};

/** A past issue, in hours before the start of the timeline, so that it is equally recent on any date. */
const issueData = z.strictObject({
  ...story,
  id: z.string(),
  startedHoursAgo: z.number(),
  endedAfterHours: z.number().optional(),
  /** Still open, although it has an end (`health-apis.md` §0.4). */
  unresolved: z.boolean().default(false),
  more: z.string().optional(),
  origin: z.string().default('microsoft'),
  details,
  posts: z.array(
    z.strictObject({
      afterHours: z.number(),
      status,
      text: z.string(),
      kind: z.enum(['regular', 'quick', 'strategic']).default('regular'),
    }),
  ),
});

/** A record with fixed times. There are two, from the legacy API's reference, with our own texts. */
const referenceData = z.strictObject({
  id: z.string(),
  service: z.string(),
  feature: z.string(),
  featureGroup: z.string(),
  classification,
  status: z.string(),
  startedAt: instant,
  endedAt: instant,
  modifiedAt: instant,
  impact: z.string(),
  posts: z.array(z.strictObject({ createdAt: instant, text: z.string() })),
});

/** A template for an issue that opens while the timeline runs. */
const liveData = z.strictObject({
  ...story,
  /** One for each update before the closing one. */
  steps: z.array(z.string()).min(1),
  closing: status,
  /** The text of a quick update, if there is one. */
  quick: z.string().optional(),
});

/** One of several that open together, in timeline minutes after the first was told of, or real minutes after it began. */
const stormData = liveData.extend({
  opensAfter: z.number(),
  beganAfter: z.number(),
  closesAfter: z.number(),
});

const announcementData = z.strictObject({
  id: z.string(),
  kind: z.enum(['message', 'maintenance']),
  title: z.string(),
  services: z.array(z.string()),
  category: z.enum(['preventOrFixIssue', 'planForChange', 'stayInformed']),
  severity: z.enum(['normal', 'high', 'critical']),
  publishedHoursAgo: z.number(),
  /** When a maintenance begins; negative means in the future. A message begins when it is published. */
  startsHoursAgo: z.number().optional(),
  endsAfterHours: z.number(),
  updatedHoursAgo: z.number().optional(),
  actionInHours: z.number().optional(),
  majorChange: z.boolean().default(false),
  progress: z.literal('canceled').optional(),
  tags: z.array(z.string()).default([]),
  details,
  body: z.string(),
});

const liveAnnouncementData = z.strictObject({ title: z.string(), services: z.array(z.string()), body: z.string() });

export type ServiceData = z.infer<typeof serviceData>;
export type IssueData = z.infer<typeof issueData>;
export type ReferenceData = z.infer<typeof referenceData>;
export type LiveData = z.infer<typeof liveData>;
export type StormData = z.infer<typeof stormData>;
export type AnnouncementData = z.infer<typeof announcementData>;
type LiveAnnouncementData = z.infer<typeof liveAnnouncementData>;

/** The tenant's services by id, in listing order. */
export const SERVICES: ReadonlyMap<string, ServiceData> = new Map(
  z
    .array(serviceData)
    .parse(services)
    .map((service) => [service.id, service]),
);
export const ISSUES: readonly IssueData[] = z.array(issueData).parse(issues);
export const REFERENCE_ISSUES: readonly ReferenceData[] = z.array(referenceData).parse(referenceIssues);
export const LIVE_ISSUES: readonly LiveData[] = z.array(liveData).parse(liveIssues);
export const STORM_ISSUES: readonly StormData[] = z.array(stormData).parse(stormIssues);
export const ANNOUNCEMENTS: readonly AnnouncementData[] = z.array(announcementData).parse(announcements);
export const LIVE_ANNOUNCEMENTS: readonly LiveAnnouncementData[] = z
  .array(liveAnnouncementData)
  .parse(liveAnnouncements);
