import { isOver } from '../watching/compare-poll.ts';
import type { ChangeKind, Snapshot } from '../watching/change.ts';
import { isGivenUp } from './failure.ts';
import { toldAsOf } from './told-as.ts';
import { untold } from './untold.ts';
import type { Untold } from './untold.ts';
import { hasSeenCard } from './ledger-entry.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { ServiceNames } from '../naming/service-names.ts';
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
  /** Edit the live card in place, or the other one named. This alerts nobody. */
  | { readonly step: 'edit'; readonly cardId?: string }
  /** Tell what is new in one message. The live card is already up to date at this point, if it can be edited at all. */
  | {
      readonly step: 'reply';
      readonly issue: Issue;
      readonly kinds: readonly ChangeKind[];
      readonly posts: readonly Post[];
    }
  /** Do nothing for now. `until` is absent if an event ends the hold: an install or a message. */
  | { readonly step: 'hold'; readonly reason: 'muted' | 'paused' | 'waiting'; readonly until?: Instant };

/** A step that sends something. */
export type SendStep = Exclude<DeliveryStep, { step: 'hold' }>;

interface DeliveryInput {
  /** The newest snapshot. */
  readonly snapshot: Snapshot;
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  /** The names of the tenant's services, by which its targets and mutes are understood. */
  readonly names?: ServiceNames;
  /** Digest of the live card as it would be drawn now. */
  readonly digest: string;
  readonly now: Instant;
}

/** Incident news older than this is noise (`reliability.md` §1.3). An issue that is still open is shown anyway. */
const NEWS_LASTS = DAY;

/**
 * Compares what the conversation was shown with the newest snapshot and gives the next step, or undefined if nothing is
 * missing. Take the step, apply the matching function in `progress.ts`, and ask again. After the last step the result
 * stays undefined. The card is edited before any reply, so it is not older than its thread; but news does not wait for an
 * edit that failed.
 */
export function planDelivery(input: DeliveryInput): DeliveryStep | undefined {
  if (isGivenUp(input.entry)) return undefined;
  return (
    held(input) ??
    (input.entry.cardId === undefined
      ? card(input)
      : (edit(input) ?? reply(input) ?? editOther(input) ?? editLater(input)))
  );
}

/**
 * Checks the conversation's pause, not the entry's: an entry marked as paused just as that pause ended would never
 * resume.
 */
function held({ entry, subscription, now }: DeliveryInput): DeliveryStep | undefined {
  if (subscription.pause) return { step: 'hold', reason: 'paused' };
  const isTooEarly = entry.nextAt !== undefined && entry.nextAt > now && !isAnotherMessage(entry);
  return isTooEarly ? { step: 'hold', reason: 'waiting', until: entry.nextAt } : undefined;
}

/** A refusal for no known reason may be of that one message: what is newer need not wait as long. */
function isAnotherMessage({ reason, owedVersion, refusedVersion }: LedgerEntry): boolean {
  return reason === 'unproven' && refusedVersion !== undefined && owedVersion > refusedVersion;
}

/** The first card, or one in place of a card that is lost. */
function card(input: DeliveryInput): DeliveryStep | undefined {
  const news = wantedNews(input);
  if (!news || isStale(input)) return undefined;
  return mutedHold(input) ?? { step: 'post', kinds: news.kinds };
}

/** Whether it is too late for a card: the issue is over, and its news is old, or all of it came during a mute. */
function isStale(input: DeliveryInput): boolean {
  const { entry, snapshot } = input;
  return isOver(snapshot) && (isLate(input) || (entry.heldByMute === true && !hasSeenCard(entry)));
}

/** Edits alert nobody, so a card is kept correct whatever is muted and whatever moments the subscription asks for. */
function edit({ entry, digest, now }: DeliveryInput): DeliveryStep | undefined {
  const waits = entry.edit !== undefined && entry.edit.nextAt > now;
  return entry.cardDigest === digest || waits ? undefined : { step: 'edit' };
}

/** Cards that came twice come last: each says how the issue ended, but news is first. */
function editOther({ entry, digest }: DeliveryInput): DeliveryStep | undefined {
  const other = entry.otherCards?.find((card) => card.digest !== digest);
  return other && { step: 'edit', cardId: other.cardId };
}

function editLater({ entry, digest }: DeliveryInput): DeliveryStep | undefined {
  if (entry.cardDigest === digest) return undefined;
  return { step: 'hold', reason: 'waiting', until: entry.edit?.nextAt };
}

function reply(input: DeliveryInput): DeliveryStep | undefined {
  const news = wantedNews(input);
  if (!news || isLate(input)) return undefined;
  return mutedHold(input) ?? { step: 'reply', issue: input.snapshot.issue, kinds: news.kinds, posts: news.posts };
}

function wantedNews(input: DeliveryInput): Untold | undefined {
  const untoldNews = untold(input.entry, input.snapshot);
  return concerns(input.subscription, { ...aboutOf(input), kinds: untoldNews.kinds }) ? untoldNews : undefined;
}

/** The issue, and what it was taken for before: news goes to those who were told of it as that. */
function aboutOf({ entry, snapshot, names }: DeliveryInput): Omit<News, 'kinds'> {
  return { issue: snapshot.issue, toldAs: toldAsOf(entry), ...(names && { names }) };
}

function isLate({ snapshot, now }: DeliveryInput): boolean {
  return between(snapshot.newsAt ?? snapshot.changedAt, now) > NEWS_LASTS;
}

function mutedHold(input: DeliveryInput): DeliveryStep | undefined {
  const mute = muteOn(input.subscription, aboutOf(input), input.now);
  return mute && { step: 'hold', reason: 'muted', until: mute.until };
}
