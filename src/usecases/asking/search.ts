import { byNewestAnnouncement, isRelayable } from '../../domain/health/announcement.ts';
import type { Announcement } from '../../domain/health/announcement.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import type { FailedPart, Reading } from '../../domain/health/reading.ts';
import { fold, foldedWords } from '../../domain/naming/text.ts';
import { byNewest } from '../../domain/health/issue.ts';
import type { Body, Issue } from '../../domain/health/issue.ts';
import type { SearchResult } from './answers.ts';
import { combinedAge, ifReadable } from './combined-age.ts';
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
    const [issues, messages] = await Promise.all([
      ifReadable(health.issues(tenantId)),
      ifReadable(health.optional.announcements(tenantId)),
    ]);
    const wanted = foldedWords(words);
    return {
      ...ageOfBoth(issues, messages),
      value: {
        words,
        issues: best(rowsOf(issues), wanted, issueFields, byNewest),
        announcements: best(rowsOf(messages).filter(isRelayable), wanted, announcementFields, byNewestAnnouncement),
      },
    };
  };
}

type Part<T> = Reading<readonly T[]> | HealthError;

function rowsOf<T>(part: Part<T>): readonly T[] {
  return part instanceof HealthError ? [] : part.value;
}

/** The bot may be allowed to read only one of the two. What was found in the other is an answer, if it says so. */
function ageOfBoth(issues: Part<Issue>, messages: Part<Announcement>): Omit<Reading<unknown>, 'value'> {
  if (!(issues instanceof HealthError) && !(messages instanceof HealthError)) return combinedAge(issues, messages);
  if (!(issues instanceof HealthError)) return { ...combinedAge(issues), failedParts: failed('messages', messages) };
  if (!(messages instanceof HealthError)) return { ...combinedAge(messages), failedParts: failed('issues', issues) };
  throw issues;
}

function failed(part: FailedPart['part'], error: Part<unknown>): FailedPart[] {
  return error instanceof HealthError ? [{ part, because: error.code }] : [];
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
