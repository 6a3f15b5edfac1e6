import type { PlainText } from '../../announcement/edition.ts';
import type { ItemMark } from '../../announcement/mark.ts';
import type { Issue } from '../../health/issue.ts';
import type { Instant } from '../../instant.ts';
import { localDay } from '../../local-time.ts';
import type { ServiceNames } from '../../naming/service-names.ts';
import { concerns, KIND, muteOn } from '../../subscription/matching.ts';
import { MOMENTS, type Subscription } from '../../subscription/subscription.ts';
import { reaches } from '../../subscription/telling.ts';
import { hasReport } from '../../watching/change-kinds.ts';
import type { Snapshot } from '../../watching/change.ts';
import { isOver } from '../../watching/compare-poll.ts';
import type { Considered } from '../considered.ts';
import { hasSeenCard, type LedgerEntry } from '../ledger-entry.ts';
import { dueFrom, messageDigest, type DigestCandidate, type MessageDigest } from './messages.ts';

const DIGEST_PARTS = ['opened', 'changed', 'resolved', 'open'] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];

/** What changed in a time, for one conversation, in one message. */
export interface Digest {
  readonly since: Instant;
  readonly at: Instant;
  /** It is due at a time that people chose. Otherwise a quiet time has ended. */
  readonly scheduled: boolean;
  /** In the order of `DIGEST_PARTS`, without empty ones. */
  readonly parts: readonly { readonly part: DigestPart; readonly issues: readonly Issue[] }[];
  /** Of the Message Center. Absent where it is not heard, or where nothing of it waited. */
  readonly messages?: MessageDigest;
  /** Nobody here asked for incidents or advisories. */
  readonly messagesOnly?: boolean;
}

/** News that waited for the digest. */
export interface Waiting extends Considered {
  readonly entry: LedgerEntry;
  readonly snapshot: Snapshot;
}

interface Contents {
  readonly subscription: Subscription;
  readonly waiting: readonly Waiting[];
  /** The conversation's entries. */
  readonly entries: readonly LedgerEntry[];
  /** Every issue and item of the tenant, for a digest that people asked for. */
  readonly all: readonly Snapshot[];
  /** What people here say of Message Center items. */
  readonly marks: ReadonlyMap<string, ItemMark>;
  readonly names: ServiceNames;
  readonly plainText: PlainText;
  readonly slot?: Instant | undefined;
  /** The time of the digest that people asked for before this one. */
  readonly former?: Instant | undefined;
  readonly since: Instant;
  readonly now: Instant;
}

/** What the digest says: what waited for it, and if people asked for it, all that they are alerted about. */
export function digestOf(contents: Contents): Digest {
  const { subscription, slot, since, now } = contents;
  const hears = subscription.wants.flatMap(({ kinds }) => kinds);
  const messages = messagesOf(contents);
  const { level = 'all' } = subscription.settings ?? {};
  const isHeard = slot !== undefined && level === 'all' && hears.includes(KIND.message);
  return {
    ...{ since, at: now, scheduled: slot !== undefined, parts: issuesOf(contents) },
    ...((isHeard || messages.parts.length > 0) && { messages }),
    ...(isHeard && hears.every((kind) => kind === KIND.message) && { messagesOnly: true }),
  };
}

function issuesOf({ waiting, entries, since, ...contents }: Contents): Digest['parts'] {
  const entryOf = byIssue(entries);
  const found: (readonly [DigestPart | undefined, Issue])[] = [
    ...waiting.map((each) => [partOfWaiting(each), each.snapshot.issue] as const),
    ...wantedOf({ waiting, entries, since, ...contents })
      .filter(({ issue }) => !isMuted(issue, contents))
      .map((each) => [partOf(each, since, entryOf.get(each.issue.id)), each.issue] as const),
  ].filter(([, issue]) => !isMessage(issue));
  const parts = DIGEST_PARTS.map((part) => ({
    part,
    issues: found.filter(([at]) => at === part).map(([, issue]) => issue),
  }));
  return parts.filter(({ issues }) => issues.length > 0);
}

function messagesOf(contents: Contents): MessageDigest {
  const { subscription, waiting, entries, marks, plainText, slot, former, now } = contents;
  const { timeZone = 'UTC' } = subscription.settings ?? {};
  const entryOf = byIssue(entries);
  const held = waiting.map(({ entry, snapshot }): DigestCandidate => {
    const news = hasSeen(entry) ? 'changed' : 'new';
    return { snapshot, news, known: new Set(entry.shownPosts), mark: marks.get(snapshot.issue.id) };
  });
  const wanted = wantedOf(contents)
    .filter(({ issue }) => marks.get(issue.id)?.mark !== 'not-for-us' && !isMuted(issue, contents))
    .map((each) => candidateOf(each, contents, entryOf.get(each.issue.id)));
  return messageDigest(
    [...held, ...wanted].filter(({ snapshot: { issue } }) => isMessage(issue)),
    { plainText, today: localDay(now, timeZone), dueFrom: slot && dueFrom(slot, former, timeZone) },
  );
}

function isMuted(
  issue: Issue,
  { subscription, names, now }: Pick<Contents, 'subscription' | 'names' | 'now'>,
): boolean {
  return muteOn(subscription, { issue, names }, now) !== undefined;
}

/** An item of which nothing waited: what is news about it since the digest before. */
function candidateOf(snapshot: Snapshot, { marks, since }: Contents, entry: LedgerEntry | undefined): DigestCandidate {
  const { issue, newsAt = '' } = snapshot;
  const known = issue.posts.filter(({ createdAt }) => createdAt <= since).map(({ createdAt }) => createdAt);
  const news = isNew(issue, since, entry) ? 'new' : newsAt > since ? 'changed' : undefined;
  return { snapshot, news, known: new Set(known), mark: marks.get(issue.id) };
}

/** Of a digest that people asked for, all besides what waited. */
function wantedOf({ subscription, waiting, all, names, slot }: Contents): readonly Snapshot[] {
  if (slot === undefined) return [];
  const waited = new Set(waiting.map(({ snapshot }) => snapshot.issue.id));
  return all.filter(({ issue }) => !waited.has(issue.id) && isCovered(subscription, issue, names));
}

function byIssue(entries: readonly LedgerEntry[]): ReadonlyMap<string, LedgerEntry> {
  return new Map(entries.map((entry) => [entry.issueId, entry]));
}

function isMessage({ classification }: Issue): boolean {
  return classification === 'message';
}

/** Whether the conversation is alerted about the issue at any moment of its life. */
function isCovered(subscription: Subscription, issue: Issue, names: ServiceNames): boolean {
  const always = { ...subscription, wants: subscription.wants.map((want) => ({ ...want, moments: MOMENTS })) };
  return concerns(always, { issue, kinds: ['opened'], names }) && reaches(subscription.settings?.level, { issue });
}

function partOfWaiting({ entry, snapshot }: Waiting): DigestPart {
  if (snapshot.issue.resolved) return 'resolved';
  return hasSeen(entry) ? 'changed' : 'opened';
}

function hasSeen(entry: LedgerEntry): boolean {
  return hasSeenCard(entry) || entry.shownAt !== undefined;
}

/** The part of an issue that people are alerted about anyway; undefined if it was over before. */
function partOf(snapshot: Snapshot, since: Instant, entry: LedgerEntry | undefined): DigestPart | undefined {
  const { issue, newsAt = '' } = snapshot;
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
