import type { Announcement } from '../health/announcement.ts';
import type { Body, Issue, Post } from '../health/issue.ts';
import { lettersOf } from './letters.ts';
import type { ServiceRef } from '../health/service.ts';

/** For an announcement that names no service: it goes to conversations subscribed to all services. */
const NO_SERVICE: ServiceRef = { id: '', name: 'Microsoft 365' };

/**
 * Converts a Message Center item to an issue, so that one code path compares, matches and delivers both. `before` is
 * the last tracked version. Its publication is its first post. Microsoft modifies items often. A change is a further
 * post only if the item says that it was updated, was modified since and says something else than before. Other edits
 * replace the text of the newest post, which alerts nobody.
 */
export function announcementIssue(announcement: Announcement, before: Issue | undefined): Issue {
  const { id, title, services, actionRequiredBy, startsAt, modifiedAt, details } = announcement;
  const [service = NO_SERVICE, ...otherServices] = services;
  const issue: Omit<Issue, 'posts'> = {
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
  };
  return { ...issue, posts: postsOf(announcement, issue, before) };
}

function postsOf(announcement: Announcement, issue: Omit<Issue, 'posts'>, before: Issue | undefined): readonly Post[] {
  const { startsAt, modifiedAt, body } = announcement;
  const newest = before?.posts.at(-1);
  if (!before || !newest) return [{ createdAt: startsAt, kind: 'regular', body }];
  const saysMore = wordsOf(issue, body) !== wordsOf(before, newest.body);
  if (isUpdate(announcement) && modifiedAt > before.modifiedAt && saysMore) {
    return [...before.posts, { createdAt: modifiedAt, kind: 'regular', body }];
  }
  return [...before.posts.slice(0, -1), { ...newest, body }];
}

/** What a reader sees of an item. The mark that it was updated, markup and blanks say nothing new. */
function wordsOf({ title, service, otherServices = [], actBy, statusText }: Omit<Issue, 'posts'>, body: Body): string {
  const services = [service, ...otherServices].map(({ id }) => id).toSorted();
  const name = lettersOf(title.replace(/\(updated[^()]{0,40}\)/i, ''));
  return JSON.stringify([name, services, actBy, statusText, lettersOf(body.content)]);
}

/** Items say so in a tag, or with `(Updated)` before the title. */
function isUpdate({ tags, title }: Announcement): boolean {
  return tags.some((tag) => /^updated message$/i.test(tag.trim())) || /\(updated\b/i.test(title);
}
