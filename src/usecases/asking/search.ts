import { byNewestAnnouncement, isRelayable } from '../../domain/health/announcement.ts';
import type { Announcement } from '../../domain/health/announcement.ts';
import { fold, foldedWords } from '../../domain/naming/text.ts';
import { byNewest } from '../../domain/health/issue.ts';
import type { Body, Issue } from '../../domain/health/issue.ts';
import type { SearchResult } from './answers.ts';
import { combinedAge } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';

/** A folded text and its weight: a match in the title counts more than one in an old post. */
interface Field {
  readonly text: string;
  readonly weight: number;
}

const ID = 100;
const TITLE = 10;
const SUMMARY = 5;
const BODY = 1;

/**
 * Finds issues and announcements that contain every word, in the id, title, service, impact or posts. Best match first.
 */
export function makeSearch(
  health: HealthReader,
  plainText: (body: Body) => string,
): (tenantId: string, words: string) => Promise<SearchResult> {
  const issueFields = memoize((issue: Issue) => fieldsOfIssue(issue, plainText));
  const announcementFields = memoize((item: Announcement) => fieldsOfAnnouncement(item, plainText));
  return async (tenantId, words) => {
    const [issues, announcements] = await Promise.all([health.issues(tenantId), health.announcements(tenantId)]);
    const wanted = foldedWords(words);
    return {
      ...combinedAge(issues, announcements),
      value: {
        words,
        issues: best(issues.value, wanted, issueFields, byNewest),
        announcements: best(announcements.value.filter(isRelayable), wanted, announcementFields, byNewestAnnouncement),
      },
    };
  };
}

function best<T>(
  items: readonly T[],
  wanted: readonly string[],
  fieldsOf: (item: T) => readonly Field[],
  order: (a: T, b: T) => number,
): T[] {
  return items
    .map((item) => ({ item, score: scoreOf(fieldsOf(item), wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || order(a.item, b.item))
    .map(({ item }) => item);
}

/** 0 if any word is missing; otherwise the sum of each word's best match. */
function scoreOf(fields: readonly Field[], wanted: readonly string[]): number {
  let score = 0;
  for (const word of wanted) {
    const found = fields.filter((field) => field.text.includes(word)).map((field) => field.weight);
    if (found.length === 0) return 0;
    score += Math.max(...found);
  }
  return score;
}

function fieldsOfIssue(issue: Issue, plainText: (body: Body) => string): Field[] {
  return [
    { text: fold(issue.id), weight: ID },
    { text: fold(issue.title), weight: TITLE },
    { text: fold([issue.impact, issue.service.name, issue.feature, issue.featureGroup].join(' ')), weight: SUMMARY },
    ...issue.posts.map((post) => ({ text: fold(plainText(post.body)), weight: BODY })),
  ];
}

function fieldsOfAnnouncement(item: Announcement, plainText: (body: Body) => string): Field[] {
  return [
    { text: fold(item.id), weight: ID },
    { text: fold(item.title), weight: TITLE },
    { text: fold([...item.services.map((service) => service.name), ...item.tags].join(' ')), weight: SUMMARY },
    { text: fold(plainText(item.body)), weight: BODY },
  ];
}

/**
 * Caches the result for each item as long as the item itself is kept: posts are long, and readings are reused for a
 * while.
 */
function memoize<T extends object, R>(make: (item: T) => R): (item: T) => R {
  const made = new WeakMap<T, R>();
  return (item) => {
    const cached = made.get(item);
    if (cached) return cached;
    const fresh = make(item);
    made.set(item, fresh);
    return fresh;
  };
}
