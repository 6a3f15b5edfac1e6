import type { Announcement } from '../../domain/health/announcement.ts';
import { HOUR, instantOf, MINUTE } from '../../domain/instant.ts';
import type { Issue } from '../../domain/health/issue.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import { readStatus } from '../../domain/health/status.ts';
import { chance } from './chance.ts';
import { SERVICES, type AnnouncementData, type IssueData, type ReferenceData } from './data.ts';
import type { Plot } from './plot.ts';

/** The seed of the past, and the start from which it is counted back, in milliseconds since the epoch. */
export interface Origin {
  readonly seed: number;
  readonly start: number;
}

/** A service by its id. Fails with a `RangeError` if the timeline has no such service: a mistake in its data. */
export function serviceRef(id: string): ServiceRef {
  const service = SERVICES.get(id);
  if (!service) throw new RangeError(`The timeline has no service ${id}`);
  return { id: service.id, name: service.name };
}

/** The plot of a past issue, with its hours counted back from the start. */
export function pastPlot(data: IssueData, { seed, start }: Origin): Plot {
  // Never later than the data says: a past post must not move into the future.
  const startedAt = Math.floor((start - data.startedHoursAgo * HOUR) / MINUTE) * MINUTE;
  return {
    ...data,
    service: serviceRef(data.service),
    more: data.more ?? '',
    startedAt,
    ...(data.endedAfterHours !== undefined && { endedAt: wholeMinute(startedAt + data.endedAfterHours * HOUR) }),
    posts: data.posts.map((post, index) => ({
      ...post,
      at: Math.floor(startedAt + post.afterHours * HOUR) - chance(seed, `${data.id}/${index}`, MINUTE),
    })),
  };
}

/** A record with fixed times. */
export function referenceIssue(data: ReferenceData): Issue {
  const { status, posts, service, ...rest } = data;
  return {
    ...rest,
    ...readStatus(status),
    title: '',
    service: serviceRef(service),
    resolved: true,
    origin: 'microsoft',
    details: [],
    posts: posts.map(({ createdAt, text }) => ({ createdAt, kind: 'regular', body: { type: 'html', content: text } })),
  };
}

/** A past announcement, as it is at `now`. */
export function pastAnnouncement(data: AnnouncementData, { start }: Origin, now: number): Announcement {
  const back = (hours: number) => wholeMinute(start - hours * HOUR);
  const startsAt = back(data.startsHoursAgo ?? data.publishedHoursAgo);
  const endsAt = startsAt + data.endsAfterHours * HOUR;
  return {
    id: data.id,
    kind: data.kind,
    title: data.title,
    services: data.services.map(serviceRef),
    category: data.category,
    severity: data.severity,
    majorChange: data.majorChange,
    ...(data.actionInHours !== undefined && { actionRequiredBy: instantOf(back(-data.actionInHours)) }),
    startsAt: instantOf(startsAt),
    endsAt: instantOf(endsAt),
    modifiedAt: instantOf(back(data.updatedHoursAgo ?? data.publishedHoursAgo)),
    tags: data.tags,
    details: data.details,
    body: { type: 'html', content: data.body },
    ...(data.kind === 'maintenance' && { progress: readStatus(data.progress ?? progressAt(now, startsAt, endsAt)) }),
  };
}

function progressAt(now: number, startsAt: number, endsAt: number): 'scheduled' | 'inProgress' | 'completed' {
  if (now < startsAt) return 'scheduled';
  return now < endsAt ? 'inProgress' : 'completed';
}

function wholeMinute(time: number): number {
  return Math.floor(time / MINUTE) * MINUTE;
}
