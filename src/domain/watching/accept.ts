import type { Instant } from '../instant.ts';
import { inOrder } from '../health/issue.ts';
import type { Issue, Post } from '../health/issue.ts';
import { lettersOf } from './letters.ts';

/** An issue as last accepted and as accepted now, with the facts that the change rules need. */
export interface Sighting {
  readonly before: Issue;
  /** What is kept from now on: the listed issue without the parts that are not believed. */
  readonly after: Issue;
  /** Whether last-modified moved forward. */
  readonly advanced: boolean;
  /** Posts not seen before, oldest first. */
  readonly newPosts: readonly Post[];
}

/**
 * Decides which parts of a listed issue to believe, given what was accepted before (DESIGN §5).
 *
 * Last-modified and posts are the only fields that real APIs report reliably. Status and the resolved flag flip back
 * and forth for days while both of those stand still. So an issue whose last-modified went back is an old copy and is
 * ignored, and a state that flips on its own is not accepted. A post once seen is kept for good: none was withdrawn in
 * 133 days, so a missing post is a glitch, and would otherwise be told again when it returns. A post that only got
 * another time is the one that was there before.
 */
export function sight(before: Issue, seen: Issue): Sighting {
  const listed = withoutRedated(before, seen);
  const newPosts = postsMissingFrom(before.posts, listed.posts);
  const advanced = listed.modifiedAt > before.modifiedAt;
  const newer = advanced || newPosts.some((post) => post.createdAt > newestKey(before));
  const facts = { before, advanced, newPosts };
  if (!newer && listed.modifiedAt < before.modifiedAt) {
    return { ...facts, after: newPosts.length === 0 ? before : { ...before, posts: mergedPosts(before, listed) } };
  }
  return { ...facts, after: believed(before, listed, { advanced, newer, newPosts }) };
}

/** The listed issue without posts whose time moved while their words did not: the earlier ones stand for them. */
function withoutRedated(before: Issue, listed: Issue): Issue {
  const vanished = new Map<string, number>();
  for (const { body } of postsMissingFrom(listed.posts, before.posts)) {
    const letters = lettersOf(body.content);
    if (letters !== '') vanished.set(letters, (vanished.get(letters) ?? 0) + 1);
  }
  if (vanished.size === 0) return listed;
  const redated = postsMissingFrom(before.posts, listed.posts).filter(({ body }) => {
    const letters = lettersOf(body.content);
    const left = vanished.get(letters) ?? 0;
    vanished.set(letters, left - 1);
    return left > 0;
  });
  return redated.length === 0 ? listed : { ...listed, posts: listed.posts.filter((post) => !redated.includes(post)) };
}

/** The keys of an issue's posts: their creation times. Two posts with the same time are one update. */
export function postKeys(issue: Issue): Instant[] {
  return [...new Set(issue.posts.map((post) => post.createdAt))];
}

interface Freshness {
  readonly advanced: boolean;
  readonly newer: boolean;
  readonly newPosts: readonly Post[];
}

function believed(before: Issue, listed: Issue, freshness: Freshness): Issue {
  const state = isBelievable(before, listed, freshness) ? listed : before;
  return {
    ...listed,
    status: state.status,
    statusText: state.statusText,
    resolved: state.resolved,
    endedAt: state.endedAt,
    classification: freshness.advanced ? listed.classification : before.classification,
    // Never moves back: otherwise a later answer with the former time would count as an advance.
    modifiedAt: freshness.advanced ? listed.modifiedAt : before.modifiedAt,
    posts: mergedPosts(before, listed),
  };
}

/** Whether to accept status, resolved flag and end: not on a flap, and not on a reopening without evidence. */
function isBelievable(before: Issue, listed: Issue, { newer, newPosts }: Freshness): boolean {
  if (before.status === listed.status && before.resolved === listed.resolved) return true;
  if (!newer) return false;
  const reopens = before.resolved && !listed.resolved;
  return !reopens || newPosts.length > 0 || endWasCleared(before, listed);
}

function endWasCleared(before: Issue, listed: Issue): boolean {
  return before.endedAt !== undefined && listed.endedAt === undefined;
}

function mergedPosts(before: Issue, listed: Issue): readonly Post[] {
  const lost = postsMissingFrom(listed.posts, before.posts);
  return lost.length === 0 ? listed.posts : inOrder([...lost, ...listed.posts]);
}

function postsMissingFrom(known: readonly Post[], posts: readonly Post[]): Post[] {
  const keys = new Set(known.map((post) => post.createdAt));
  return inOrder(posts.filter((post) => !keys.has(post.createdAt)));
}

function newestKey(issue: Issue): Instant {
  return issue.posts.reduce((newest, post) => (post.createdAt > newest ? post.createdAt : newest), '');
}
