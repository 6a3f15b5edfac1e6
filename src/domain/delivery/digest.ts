import type { Issue } from '../health/issue.ts';
import { timeOf, type Instant } from '../instant.ts';
import { concerns } from '../subscription/matching.ts';
import { lastDigest, nextDigest } from '../subscription/quiet-times.ts';
import { MOMENTS, type Subscription } from '../subscription/subscription.ts';
import { quietNow, reaches } from '../subscription/telling.ts';
import { hasReport } from '../watching/change-kinds.ts';
import { isOver } from '../watching/compare-poll.ts';
import type { ChangeEvent, Snapshot } from '../watching/change.ts';
import type { ServiceNames } from '../naming/service-names.ts';
import type { Considered } from './considered.ts';
import { noted } from './held.ts';
import { hasSeenCard, type LedgerEntry } from './ledger-entry.ts';
import { shown } from './progress.ts';
import { toldAlsoAs } from './told-as.ts';
import { toldOf } from './untold.ts';

/**
 * A conversation's digest has an entry in its ledger like an issue, under this name: so it is sent, repeated, paused and
 * given up like any other message.
 */
export const DIGEST = 'digest';

const DIGEST_PARTS = ['opened', 'changed', 'resolved', 'open', 'messages'] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];

/** What changed in a time, for one conversation, in one message. */
export interface Digest {
  readonly since: Instant;
  readonly at: Instant;
  /** It is due at a time that people chose. Otherwise a quiet time has ended. */
  readonly scheduled: boolean;
  /** In the order of `DIGEST_PARTS`, without empty ones. */
  readonly parts: readonly { readonly part: DigestPart; readonly issues: readonly Issue[] }[];
}

/** News that waited for the digest. */
export interface Waiting extends Considered {
  readonly entry: LedgerEntry;
  readonly snapshot: Snapshot;
}

/** When the digest is due that people asked for: `slot` is the time that has come, `next` the one to wait for. */
export function scheduledDigest(
  subscription: Subscription,
  { digestAt = '' }: Pick<LedgerEntry, 'digestAt'>,
  now: Instant,
): { readonly slot?: Instant; readonly next?: Instant } {
  const { digest, timeZone = 'UTC' } = subscription.settings ?? {};
  if (!digest) return {};
  const next = nextDigest(digest, timeZone, now);
  const slot = lastDigest(digest, timeZone, now);
  if (slot <= digest.setAt || slot <= digestAt || slot > now) return { next };
  const quiet = quietNow(subscription, false, now);
  return quiet ? { next: quiet.until } : { slot, next };
}

/** The plan for a digest that may be due at once: whoever runs it sees what is due. Its version only grows. */
export function digestEvent(tenantId: string, former: LedgerEntry | undefined, now: Instant): ChangeEvent {
  const version = Math.max(timeOf(now), (former?.owedVersion ?? 0) + 1);
  const id = `${tenantId}/${DIGEST}/${version}`;
  return { id, tenantId, issueId: DIGEST, version, kinds: [], knownPosts: [], seenAt: now };
}

/** Whether the digest will be looked at by then without being planned again. */
export function isDigestPlanned(entry: LedgerEntry | undefined, by: Instant): boolean {
  return entry?.state === 'planned' && entry.reason === undefined && entry.nextAt !== undefined && entry.nextAt <= by;
}

interface Contents {
  readonly subscription: Subscription;
  readonly waiting: readonly Waiting[];
  /** The conversation's entries. */
  readonly entries: readonly LedgerEntry[];
  /** Every issue and item of the tenant, for a digest that people asked for. */
  readonly all: readonly Snapshot[];
  readonly names: ServiceNames;
  readonly slot?: Instant | undefined;
  readonly since: Instant;
  readonly now: Instant;
}

/** What the digest says: what waited for it, and if people asked for it, all that they are alerted about. */
export function digestOf({ subscription, waiting, entries, all, names, slot, since, now }: Contents): Digest {
  const waited = new Map(waiting.map((each) => [each.snapshot.issue.id, partOfWaiting(each)]));
  const entryOf = new Map(entries.map((entry) => [entry.issueId, entry]));
  const wanted = all.filter(({ issue }) => !waited.has(issue.id) && isCovered(subscription, issue, names));
  const found: (readonly [DigestPart | undefined, Issue])[] = [
    ...waiting.map(({ snapshot: { issue } }) => [waited.get(issue.id), issue] as const),
    ...(slot === undefined
      ? []
      : wanted.map((each) => [partOf(each, since, entryOf.get(each.issue.id)), each.issue] as const)),
  ];
  const parts = DIGEST_PARTS.map((part) => ({
    part,
    issues: found.filter(([at]) => at === part).map(([, issue]) => issue),
  }));
  return { since, at: now, scheduled: slot !== undefined, parts: parts.filter(({ issues }) => issues.length > 0) };
}

/** Whether the conversation is alerted about the issue at any moment of its life. */
function isCovered(subscription: Subscription, issue: Issue, names: ServiceNames): boolean {
  const always = { ...subscription, wants: subscription.wants.map((want) => ({ ...want, moments: MOMENTS })) };
  return concerns(always, { issue, kinds: ['opened'], names }) && reaches(subscription.settings?.level, { issue });
}

function partOfWaiting({ entry, snapshot }: Waiting): DigestPart {
  if (snapshot.issue.classification === 'message') return 'messages';
  if (snapshot.issue.resolved) return 'resolved';
  return hasSeenCard(entry) || entry.shownAt !== undefined ? 'changed' : 'opened';
}

/** The part of an issue that people are alerted about anyway; undefined if it was over before. */
function partOf(snapshot: Snapshot, since: Instant, entry: LedgerEntry | undefined): DigestPart | undefined {
  const { issue, newsAt = '' } = snapshot;
  if (issue.classification === 'message') return isNew(issue, since, entry) || newsAt > since ? 'messages' : undefined;
  if (isOver(snapshot)) return isResolvedSince(snapshot, since) ? 'resolved' : undefined;
  if (isNew(issue, since, entry)) return 'opened';
  return newsAt > since ? 'changed' : 'open';
}

/** By when we saw it, if we know: it may have been published just before the last digest, and seen just after. */
function isNew({ posts, startedAt }: Issue, since: Instant, entry: LedgerEntry | undefined): boolean {
  const isSeenSince = entry?.plannedFor?.includes('opened') === true && entry.plannedAt >= since;
  return isSeenSince || (posts[0]?.createdAt ?? startedAt) >= since;
}

/** Microsoft says afterwards when an issue ended. What comes long after its end is the report. */
function isResolvedSince({ issue, newsAt = '' }: Snapshot, since: Instant): boolean {
  if (!issue.resolved) return false;
  return (issue.endedAt ?? '') > since || (newsAt > since && !hasReport(issue));
}

/** What the digest told of one issue, until the issue's own entry says so too. */
type ToldInDigest = NonNullable<LedgerEntry['toSettle']>[number];

/** The digest's entry once it was shown. The entries of what it told follow: after a crash it knows which. */
export function afterDigest(
  entry: LedgerEntry,
  { slot, waiting }: { readonly slot?: Instant | undefined; readonly waiting: readonly Waiting[] },
  now: Instant,
): LedgerEntry {
  const toSettle = waiting.map(({ snapshot }): ToldInDigest => ({
    issueId: snapshot.issue.id,
    version: snapshot.version,
    posts: snapshot.issue.posts.map(({ createdAt }) => createdAt),
    told: toldOf(snapshot),
  }));
  return { ...shown(entry, now), toSettle, ...(slot !== undefined && { digestAt: slot }) };
}

/** An issue's entry once the digest has told it. A delivery then sees whether anything is left to do. */
export function toldInDigest(
  entry: LedgerEntry,
  { version, posts, told }: ToldInDigest,
  issue: Issue | undefined,
  now: Instant,
): LedgerEntry {
  const after: LedgerEntry = {
    ...entry,
    state: 'planned',
    held: undefined,
    heldByMute: undefined,
    shownAt: now,
    shownVersion: Math.max(entry.shownVersion, version),
    shownPosts: [...new Set([...entry.shownPosts, ...posts])].sort(),
    told,
    ...(issue && { toldAs: toldAlsoAs(entry, issue) }),
    updatedAt: now,
  };
  return noted(after, { at: now, did: 'digest' });
}

/** The digest's entry while it waits for its next time; without one, it is done until something is held again. */
export function digestWaits(entry: LedgerEntry, next: Instant | undefined, now: Instant): LedgerEntry {
  const rest: LedgerEntry = { ...entry, reason: undefined, toSettle: undefined, updatedAt: now };
  if (next !== undefined) return { ...rest, state: 'planned', nextAt: next };
  return { ...rest, state: 'done', nextAt: undefined, shownVersion: entry.owedVersion };
}
