import type { Issue, Post } from '../health/issue.ts';
import { newestPost } from '../health/issue.ts';
import type { Instant } from '../instant.ts';
import { hasSeenCard } from './ledger-entry.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** What a conversation was told of an issue before, by its messages: what it need not be told again. */
export interface ShownBefore {
  /** The posts that messages told, oldest first: the newest on each card that was posted, and those in replies. */
  readonly posts: readonly Post[];
  /** The posts there were when the first card was posted. It showed more than the newest of them says. */
  readonly atFirst: readonly Post[];
  /** The issue's status, as `statusKey` gives it. Absent if an older version told it. */
  readonly status?: string;
  readonly resolved: boolean;
  readonly reported: boolean;
  /** What the thread was told of twins, if it is one thread. Absent: nothing. */
  readonly twins?: readonly ToldOfTwin[];
}

/** What the same thread was told of another id of the same outage. */
interface ToldOfTwin extends Pick<ShownBefore, 'posts' | 'atFirst'> {
  readonly title: string;
}

/** What the ledger says about what messages told of the issue, in the words that its posts have now. */
export function shownBefore(entry: LedgerEntry, { posts }: Pick<Issue, 'posts'>): ShownBefore {
  const told = new Set(toldPostsOf(entry));
  const { told: state, firstCard } = entry;
  return {
    posts: posts.filter(({ createdAt }) => told.has(createdAt)),
    atFirst: firstCard === undefined ? [] : posts.filter(({ createdAt }) => createdAt <= firstCard),
    ...(state.status !== undefined && { status: state.status }),
    resolved: state.resolved,
    reported: state.reported,
  };
}

/**
 * Keys of the posts that messages told. An entry of an older version does not say: of what it counts as shown, only the
 * newest is sure to have been on a card.
 */
function toldPostsOf({ toldPosts, shownPosts }: LedgerEntry): readonly Instant[] {
  return toldPosts ?? shownPosts.slice(-1);
}

/** The keys with those of posts that one more message tells. */
export function withToldPosts(entry: LedgerEntry, keys: readonly Instant[]): readonly Instant[] {
  const before = hasSeenCard(entry) ? toldPostsOf(entry) : (entry.toldPosts ?? []);
  return [...new Set([...before, ...keys])].sort();
}

/** The fields of the entry after a card was posted that shows the issue as it is with these posts. */
export function toldByNewCard(
  entry: LedgerEntry,
  posts: readonly Post[],
): Pick<LedgerEntry, 'firstCard' | 'toldPosts'> {
  const newest = newestPost({ posts })?.createdAt;
  const toldPosts = withToldPosts(entry, newest === undefined ? [] : [newest]);
  return { toldPosts, ...(newest !== undefined && { firstCard: entry.firstCard ?? newest }) };
}
