import type { Issue } from '../../health/issue.ts';
import { timeOf, type Instant } from '../../instant.ts';
import { lastDigest, nextDigest } from '../../subscription/quiet-times.ts';
import type { Subscription } from '../../subscription/subscription.ts';
import { quietNow } from '../../subscription/telling.ts';
import type { ChangeEvent } from '../../watching/change.ts';
import { noted } from '../held.ts';
import type { LedgerEntry } from '../ledger-entry.ts';
import { shown } from '../progress.ts';
import { toldAlsoAs } from '../told-as.ts';
import { toldOf } from '../untold.ts';
import type { Waiting } from './contents.ts';

/**
 * A conversation's digest has an entry in its ledger like an issue, under this name: so it is sent, repeated, paused and
 * given up like any other message.
 */
export const DIGEST = 'digest';

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
