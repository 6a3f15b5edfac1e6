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

/** The one thing to do next to bring a conversation up to date on an issue. */
export type DeliveryStep =
  /** Post the live card. It shows the newest post. */
  | { readonly step: 'post'; readonly kinds: readonly ChangeKind[] }
  /** Bring the live card up to date in place; nobody is alerted. */
  | { readonly step: 'edit' }
  /** Tell what is new in one message; the live card is up to date by now. */
  | {
      readonly step: 'reply';
      readonly issue: Issue;
      readonly kinds: readonly ChangeKind[];
      readonly posts: readonly Post[];
    }
  /** Do nothing for now. `until` is absent where an event ends it: an install, a message. */
  | { readonly step: 'hold'; readonly reason: 'muted' | 'paused' | 'waiting'; readonly until?: Instant };

interface DeliveryInput {
  /** The newest one. */
  readonly snapshot: Snapshot;
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  /** Families that the issue's service belongs to. */
  readonly families: readonly string[];
  /** Of the live card as it would be drawn now. */
  readonly digest: string;
  readonly now: Instant;
}

/** Incident news older than this is noise (`reliability.md` §1.3); an issue that is still open is shown all the same. */
const NEWS_LASTS = DAY;

/**
 * Compares what the conversation was shown with the newest snapshot and gives the next step; undefined where nothing is
 * missing. Take the step, apply `delivery-progress.ts`, and ask again: after the last step it gives undefined, however often.
 * The card is edited before anything is said in its thread, so it is never older than its thread.
 */
export function planDelivery(input: DeliveryInput): DeliveryStep | undefined {
  if (isGivenUp(input.entry)) return undefined;
  return held(input) ?? (input.entry.cardId === undefined ? firstCard(input) : (edit(input) ?? reply(input)));
}

/** The conversation's pause counts, not the entry's: one that was noted just as the other ended would never be taken up. */
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

/** A first card comes too late for an issue that is over, where the news is old or fell into a mute. */
function isStale(input: DeliveryInput): boolean {
  return isOver(input.snapshot) && (isLate(input) || input.entry.heldByMute === true);
}

/** Edits alert nobody, so neither a mute nor what the subscription says of moments keeps a card from being true. */
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
