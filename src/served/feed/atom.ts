import { Feed } from 'feed';
import { timeOf, type Instant } from '../../domain/instant.ts';
import { plainText } from '../../lib/plain-text.ts';
import type { Entry } from './entries.ts';
import { escaped, paragraphs, xmlText } from './html.ts';

interface FeedFacts {
  readonly id: string;
  /** Where the feed is. */
  readonly self: string;
  readonly updatedAt: Instant;
  readonly entries: readonly Entry[];
}

const TITLE = 'Microsoft 365 service health';
const MOST_OF_SUMMARY = 300;

/** Writes an Atom feed (RFC 4287). Texts of Microsoft's are plain before they are written, so nothing of theirs is markup. */
export function atomOf({ id, self, updatedAt, entries }: FeedFacts): string {
  const feed = new Feed({
    ...{ id, title: TITLE, updated: new Date(timeOf(updatedAt)), generator: 'service-health-bot' },
    ...{ author: { name: 'Microsoft' }, feedLinks: { atom: self }, copyright: '' },
  });
  for (const entry of entries) feed.addItem(itemOf(entry));
  return feed.atom1();
}

function itemOf({ id, title, kind, services, publishedAt, updatedAt, link, body }: Entry) {
  const text = plainText(body);
  return {
    ...{ id, link, title: escaped(title), published: dateOf(publishedAt), date: dateOf(updatedAt) },
    ...(text !== '' && { description: escaped(summaryOf(text)) }),
    content: paragraphs(text === '' ? title : text),
    category: [{ id: kind, name: kind }, ...services].map((each) => ({
      name: inAttribute(each.name),
      term: inAttribute(each.id) || inAttribute(each.name),
    })),
  };
}

function summaryOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > MOST_OF_SUMMARY ? `${line.slice(0, MOST_OF_SUMMARY)}…` : line;
}

function dateOf(instant: Instant): Date {
  return new Date(timeOf(instant));
}

/** The library leaves `<` in attributes as it is, where XML has none. */
function inAttribute(text: string): string {
  return xmlText(text).replaceAll(/[<>]/g, '');
}
