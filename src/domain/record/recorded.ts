import { inOrder, type Issue, type Post } from '../health/issue.ts';
import type { Instant } from '../instant.ts';
import { isBy } from './order.ts';
import { issueIdOf, type Gap, type IssueEntry, type PostEntry, type StateEntry } from './entry.ts';
import { textOf } from './from-poll.ts';

/** What an issue was taken for from a moment on. */
export interface RecordedState extends Pick<Issue, 'status' | 'classification' | 'resolved' | 'startedAt' | 'endedAt'> {
  readonly seenAt: Instant;
}

/** Everything the record knows of an issue. */
export interface RecordedIssue {
  /** As it was last seen, with the newest text of every post. */
  readonly issue: Issue;
  readonly firstSeenAt: Instant;
  /** When we saw that it was resolved, as it is now. */
  readonly resolvedSeenAt?: Instant;
  readonly noLongerListed?: boolean;
  /** Oldest first. */
  readonly states: readonly RecordedState[];
  /** Each text of each post, in the order in which we saw them. */
  readonly posts: readonly { readonly seenAt: Instant; readonly post: Post }[];
}

/** What the record says about a time. */
export interface Recorded {
  /** Issues that were there in that time, the oldest first. */
  readonly issues: readonly RecordedIssue[];
  /** Times in which nothing was watched, the oldest first. */
  readonly gaps: readonly Gap[];
  /** Where the record begins. Absent: it has not begun. */
  readonly recordedFrom?: Instant;
  /** The long-run store did not answer, or Redis: some of it is missing here. */
  readonly isIncomplete?: true;
}

/** Puts together what entries say about each issue. Entries may come twice and in any order. */
export function recordedIssues(entries: readonly IssueEntry[]): RecordedIssue[] {
  const unique = new Map(entries.map((entry) => [entry.id, entry]));
  const byIssue = Map.groupBy(unique.values(), issueIdOf);
  return [...byIssue.values()].flatMap((own) => recordedIssue(own) ?? []);
}

/** Undefined if there are posts alone: what they belong to is not known. */
function recordedIssue(entries: readonly IssueEntry[]): RecordedIssue | undefined {
  const states = entries.filter((each) => each.kind === 'state').toSorted(bySeen);
  const posts = withoutRepeats(entries.filter((each) => each.kind === 'post').toSorted(bySeen));
  const [first, newest] = [states.at(0), states.at(-1)];
  if (!first || !newest) return undefined;
  const resolvedSeenAt = resolvedSince(states);
  return {
    issue: { ...newest.issue, posts: newestTexts(posts) },
    firstSeenAt: [first, ...posts.slice(0, 1)].map(({ seenAt }) => seenAt).toSorted()[0] ?? first.seenAt,
    ...(resolvedSeenAt !== undefined && { resolvedSeenAt }),
    ...(newest.noLongerListed && { noLongerListed: true }),
    states: states.map(stateOf),
    posts: posts.map(({ seenAt, post }) => ({ seenAt, post })),
  };
}

function stateOf({ seenAt, issue }: StateEntry): RecordedState {
  const { status, classification, resolved, startedAt, endedAt } = issue;
  return { seenAt, status, classification, resolved, startedAt, ...(endedAt !== undefined && { endedAt }) };
}

/** Since when it has been resolved without a break. */
function resolvedSince(states: readonly StateEntry[]): Instant | undefined {
  const open = states.findLastIndex(({ issue }) => !issue.resolved);
  return states[open + 1]?.seenAt;
}

/** What was seen again unchanged, because the record was begun anew, says nothing new. */
function withoutRepeats(posts: readonly PostEntry[]): PostEntry[] {
  return [...groupsOfTime(posts).values()].flatMap(changesOf).toSorted(bySeen);
}

/** The sightings of the posts of one time that differ from the one before. */
function changesOf(posts: readonly PostEntry[]): PostEntry[] {
  const sightings = [...Map.groupBy(posts, ({ seenAt }) => seenAt).values()];
  const texts = sightings.map((seen) => textOf(seen.map(({ post }) => post)));
  return sightings.filter((_, at) => texts[at] !== texts[at - 1]).flat();
}

function newestTexts(posts: readonly PostEntry[]): Post[] {
  const newest = [...groupsOfTime(posts).values()].flatMap((group) => {
    const last = group.at(-1)?.seenAt;
    return group.filter(({ seenAt }) => seenAt === last).map(({ post }) => post);
  });
  return inOrder(newest);
}

function groupsOfTime(posts: readonly PostEntry[]): Map<Instant, PostEntry[]> {
  return Map.groupBy(posts, ({ post }) => post.createdAt);
}

const bySeen = isBy<IssueEntry>(
  ({ seenAt }) => seenAt,
  (entry) => (entry.kind === 'state' ? String(entry.version).padStart(12, '0') : entry.post.createdAt),
  ({ id }) => id,
);
