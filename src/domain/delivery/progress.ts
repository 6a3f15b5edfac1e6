import type { Snapshot } from '../watching/change.ts';
import { isGivenUp } from './failure.ts';
import { toldOf } from './untold.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { Instant } from '../instant.ts';
import { newestPost } from '../health/issue.ts';
import type { Post } from '../health/issue.ts';
import type { Pause } from '../subscription/subscription.ts';

/**
 * The entry to keep before a request is written. A process that dies with this mark leaves in doubt whether the message is
 * visible; without the mark nothing was sent.
 */
export function sending(entry: LedgerEntry, now: Instant): LedgerEntry {
  return { ...entry, state: 'sending', updatedAt: now };
}

/** The live card is posted: it tells the issue's state and its newest post. Older unseen posts are still to be told. */
export function afterPost(
  entry: LedgerEntry,
  posted: { readonly cardId: string; readonly digest: string; readonly snapshot: Snapshot },
  now: Instant,
): LedgerEntry {
  const { cardId, digest, snapshot } = posted;
  const newest = newestPost(snapshot.issue);
  return {
    ...succeeded(entry, now),
    cardId,
    cardDigest: digest,
    shownPosts: withPosts(entry, newest ? [newest] : []),
    told: toldOf(snapshot),
    heldByMute: undefined,
  };
}

/** The live card is up to date. Nothing counts as told by it: an edit alerts nobody. */
export function afterEdit(entry: LedgerEntry, digest: string, now: Instant): LedgerEntry {
  return { ...succeeded(entry, now), cardDigest: digest };
}

/** What was new is told. `snapshot` is the one the reply was made of, not a newer one. */
export function afterReply(
  entry: LedgerEntry,
  replied: { readonly snapshot: Snapshot; readonly posts: readonly Post[] },
  now: Instant,
): LedgerEntry {
  return {
    ...succeeded(entry, now),
    shownPosts: withPosts(entry, replied.posts),
    told: toldOf(replied.snapshot),
    heldByMute: undefined,
  };
}

/**
 * Nothing is missing: `planDelivery` gave undefined for this snapshot. What the conversation did not want to be told counts as
 * shown from now on, else it would be told with the next thing that is wanted.
 */
export function settled(entry: LedgerEntry, snapshot: Snapshot, now: Instant): LedgerEntry {
  if (isGivenUp(entry)) return { ...entry, updatedAt: now };
  return {
    ...succeeded(entry, now),
    // A newer version may have been planned after the snapshot was read: then there is more to do.
    state: entry.owedVersion > snapshot.version ? 'planned' : 'done',
    shownVersion: Math.max(entry.shownVersion, snapshot.version),
    shownPosts: withPosts(entry, snapshot.issue.posts),
    told: toldOf(snapshot),
    heldByMute: undefined,
  };
}

/**
 * A mute holds the delivery back. Of the posts that fall into it only the newest is told when it ends: a mute does not end in
 * a burst.
 */
export function afterMute(entry: LedgerEntry, snapshot: Snapshot, now: Instant): LedgerEntry {
  const passed = snapshot.issue.posts.slice(0, -1);
  return { ...entry, state: 'planned', heldByMute: true, shownPosts: withPosts(entry, passed), updatedAt: now };
}

/** The conversation cannot be reached for now. What it is owed stays owed. */
export function afterPause(entry: LedgerEntry, pause: Pick<Pause, 'reason'> | undefined, now: Instant): LedgerEntry {
  return { ...entry, state: 'paused', reason: pause?.reason, updatedAt: now };
}

/** The conversation can be reached again. */
export function resumed(entry: LedgerEntry, now: Instant): LedgerEntry {
  return entry.state === 'paused' ? { ...succeeded(entry, now), strikes: undefined } : entry;
}

/** A request went through: what failures left behind is forgotten, and the next step may be taken. */
function succeeded(entry: LedgerEntry, now: Instant): LedgerEntry {
  return {
    ...entry,
    state: 'planned',
    updatedAt: now,
    attempts: undefined,
    failingSince: undefined,
    nextAt: undefined,
    reason: undefined,
    goneSince: undefined,
    serverErrorSeen: undefined,
    strikes: undefined,
    refusedVersion: undefined,
  };
}

function withPosts(entry: LedgerEntry, posts: readonly Post[]): Instant[] {
  return [...new Set([...entry.shownPosts, ...posts.map((post) => post.createdAt)])].sort();
}
