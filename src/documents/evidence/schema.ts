import { z } from 'zod';
import { STATUSES } from '../../domain/health/status.ts';
import { AFFECTED } from '../../domain/response/response.ts';

/** `2026-10-05T08:12:00.000Z` */
const instant = z.iso.datetime({ precision: 3 });
/** `2026-10-05` */
const day = z.iso.date();
const milliseconds = z.int().nonnegative();
const classification = z.enum(['incident', 'advisory']);
const service = z.strictObject({ id: z.string(), name: z.string() });

const gap = z
  .strictObject({
    from: instant,
    to: instant,
    because: z.enum(['off', 'source']).describe('off: the bot did not run; source: Microsoft could not be read'),
  })
  .describe('A time in which nothing was watched');

const published = z
  .strictObject({ startedAt: instant, endedAt: instant.optional() })
  .describe('Start and end as Microsoft published them');

const status = z.strictObject({
  seenAt: instant,
  status: z.enum(STATUSES),
  statusText: z.string().optional().describe("Microsoft's own word for a status that the bot does not know"),
  classification,
  resolved: z.boolean(),
});

const post = z.strictObject({
  publishedAt: instant,
  seenAt: instant.optional().describe('When the bot saw this wording first'),
  isEdit: z.literal(true).optional().describe('Microsoft changed a post that the bot had seen before'),
  text: z.string().describe('The post in full, without markup'),
});

const affected = z
  .record(z.enum(AFFECTED), z.int().nonnegative())
  .describe('How many people answered "Are you affected?", and how. Each counts once in each conversation');

const issue = z.strictObject({
  id: z.string(),
  title: z.string(),
  classification,
  service,
  feature: z.string().optional(),
  impact: z.string().optional(),
  status: z.enum(STATUSES),
  resolved: z.boolean(),
  noLongerListed: z.literal(true).optional().describe("It went from Microsoft's list before it was said to be over"),
  firstPublished: published,
  lastPublished: published,
  firstSeenAt: instant,
  isOlderThanRecord: z.literal(true).optional().describe("It was there before the bot's own record began"),
  resolvedSeenAt: instant.optional(),
  durationMs: milliseconds.describe('From its start to its end as last published, or to watched.until'),
  durationInPeriodMs: milliseconds.describe('The part of it that lies in the period'),
  affected: affected.optional(),
  statuses: z.array(status).describe('Each status and classification that the bot saw, oldest first'),
  posts: z.array(post).describe('Each post in each wording that the bot saw, oldest first'),
});

const availability = z.strictObject({
  percent: z.number().min(0).max(100).optional().describe('Absent if nothing is known'),
  downMs: milliseconds.describe('Incidents at the same time count once; advisories do not count'),
  knownMs: milliseconds.describe('Time of which it is known whether the service was up or down'),
  unknownMs: milliseconds.describe('Time that is neither up nor down'),
  maintenanceMs: milliseconds.describe('Announced maintenance. It does not count as down'),
});

const facts = z.strictObject({
  tenantId: z.string(),
  service,
  period: z
    .strictObject({ first: day, last: day, timeZone: z.string(), from: instant, to: instant })
    .describe('Days of the calendar in this time zone, both included; from and to are the same in UTC, to excluded'),
  watched: z.strictObject({
    recordedFrom: instant.optional().describe("When the bot's own record begins"),
    until: instant.describe('Up to when these facts reach'),
    gaps: z.array(gap),
  }),
  availability,
  incidents: z.array(issue),
  advisories: z.array(issue),
  source: z.string().describe("Microsoft's interface that was read"),
  claims: z
    .array(z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), by: day }))
    .describe('The last day on which a service credit can be asked for, for each month of the period'),
});

/** The document `evidence` as JSON. What it says stands in docs/evidence.md. */
export const evidenceDocument = z
  .strictObject({
    format: z.literal('service-health-evidence-1'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of "facts" in canonical form (RFC 8785), in hexadecimal'),
    made: z.strictObject({ at: instant, version: z.string() }),
    facts,
  })
  .meta({
    id: 'service-health-evidence-1',
    title: 'Evidence of the health of a Microsoft 365 service',
    description: 'All times are ISO 8601 in UTC. All lengths of time are milliseconds.',
  });

/** The schema as it is published in docs/schemas/evidence-1.json. */
export function evidenceJsonSchema(): object {
  return z.toJSONSchema(evidenceDocument, { target: 'draft-2020-12' });
}
