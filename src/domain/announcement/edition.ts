import type { Announcement } from '../health/announcement.ts';
import type { AnnouncementCategory, EditionFacts } from '../health/edition-facts.ts';
import type { Body, Issue } from '../health/issue.ts';
import type { Instant } from '../instant.ts';

/** Turns a body that an API published into plain text: paragraphs, list items with `- `, no markup. */
export type PlainText = (body: Body) => string;

/** One version of a Message Center item. Without facts, nothing but its text is known. */
export interface Edition {
  readonly facts?: EditionFacts | undefined;
  /** Plain text. */
  readonly text: string;
}

/** The item as it is listed now. */
export function editionOf(announcement: Announcement, plain: PlainText): Edition {
  return { facts: factsOf(announcement), text: plain(announcement.body) };
}

/** What an item says besides its text. */
export function factsOf(announcement: Announcement): EditionFacts {
  const { title, services, actionRequiredBy, startsAt, endsAt, category, severity, majorChange, tags } = announcement;
  return {
    ...{ title, services, startsAt, category, severity, majorChange, tags },
    ...(actionRequiredBy !== undefined && { actBy: actionRequiredBy }),
    ...(endsAt !== undefined && { endsAt }),
    ...(announcement.kind === 'maintenance' && { maintenance: true }),
  };
}

/** A version that was told, with when: the time of its post. */
interface ToldEdition extends Edition {
  readonly at: Instant;
}

/**
 * The versions of an item that were worth telling, oldest first. Of what an earlier release kept, the newest has the
 * facts that its card shows, and those before it have none.
 */
export function editionsOf(issue: CardFacts & Pick<Issue, 'posts'>, plain: PlainText): readonly ToldEdition[] {
  return issue.posts.map((post, at) => {
    const facts = post.edition ?? (at === issue.posts.length - 1 ? factsOnCard(issue) : undefined);
    return { at: post.createdAt, text: plain(post.body), ...(facts && { facts }) };
  });
}

/** What a card shows of an item besides its text. */
type CardFacts = Pick<Issue, 'title' | 'service' | 'otherServices' | 'actBy' | 'startedAt' | 'statusText'>;

/** The facts of the newest version as far as the issue has them by itself. */
export function factsOnCard(issue: CardFacts): EditionFacts {
  const { title, service, otherServices = [], actBy, startedAt, statusText } = issue;
  const services = [service, ...otherServices].filter(({ id }) => id !== '');
  return { title, services, startsAt: startedAt, category: categoryIn(statusText), ...(actBy && { actBy }) };
}

function categoryIn(text: string): AnnouncementCategory {
  const known: readonly AnnouncementCategory[] = ['preventOrFixIssue', 'planForChange', 'stayInformed'];
  return known.find((each) => each === text) ?? 'unknown';
}
