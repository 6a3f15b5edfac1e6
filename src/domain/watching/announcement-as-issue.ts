import { changesOfAnnouncement } from '../announcement/changes.ts';
import { factsOf, factsOnCard, type PlainText } from '../announcement/edition.ts';
import { saysUpdated } from '../announcement/marks-of-update.ts';
import { isWorthTelling } from '../announcement/worth.ts';
import type { Announcement } from '../health/announcement.ts';
import type { EditionFacts } from '../health/edition-facts.ts';
import type { Issue, Post } from '../health/issue.ts';
import type { ServiceRef } from '../health/service.ts';
import { lettersOf } from './letters.ts';

/** For an announcement that names no service: it goes to conversations subscribed to all services. */
const NO_SERVICE: ServiceRef = { id: '', name: 'Microsoft 365' };

/** The last tracked version of an item, and how its text is read. */
interface Known {
  readonly before: Issue | undefined;
  readonly plainText: PlainText;
}

/**
 * Converts a Message Center item to an issue, so that one code path compares, matches and delivers both. Its publication
 * is its first post. Microsoft modifies items often. A change is a further post only if the item was modified since and
 * says something else that is worth telling (`announcement/worth.ts`). Other edits replace the text of the newest post,
 * which alerts nobody. Each post keeps what the version that it told said besides its text: what was edited silently
 * since is told with the next change.
 */
export function announcementIssue(announcement: Announcement, known?: Known): Issue {
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
  return { ...issue, posts: postsOf(announcement, known) };
}

function postsOf(announcement: Announcement, known: Known | undefined): readonly Post[] {
  const { startsAt, modifiedAt, body } = announcement;
  const edition = factsOf(announcement);
  const newest = known?.before?.posts.at(-1);
  if (!known?.before || !newest) return [{ createdAt: startsAt, kind: 'regular', body, edition }];
  const { before } = known;
  const told = newest.edition ?? factsOnCard(before);
  if (modifiedAt > before.modifiedAt && saysMore({ ...newest, edition: told }, { body, edition }, known)) {
    return [
      ...before.posts.slice(0, -1),
      { ...newest, edition: told },
      { createdAt: modifiedAt, kind: 'regular', body, edition },
    ];
  }
  return [...before.posts.slice(0, -1), { ...newest, body, edition: withMore(told, edition) }];
}

type Version = Pick<Post, 'body' | 'edition'>;

function saysMore(before: Version, after: Version & { readonly edition: EditionFacts }, { plainText }: Known): boolean {
  const text = plainText(after.body);
  // Of a type that is wrong, markup would be text.
  const isSameText = lettersOf(before.body.content) === lettersOf(after.body.content);
  const was = { facts: before.edition, text: isSameText ? text : plainText(before.body) };
  const isMarked = saysUpdated(after.edition);
  return changesOfAnnouncement(was, { facts: after.edition, text }).some((each) => isWorthTelling(each, isMarked));
}

/** What was told, with what an earlier release did not keep of it. */
function withMore(told: EditionFacts, now: EditionFacts): EditionFacts {
  const { severity, majorChange, tags, endsAt, maintenance } = now;
  return told.tags === undefined ? { ...told, severity, majorChange, tags, endsAt, maintenance } : told;
}
