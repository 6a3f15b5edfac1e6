import type { Instant } from '../instant.ts';
import { inOrder } from '../health/issue.ts';
import type { Issue, Post } from '../health/issue.ts';

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
 * 133 days, so a missing post is a glitch, and would otherwise be told again when it returns.
 */
export function sight(before: Issue, listed: Issue): Sighting {
  const newPosts = postsMissingFrom(before.posts, listed.posts);
  const advanced = listed.modifiedAt > before.modifiedAt;
  const newer = advanced || newPosts.some((post) => post.createdAt > newestKey(before));
  const seen = { before, advanced, newPosts };
  if (!newer && listed.modifiedAt < before.modifiedAt) {
    return { ...seen, after: newPosts.length === 0 ? before : { ...before, posts: mergedPosts(before, listed) } };
  }
  return { ...seen, after: believed(before, listed, { advanced, newer, newPosts }) };
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
