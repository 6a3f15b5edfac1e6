import { isOver } from '../watching/compare-poll.ts';
import type { Snapshot } from '../watching/change.ts';
import { isGivenUp } from './failure.ts';
import { toldByNewCard, withToldPosts } from './shown-before.ts';
import { toldOf } from './untold.ts';
import { hasSeenCard } from './ledger-entry.ts';
import { noted } from './held.ts';
import { withNudge, type Nudge } from './nudge.ts';
import { toldAlsoAs } from './told-as.ts';
import type { LedgerEntry, Note } from './ledger-entry.ts';
import type { Instant } from '../instant.ts';
import { newestPost } from '../health/issue.ts';
import type { Post } from '../health/issue.ts';
import type { SendStep } from './plan.ts';
import type { Thread } from './shared-thread.ts';
import type { Pause } from '../subscription/subscription.ts';
import type { TellRule } from '../subscription/telling.ts';

/**
 * The entry to store before a request is sent. If the process dies, this mark means that the message may be visible;
 * without it, nothing was sent.
 */
export function sending(entry: LedgerEntry, inFlight: LedgerEntry['inFlight'], now: Instant): LedgerEntry {
  return { ...entry, state: 'sending', inFlight, updatedAt: now };
}

/**
 * The entry while the first card of this snapshot is sent, or when nobody knows whether it was shown. If it was, the
 * posts that come after its newest are news.
 */
export function tryingCard(entry: LedgerEntry, { issue }: Snapshot): LedgerEntry {
  return hasSeenCard(entry) ? entry : { ...entry, tried: entry.tried ?? newestPost(issue)?.createdAt };
}

/**
 * The live card is posted, and was shown. Without `cardId` it can never be edited or replied to: the next news is a new
 * card.
 */
export function afterPost(
  entry: LedgerEntry,
  posted: { readonly cardId?: string; readonly digest: string; readonly snapshot: Snapshot; readonly rule?: TellRule },
  now: Instant,
): LedgerEntry {
  const { cardId, digest, snapshot } = posted;
  const after: LedgerEntry = {
    ...shown(entry, now),
    cardId,
    cardDigest: cardId === undefined ? undefined : digest,
    edit: undefined,
    hadCard: true,
    threadLost: undefined,
    joined: undefined,
    tried: undefined,
    shownPosts: withPosts(entry, toldByCard(entry, posted)),
    ...toldByNewCard(entry, snapshot.issue.posts),
    told: toldOf(snapshot),
    toldAs: toldAlsoAs(entry, snapshot.issue),
    heldByMute: undefined,
    held: undefined,
    ...nudgedAfter(entry, snapshot.issue, now),
  };
  return noted(after, { at: now, did: 'posted', ...byRule(posted) });
}

/**
 * The first card of an issue is one message, so it counts as telling all posts: only the newest still matters. A card that
 * takes the place of one that is lost, or that may have been shown, tells the newest post, and the others that are news
 * follow in its thread, unless it takes no replies.
 */
function toldByCard(
  entry: LedgerEntry,
  { cardId, snapshot }: { readonly cardId?: string; readonly snapshot: Snapshot },
): readonly Post[] {
  const { posts } = snapshot.issue;
  if (cardId === undefined || entry.threadLost) return posts;
  const { tried } = entry;
  if (!hasSeenCard(entry) && tried === undefined) return posts;
  return posts.filter(({ createdAt }, at) => at === posts.length - 1 || (tried !== undefined && createdAt <= tried));
}

/** The live card is up to date. Nothing counts as told: an edit alerts nobody. */
export function afterEdit(entry: LedgerEntry, digest: string, now: Instant): LedgerEntry {
  const { doubts } = entry;
  return { ...succeeded(entry, now), doubts, cardDigest: digest, edit: undefined, lostCards: undefined };
}

/** Another card than the live one is up to date, or can no longer be: then it has no `digest`. */
export function afterOtherEdit(
  entry: LedgerEntry,
  edited: { readonly cardId: string; readonly digest?: string },
  now: Instant,
): LedgerEntry {
  const others = (entry.otherCards ?? []).filter(({ cardId }) => cardId !== edited.cardId);
  const otherCards = edited.digest === undefined ? others : [...others, edited];
  return { ...entry, state: 'planned', otherCards, updatedAt: now };
}

/** What a reply told. `snapshot` is the one it was made from, not a newer one. */
type Replied = Pick<
  Extract<SendStep, { step: 'reply' }>,
  'posts' | 'rule' | 'thread' | 'joins' | 'ends' | 'together'
> & {
  readonly snapshot: Snapshot;
};

/** The news is told. */
export function afterReply(entry: LedgerEntry, replied: Replied, now: Instant): LedgerEntry {
  const after: LedgerEntry = {
    ...shown(entry, now),
    shownPosts: withPosts(entry, replied.posts),
    toldPosts: withToldPosts(entry, keysOf(replied.posts)),
    told: toldOf(replied.snapshot),
    toldAs: toldAlsoAs(entry, replied.snapshot.issue),
    heldByMute: undefined,
    held: undefined,
    // Whoever is mentioned on incidents was mentioned below the twin's card.
    ...(replied.thread ? belowTwin(replied.thread) : nudgedAfter(entry, replied.snapshot.issue, now)),
    ...withTwinsTold(entry, replied),
  };
  const { joins } = replied;
  return noted(after, {
    at: now,
    did: joins ? 'joined' : 'replied',
    ...byRule(replied),
    ...(joins && { with: joins.id }),
  });
}

/** It has been shown, and hears how it goes on; should it need a card of its own, that takes the place of one. */
function belowTwin({ of }: Thread): Pick<LedgerEntry, 'joined' | 'hadCard'> {
  return { joined: of.id, hadCard: true };
}

function withTwinsTold(
  entry: LedgerEntry,
  { ends, together }: Replied,
): Pick<LedgerEntry, 'endsTold' | 'saidTogether'> {
  const alsoOver = ends?.alsoOver ?? [];
  const told = alsoOver.map(({ id, endedAt }) => ({ issueId: id, ...(endedAt !== undefined && { endedAt }) }));
  return {
    ...(told.length > 0 && { endsTold: [...(entry.endsTold ?? []), ...told] }),
    ...(together && { saidTogether: true }),
  };
}

/** The first message that tells of an incident: whoever is mentioned on incidents is mentioned after it. */
function nudgedAfter(
  { told, nudged }: LedgerEntry,
  { classification, resolved }: Snapshot['issue'],
  now: Instant,
): Pick<LedgerEntry, 'nudged'> {
  if (classification !== 'incident' || resolved || told.classification === 'incident') return {};
  return { nudged: { ...nudged, mention: nudged?.mention ?? 'due', unownedSince: nudged?.unownedSince ?? now } };
}

/** A nudge was sent. It tells no news, and does not count as a message about the issue. */
export function afterNudge(entry: LedgerEntry, nudge: Nudge, now: Instant): LedgerEntry {
  return { ...succeeded(entry, now), nudged: withNudge(entry.nudged, nudge, now) };
}

function byRule({ rule }: { readonly rule?: TellRule }): Pick<Note, 'rule'> {
  return rule === undefined ? {} : { rule };
}

/**
 * Nothing is missing: `planDelivery` gave undefined for this snapshot. News that the conversation did not want now
 * counts as shown. Otherwise it would be told along with the next news it wants. `nudgeAt` is when to look again whether
 * something is to be said besides.
 */
export function settled(entry: LedgerEntry, snapshot: Snapshot, now: Instant, nudgeAt?: Instant): LedgerEntry {
  if (isGivenUp(entry)) return { ...entry, updatedAt: now };
  return {
    ...succeeded(entry, now),
    reason: entry.state === 'ambiguous' ? entry.reason : undefined,
    // If a newer version was planned after the snapshot was read, there is more to do.
    state: entry.owedVersion > snapshot.version || nudgeAt !== undefined ? 'planned' : 'done',
    nudgeAt,
    // What is besides the news ends with the issue.
    nudged: entry.nudged && !isOver(snapshot) ? { ...entry.nudged, mention: 'done' } : undefined,
    shownVersion: Math.max(entry.shownVersion, snapshot.version),
    shownPosts: withPosts(entry, snapshot.issue.posts),
    // No message told the status, so the next one does if it is still another.
    told: { ...toldOf(snapshot), status: entry.told.status },
    heldByMute: undefined,
    held: undefined,
  };
}

/**
 * A mute holds the delivery back. Only the newest of the posts that arrive during it is told when it ends: the end of a
 * mute must not cause a burst.
 */
export function afterMute(entry: LedgerEntry, snapshot: Snapshot, now: Instant, until?: Instant): LedgerEntry {
  const shownPosts = withPosts(entry, snapshot.issue.posts.slice(0, -1));
  const muted: LedgerEntry = { ...entry, state: 'planned', heldByMute: true, shownPosts, updatedAt: now };
  return noted(muted, { at: now, did: 'held', rule: 'mute', ...(until !== undefined && { until }) });
}

/** The conversation cannot be reached for now. What it is owed stays owed. */
export function afterPause(entry: LedgerEntry, pause: Pick<Pause, 'reason'> | undefined, now: Instant): LedgerEntry {
  return { ...entry, state: 'paused', reason: pause?.reason, updatedAt: now };
}

/** The conversation can be reached again. */
export function resumed(entry: LedgerEntry, now: Instant): LedgerEntry {
  // A pause does not undo a doubt: what may be visible already is sent once more at most.
  return entry.state === 'paused' ? { ...succeeded(entry, now), doubts: entry.doubts } : entry;
}

/** A request succeeded: clears what failures left behind, so that the next step may be taken. */
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
    doubts: undefined,
    strikes: undefined,
    refusedVersion: undefined,
  };
}

/** A message got through. */
export function shown(entry: LedgerEntry, now: Instant): LedgerEntry {
  return { ...succeeded(entry, now), shownAt: now };
}

function withPosts(entry: LedgerEntry, posts: readonly Pick<Post, 'createdAt'>[]): Instant[] {
  return [...new Set([...entry.shownPosts, ...keysOf(posts)])].sort();
}

function keysOf(posts: readonly Pick<Post, 'createdAt'>[]): Instant[] {
  return posts.map(({ createdAt }) => createdAt);
}
