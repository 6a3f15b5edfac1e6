import type { Announcement } from '../../domain/health/announcement.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import { instantOf, MINUTE, timeOf, type Instant } from '../../domain/instant.ts';
import { newestPost, type Issue, type Post, type PostKind } from '../../domain/health/issue.ts';
import { isClosingStatus, readStatus, type Status } from '../../domain/health/status.ts';
import type { Clock } from '../../ports/index.ts';
import { announced, revised, serviceOf } from './announcing.ts';
import type { Moment } from './at.ts';

import {
  scriptInputs,
  type EditInput,
  type OpenInput,
  type ResolveInput,
  type TimelineScript,
  type UpdateInput,
} from './script.ts';

/** What the script has changed. It takes precedence over the timeline. */
export interface Overlay {
  readonly issues: Map<string, Issue | 'gone'>;
  readonly announcements: Map<string, Announcement>;
}

interface ScriptOptions {
  readonly overlay: Overlay;
  readonly moment: () => Moment;
  readonly clock: Clock;
}

/** Makes the script's methods over an overlay. */
export function makeScript({ overlay, moment, clock }: ScriptOptions): TimelineScript {
  const keep = (issue: Issue): Issue => {
    overlay.issues.set(issue.id, issue);
    return issue;
  };
  const current = (id: string): Issue => issueOf(moment(), id);
  const change = (id: string, by: (issue: Issue, now: Instant) => Issue) => keep(by(current(id), clock()));
  return {
    open: (input) => keep(opened(input, clock(), freeNumber(overlay))),
    openTwins: (input) => {
      const { services, apartMinutes, ...open } = scriptInputs.openTwins.parse(input);
      return services.map((service, at) => {
        const startedMinutesAgo = Math.max(0, open.startedMinutesAgo - at * apartMinutes);
        return keep(opened({ ...open, service, startedMinutesAgo }, clock(), freeNumber(overlay)));
      });
    },
    update: (id, input) => change(id, (issue, now) => updated(issue, input, now)),
    edit: (id, input) => change(id, (issue, now) => edited(issue, input, now)),
    resolve: (id, input = {}) => change(id, (issue, now) => resolved(issue, input, now)),
    reclassify: (id, classification) => change(id, (issue, now) => touched({ ...issue, classification }, now)),
    publishReport: (id) =>
      change(id, (issue, now) => posted(issue, REPORT, 'postIncidentReviewPublished', 'regular', now)),
    vanish: (id) => {
      overlay.issues.set(current(id).id, 'gone');
    },
    announce: (input) => {
      const announcement = announced(input, clock(), freeNumber(overlay));
      overlay.announcements.set(announcement.id, announcement);
      return announcement;
    },
    reviseAnnouncement: (id, input = {}) => {
      const announcement = revised(moment().announcements, id, input, clock());
      overlay.announcements.set(announcement.id, announcement);
      return announcement;
    },
    reset: () => {
      overlay.issues.clear();
      overlay.announcements.clear();
    },
  };
}

const REPORT = 'A post-incident report has been published.';

/** A number above every id in the data and in the live issues. */
function freeNumber({ issues, announcements }: Overlay): number {
  return 9_000_001 + issues.size + announcements.size;
}

function issueOf({ issues }: Moment, id: string): Issue {
  const issue = issues.find((each) => each.id === id);
  if (!issue) throw new HealthError('unknown-issue', `the timeline has no ${id}`, { subject: id });
  return issue;
}

function opened(input: OpenInput, now: Instant, number: number): Issue {
  const { service: serviceId, ...open } = scriptInputs.open.parse(input);
  const service = serviceOf(serviceId);
  const text =
    open.text ?? `Title: ${open.title}\n\nUser impact: ${open.impact}\n\nCurrent status: We're looking into it.`;
  return {
    id: open.id ?? `${service.prefix}${number}`,
    title: open.title,
    classification: open.classification,
    service: { id: service.id, name: service.name },
    ...(open.feature !== undefined && { feature: open.feature }),
    ...(open.featureGroup !== undefined && { featureGroup: open.featureGroup }),
    ...readStatus(open.status),
    resolved: isClosingStatus(open.status),
    startedAt: instantOf(timeOf(now) - open.startedMinutesAgo * MINUTE),
    modifiedAt: now,
    impact: open.impact,
    origin: 'microsoft',
    details: [],
    posts: [post(text, 'regular', now)],
  };
}

function updated(issue: Issue, input: UpdateInput, now: Instant): Issue {
  const { text, kind, status } = scriptInputs.update.parse(input);
  return posted(issue, text, status ?? issue.status, kind, now);
}

function resolved(issue: Issue, input: ResolveInput, now: Instant): Issue {
  const { text, status } = scriptInputs.resolve.parse(input);
  const final =
    text ?? `Title: ${issue.title}\n\nFinal status: The issue is over.\n\nThis is the final update for the event.`;
  return { ...posted(issue, final, status, 'regular', now), resolved: true, endedAt: now };
}

function edited(issue: Issue, input: EditInput, now: Instant): Issue {
  const { text, post: index = issue.posts.length - 1, title, impact } = scriptInputs.edit.parse(input);
  const posts = issue.posts.map((each, at) =>
    at === index && text !== undefined ? { ...each, body: { ...each.body, content: text } } : each,
  );
  return touched({ ...issue, posts, title: title ?? issue.title, impact: impact ?? issue.impact }, now);
}

/** Adds a post. Its time is its key, so it comes after the newest post even if the clock stands still. */
function posted(issue: Issue, text: string, status: Status, kind: PostKind, now: Instant): Issue {
  const newest = newestPost(issue);
  const at = newest && newest.createdAt >= now ? instantOf(timeOf(newest.createdAt) + 1) : now;
  const over = isClosingStatus(status);
  const { endedAt, ...rest } = issue;
  return touched(
    {
      ...rest,
      ...(over && { endedAt: endedAt ?? at }),
      ...readStatus(status),
      resolved: over,
      posts: [...issue.posts, post(text, kind, at)],
    },
    at,
  );
}

/** Moves last-modified forward, by at least a millisecond. */
function touched(issue: Issue, now: Instant): Issue {
  return { ...issue, modifiedAt: issue.modifiedAt >= now ? instantOf(timeOf(issue.modifiedAt) + 1) : now };
}

function post(text: string, kind: PostKind, at: Instant): Post {
  return { createdAt: at, kind, body: { type: 'html', content: text } };
}
