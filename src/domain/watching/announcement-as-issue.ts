import type { Announcement } from '../health/announcement.ts';
import type { Issue, Post } from '../health/issue.ts';
import type { ServiceRef } from '../health/service.ts';

/** For an announcement that names no service: it goes to those who subscribed to all services. */
const NO_SERVICE: ServiceRef = { id: '', name: 'Microsoft 365' };

/**
 * A Message Center item in the shape of an issue, so that one path compares, matches and delivers both. `before` is what was
 * tracked of it. Its publication is its first post. Microsoft touches items often; only where one says of itself that it was
 * updated, and was modified since, that is a further post. Other edits alter the newest post, which alerts nobody.
 */
export function announcementIssue(announcement: Announcement, before: Issue | undefined): Issue {
  const { id, title, services, actionRequiredBy, startsAt, modifiedAt, details } = announcement;
  const [service = NO_SERVICE, ...otherServices] = services;
  return {
    id,
    title,
    classification: 'message',
    service,
    ...(otherServices.length > 0 && { otherServices }),
    ...(actionRequiredBy && { actBy: actionRequiredBy }),
    status: 'informationAvailable',
    statusText: announcement.category,
    resolved: false,
    startedAt: startsAt,
    modifiedAt,
    impact: '',
    details,
    posts: postsOf(announcement, before),
  };
}

function postsOf(announcement: Announcement, before: Issue | undefined): readonly Post[] {
  const { startsAt, modifiedAt, body } = announcement;
  const newest = before?.posts.at(-1);
  if (!before || !newest) return [{ createdAt: startsAt, kind: 'regular', body }];
  if (isUpdate(announcement) && modifiedAt > before.modifiedAt) {
    return [...before.posts, { createdAt: modifiedAt, kind: 'regular', body }];
  }
  return [...before.posts.slice(0, -1), { ...newest, body }];
}

/** Items say it in a tag, or as `(Updated)` before their title. */
function isUpdate({ tags, title }: Announcement): boolean {
  return tags.some((tag) => /^updated message$/i.test(tag.trim())) || /\(updated\b/i.test(title);
}
