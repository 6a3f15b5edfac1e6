import type { DeliveryReason, LedgerEntry } from './ledger-entry.ts';
import type { SendFailure } from './send-error.ts';
import { MOST_BUSY, withoutCard } from './edit-failure.ts';
import { retryDelay, vary } from './retry-delay.ts';
import { between, DAY, HOUR, MINUTE, SECOND, shift } from '../instant.ts';
import type { Instant } from '../instant.ts';
import type { Pause } from '../subscription/subscription.ts';

const LONGEST_BACKOFF = MINUTE;
/** What is in doubt is sent once more after about this time: most faults of a gateway are over by then. */
export const AFTER_DOUBT = 15 * SECOND;
/**
 * A conversation is given up only at a second "gone" this much later: one faulty replica must not end a subscription.
 */
const GONE_FOR_SURE = HOUR;
/** A delivery that keeps failing is given up after this long: by that time the news is noise. */
const GIVE_UP_AFTER = DAY;
/** An unproven refusal pauses at the third strike over at least this time, so strikes are half of it apart. */
const STRIKES = { count: 3, over: DAY } as const;

/**
 * Returns the entry after a failed post or reply, following the table in `reliability.md` §1.3. The wider effects of `paused`,
 * `gone` and `stop` (pausing or dropping the conversation, stopping the bot) are the caller's job.
 */
export function afterFailure(entry: LedgerEntry, failure: SendFailure, now: Instant): LedgerEntry {
  switch (failure.kind) {
    case 'throttled':
      return afterThrottling(entry, failure.retryAfterMs, now);
    case 'transient':
      return again(entry, { reason: 'transient', noSooner: failure.retryAfterMs }, now);
    case 'ambiguous':
      return inDoubt(entry, failure.noSoonerMs ?? 0, now);
    case 'paused':
      return failure.unproven ? afterStrike(entry, failure.resumeOn, now) : paused(entry, failure.resumeOn, now);
    case 'gone':
      return afterGone(entry, now);
    case 'target':
      return afterThreadRefused(entry, failure.why, now);
    case 'dead':
      return dead(entry, 'refused', now);
    case 'stop':
      return waiting(entry, 'stopped', shift(now, LONGEST_BACKOFF), now);
  }
}

/** Whether nothing more is sent: the delivery is dead, and no newer version is owed that might succeed. */
export function isGivenUp({ state, refusedVersion, owedVersion }: LedgerEntry): boolean {
  return state === 'dead' && (refusedVersion === undefined || owedVersion <= refusedVersion);
}

/** Whether the conversation itself is given up: it was not found twice, an hour apart. */
export function isConversationGone(entry: LedgerEntry): boolean {
  return entry.state === 'dead' && entry.reason === 'gone';
}

function afterThrottling(entry: LedgerEntry, retryAfterMs: number | undefined, now: Instant): LedgerEntry {
  // Zero counts as no time: without an attempt and a backoff, a service that keeps sending it would be asked in a loop.
  if (!retryAfterMs) return again(entry, { reason: 'throttled' }, now);
  return waiting(entry, 'throttled', shift(now, retryAfterMs), now);
}

function waiting(entry: LedgerEntry, reason: DeliveryReason, nextAt: Instant, now: Instant): LedgerEntry {
  return { ...entry, state: 'planned', reason, nextAt, updatedAt: now };
}

function inDoubt(entry: LedgerEntry, noSooner: number, now: Instant): LedgerEntry {
  const doubts = (entry.doubts ?? 0) + 1;
  const nextAt = shift(now, Math.max(noSooner, vary(entry, doubts, AFTER_DOUBT)));
  return { ...entry, state: 'ambiguous', reason: 'in-doubt', doubts, nextAt, updatedAt: now };
}

interface Retry {
  readonly reason: DeliveryReason;
  /** Milliseconds from now. */
  readonly noSooner?: number;
}

function again(entry: LedgerEntry, { reason, noSooner = 0 }: Retry, now: Instant): LedgerEntry {
  const attempts = (entry.attempts ?? 0) + 1;
  const failingSince = entry.failingSince ?? now;
  if (between(failingSince, now) > GIVE_UP_AFTER) return dead(entry, 'expired', now);
  const nextAt = shift(now, Math.max(noSooner, retryDelay(entry, attempts, LONGEST_BACKOFF)));
  return { ...entry, state: 'planned', reason, attempts, failingSince, nextAt, updatedAt: now };
}

function paused(entry: LedgerEntry, resumeOn: Pause['resumeOn'], now: Instant): LedgerEntry {
  return { ...entry, state: 'paused', reason: `waiting-for-${resumeOn}`, strikes: undefined, updatedAt: now };
}

function afterStrike(entry: LedgerEntry, resumeOn: Pause['resumeOn'], now: Instant): LedgerEntry {
  const { count, since } = entry.strikes ?? { count: 0, since: now };
  const strikes = { count: count + 1, since };
  if (strikes.count >= STRIKES.count && between(since, now) >= STRIKES.over) return paused(entry, resumeOn, now);
  const pauseBetween = STRIKES.over / (STRIKES.count - 1);
  // Noted, because a newer version of the issue is another message, which may be accepted.
  const refusedVersion = entry.owedVersion;
  return { ...waiting(entry, 'unproven', shift(now, pauseBetween), now), strikes, refusedVersion };
}

/**
 * Gives up this version of the issue instead of its conversation: other messages got through there meanwhile, so it is
 * this one that is refused.
 */
export function refusedAlone(entry: LedgerEntry, now: Instant): LedgerEntry {
  return { ...dead(entry, 'refused', now), strikes: undefined };
}

function afterGone(entry: LedgerEntry, now: Instant): LedgerEntry {
  const goneSince = entry.goneSince ?? now;
  if (between(goneSince, now) >= GONE_FOR_SURE) return { ...forGood(entry, 'gone', now), goneSince };
  return { ...waiting(entry, 'gone', shift(goneSince, GONE_FOR_SURE), now), goneSince };
}

/** The card's thread takes no replies, so the news is told by a new card in a thread of its own. */
function afterThreadRefused(entry: LedgerEntry, why: 'gone' | 'refused' | 'busy', now: Instant): LedgerEntry {
  const isRefused = why !== 'busy' || (entry.attempts ?? 0) + 1 >= MOST_BUSY;
  if (!isRefused) return again(entry, { reason: 'transient' }, now);
  // A card refused in this way would be posted again at once, and again.
  if (entry.cardId === undefined) return dead(entry, 'refused', now);
  return { ...withoutCard(entry, now), threadLost: true, attempts: undefined, failingSince: undefined };
}

/** Gives up this version of the issue; the next one is tried again. */
function dead(entry: LedgerEntry, reason: DeliveryReason, now: Instant): LedgerEntry {
  return { ...forGood(entry, reason, now), refusedVersion: entry.owedVersion };
}

function forGood(entry: LedgerEntry, reason: DeliveryReason, now: Instant): LedgerEntry {
  return { ...entry, state: 'dead', reason, nextAt: undefined, refusedVersion: undefined, updatedAt: now };
}
