import { z } from 'zod';
import type { Announcement } from '../../domain/health/announcement.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { isId } from '../../domain/naming/issue-id.ts';
import { STATUSES } from '../../domain/health/status.ts';

const id = z.string().refine(isId);
const status = z.enum(STATUSES);
const text = z.string().max(20_000);

const openAction = z.object({
  /** By default, the next free id of the service. */
  id: id.optional(),
  /** A service's id, `Exchange`. */
  service: z.string().min(1),
  title: text,
  classification: z.enum(['incident', 'advisory']).default('incident'),
  status: status.default('investigating'),
  impact: text.default(''),
  feature: z.string().optional(),
  featureGroup: z.string().optional(),
  /** The first post; by default, made from title and impact. */
  text: text.optional(),
  /** An issue is told of later than it begins; one that ends within seconds would look like none. */
  startedMinutesAgo: z.number().min(0).default(40),
});
/** One outage under an id of each service. */
const openTwinsAction = openAction.omit({ id: true, service: true }).extend({
  services: z.array(z.string().min(1)).min(2).max(6),
  /** So many minutes after the one before each began. */
  apartMinutes: z.number().min(0).default(3),
});
const updateAction = z.object({
  text,
  status: status.optional(),
  kind: z.enum(['regular', 'quick', 'strategic']).default('regular'),
});
const editAction = z.object({
  /** What the post says from now on. */
  text: text.optional(),
  /** Which post; 0 is the oldest. By default, the newest. */
  post: z.int().min(0).optional(),
  title: text.optional(),
  impact: text.optional(),
});
const resolveAction = z.object({
  text: text.optional(),
  status: z.enum(['serviceRestored', 'falsePositive', 'investigationSuspended']).default('serviceRestored'),
});
const reclassifyAction = z.object({ classification: z.enum(['incident', 'advisory']) });
const announceAction = z.object({
  id: id.optional(),
  kind: z.enum(['message', 'maintenance']).default('message'),
  title: text,
  /** HTML. */
  body: text.default(''),
  services: z.array(z.string()).default([]),
  majorChange: z.boolean().default(false),
  tags: z.array(z.string()).default([]),
  category: z.enum(['preventOrFixIssue', 'planForChange', 'stayInformed']).default('stayInformed'),
  severity: z.enum(['normal', 'high', 'critical']).default('normal'),
  /** The date by which to act. */
  actBy: z.iso.datetime().optional(),
});
/** What is left out stays. With nothing at all, the time stamp alone moves. */
const reviseAction = z.object({
  title: text.optional(),
  body: text.optional(),
  services: z.array(z.string()).optional(),
  majorChange: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
  category: z.enum(['preventOrFixIssue', 'planForChange', 'stayInformed']).optional(),
  severity: z.enum(['normal', 'high', 'critical']).optional(),
  /** Null takes the date away. */
  actBy: z.iso.datetime().nullable().optional(),
  startsAt: z.iso.datetime().optional(),
  endsAt: z.iso.datetime().optional(),
});

export type OpenInput = z.input<typeof openAction>;
export type UpdateInput = z.input<typeof updateAction>;
export type EditInput = z.input<typeof editAction>;
export type ResolveInput = z.input<typeof resolveAction>;
export type AnnounceInput = z.input<typeof announceAction>;
export type ReviseInput = z.input<typeof reviseAction>;

/**
 * Makes things happen on the timeline on demand. Each action takes effect at once, at the clock's time, on the
 * timeline's own issues too. An unknown id fails with `unknown-issue` or `unknown-announcement`; an unknown service
 * fails with `unknown-service`.
 */
export interface TimelineScript {
  open(input: OpenInput): Issue;
  /** Opens an issue of the same title in each of the services. */
  openTwins(input: z.input<typeof openTwinsAction>): Issue[];
  /** Adds a post. */
  update(id: string, input: UpdateInput): Issue;
  /** Edits what was published. Only last-modified shows it. */
  edit(id: string, input: EditInput): Issue;
  resolve(id: string, input?: ResolveInput): Issue;
  reclassify(id: string, classification: Issue['classification']): Issue;
  /** Publishes a post-incident report. */
  publishReport(id: string): Issue;
  /** Removes the issue silently, as if it were withdrawn from the tenant. */
  vanish(id: string): void;
  announce(input: AnnounceInput): Announcement;
  /** Changes an item of the Message Center, and moves its time stamp. Fails with `unknown-announcement`. */
  reviseAnnouncement(id: string, input?: ReviseInput): Announcement;
  /** Forgets everything that was scripted. */
  reset(): void;
}

/** The zod schema for each script method's input. */
export const scriptInputs = {
  open: openAction,
  openTwins: openTwinsAction,
  update: updateAction,
  edit: editAction,
  resolve: resolveAction,
  announce: announceAction,
  reviseAnnouncement: reviseAction,
} as const;

/** The bodies of `POST /_timeline`: `{ "action": "open", "service": "Exchange", "title": "…" }` and so on. */
const command = z.discriminatedUnion('action', [
  z.strictObject({ ...openAction.shape, action: z.literal('open') }),
  z.strictObject({ ...openTwinsAction.shape, action: z.literal('openTwins') }),
  z.strictObject({ ...updateAction.shape, action: z.literal('update'), id }),
  z.strictObject({ ...editAction.shape, action: z.literal('edit'), id }),
  z.strictObject({ ...resolveAction.shape, action: z.literal('resolve'), id }),
  z.strictObject({ ...reclassifyAction.shape, action: z.literal('reclassify'), id }),
  z.strictObject({ action: z.literal('publishReport'), id }),
  z.strictObject({ action: z.literal('vanish'), id }),
  z.strictObject({ ...announceAction.shape, action: z.literal('announce') }),
  z.strictObject({ ...reviseAction.shape, action: z.literal('reviseAnnouncement'), id }),
  z.strictObject({ action: z.literal('reset') }),
]);

/** Plays one action written as JSON and returns the id, or the ids, that it concerns. Fails with a zod error or a `HealthError`. */
export function play(script: TimelineScript, input: unknown): { id?: string; ids?: string[] } {
  const it = command.parse(input);
  switch (it.action) {
    case 'open':
      return { id: script.open(it).id };
    case 'openTwins':
      return { ids: script.openTwins(it).map(({ id }) => id) };
    case 'update':
      return { id: script.update(it.id, it).id };
    case 'edit':
      return { id: script.edit(it.id, it).id };
    case 'resolve':
      return { id: script.resolve(it.id, it).id };
    case 'reclassify':
      return { id: script.reclassify(it.id, it.classification).id };
    case 'publishReport':
      return { id: script.publishReport(it.id).id };
    case 'announce':
      return { id: script.announce(it).id };
    case 'reviseAnnouncement':
      return { id: script.reviseAnnouncement(it.id, it).id };
    case 'vanish':
      script.vanish(it.id);
      return { id: it.id };
    case 'reset':
      script.reset();
      return {};
  }
}
