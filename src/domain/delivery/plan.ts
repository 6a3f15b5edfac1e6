import { isOver } from '../watching/compare-poll.ts';
import type { ChangeKind, Snapshot } from '../watching/change.ts';
import { isGivenUp } from './failure.ts';
import { untold } from './untold.ts';
import type { Untold } from './untold.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { between, DAY } from '../instant.ts';
import type { Instant } from '../instant.ts';
import type { Issue, Post } from '../health/issue.ts';
import { concerns, muteOn } from '../subscription/matching.ts';
import type { News } from '../subscription/matching.ts';
import type { Subscription } from '../subscription/subscription.ts';

/** The next step in bringing a conversation up to date on an issue. */
export type DeliveryStep =
  /** Post the live card. It shows the newest post. */
  | { readonly step: 'post'; readonly kinds: readonly ChangeKind[] }
  /** Edit the live card in place. This alerts nobody. */
  | { readonly step: 'edit' }
  /** Tell what is new in one message. The live card is already up to date at this point. */
  | {
      readonly step: 'reply';
      readonly issue: Issue;
      readonly kinds: readonly ChangeKind[];
      readonly posts: readonly Post[];
    }
  /** Do nothing for now. `until` is absent if an event ends the hold: an install or a message. */
  | { readonly step: 'hold'; readonly reason: 'muted' | 'paused' | 'waiting'; readonly until?: Instant };

interface DeliveryInput {
  /** The newest snapshot. */
  readonly snapshot: Snapshot;
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  /** The families that the issue's service belongs to. */
  readonly families: readonly string[];
  /** Digest of the live card as it would be drawn now. */
  readonly digest: string;
  readonly now: Instant;
}

/** Incident news older than this is noise (`reliability.md` §1.3). An issue that is still open is shown anyway. */
const NEWS_LASTS = DAY;

/**
 * Compares what the conversation was shown with the newest snapshot and gives the next step, or undefined if nothing is
 * missing. Take the step, apply the matching function in `progress.ts`, and ask again. After the last step the result
 * stays undefined. The card is edited before any reply, so it is never older than its thread.
 */
export function planDelivery(input: DeliveryInput): DeliveryStep | undefined {
  if (isGivenUp(input.entry)) return undefined;
  return held(input) ?? (input.entry.cardId === undefined ? firstCard(input) : (edit(input) ?? reply(input)));
}

/**
 * Checks the conversation's pause, not the entry's: an entry marked as paused just as that pause ended would never
 * resume.
 */
function held({ entry, subscription, now }: DeliveryInput): DeliveryStep | undefined {
  if (subscription.pause) return { step: 'hold', reason: 'paused' };
  const isTooEarly = entry.nextAt !== undefined && entry.nextAt > now;
  return isTooEarly ? { step: 'hold', reason: 'waiting', until: entry.nextAt } : undefined;
}

function firstCard(input: DeliveryInput): DeliveryStep | undefined {
  const news = wantedNews(input, false);
  if (!news || isStale(input)) return undefined;
  return mutedHold(input) ?? { step: 'post', kinds: news.kinds };
}

/** Whether it is too late for a first card: the issue is over, and its news is old or came during a mute. */
function isStale(input: DeliveryInput): boolean {
  return isOver(input.snapshot) && (isLate(input) || input.entry.heldByMute === true);
}

/** Edits alert nobody, so a card is kept correct whatever is muted and whatever moments the subscription asks for. */
function edit({ entry, digest }: DeliveryInput): DeliveryStep | undefined {
  return entry.cardDigest === digest ? undefined : { step: 'edit' };
}

function reply(input: DeliveryInput): DeliveryStep | undefined {
  const news = wantedNews(input, true);
  if (!news || isLate(input)) return undefined;
  return mutedHold(input) ?? { step: 'reply', issue: input.snapshot.issue, kinds: news.kinds, posts: news.posts };
}

function wantedNews(
  { entry, snapshot, subscription, families }: DeliveryInput,
  holdsCard: boolean,
): Untold | undefined {
  const untoldNews = untold(entry, snapshot);
  const news: News = { issue: snapshot.issue, kinds: untoldNews.kinds, families, holdsCard };
  return concerns(subscription, news) ? untoldNews : undefined;
}

function isLate({ snapshot, now }: DeliveryInput): boolean {
  return between(snapshot.newsAt ?? snapshot.changedAt, now) > NEWS_LASTS;
}

function mutedHold({ snapshot, subscription, now }: DeliveryInput): DeliveryStep | undefined {
  const mute = muteOn(subscription, snapshot.issue, now);
  return mute && { step: 'hold', reason: 'muted', until: mute.until };
}
