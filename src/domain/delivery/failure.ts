import type { DeliveryReason, LedgerEntry } from './ledger-entry.ts';
import type { SendFailure } from './send-error.ts';
import { exponential } from '../backoff.ts';
import { between, DAY, HOUR, MINUTE, SECOND, shift } from '../instant.ts';
import type { Instant } from '../instant.ts';
import type { Pause } from '../subscription/subscription.ts';

const LONGEST_BACKOFF = MINUTE;
/** A 500 is retried once, no sooner than this (`reliability.md` §1.3). */
const AFTER_SERVER_ERROR = MINUTE;
/**
 * A conversation is given up only at a second "gone" this much later: one faulty replica must not end a subscription.
 */
const GONE_FOR_SURE = HOUR;
/** A delivery that keeps failing is given up after this long: by that time the news is noise. */
const GIVE_UP_AFTER = DAY;
/** An unproven refusal pauses at the third strike over at least this time, so strikes are half of it apart. */
const STRIKES = { count: 3, over: DAY } as const;

/**
 * Returns the entry after a failed send, following the table in `reliability.md` §1.3. The wider effects of `paused`,
 * `gone` and `stop` (pausing or dropping the conversation, stopping the bot) are the caller's job.
 */
export function afterFailure(entry: LedgerEntry, failure: SendFailure, now: Instant): LedgerEntry {
  switch (failure.kind) {
    case 'throttled':
      return afterThrottling(entry, failure.retryAfterMs, now);
    case 'transient':
      return again(entry, { state: 'planned', reason: 'transient', noSooner: failure.retryAfterMs }, now);
    case 'ambiguous':
      return failure.once ? afterServerError(entry, now) : inDoubt(entry, now);
    case 'paused':
      return failure.unproven ? afterStrike(entry, failure.resumeOn, now) : paused(entry, failure.resumeOn, now);
    case 'gone':
      return afterGone(entry, now);
    case 'target':
      if (failure.why === 'busy') return again(entry, { state: 'planned', reason: 'transient' }, now);
      return afterCardGone(entry, now);
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
  if (!retryAfterMs) return again(entry, { state: 'planned', reason: 'throttled' }, now);
  return waiting(entry, 'throttled', shift(now, retryAfterMs), now);
}

function waiting(entry: LedgerEntry, reason: DeliveryReason, nextAt: Instant, now: Instant): LedgerEntry {
  return { ...entry, state: 'planned', reason, nextAt, updatedAt: now };
}

function inDoubt(entry: LedgerEntry, now: Instant): LedgerEntry {
  return again(entry, { state: 'ambiguous', reason: 'in-doubt' }, now);
}

function afterServerError(entry: LedgerEntry, now: Instant): LedgerEntry {
  if (entry.serverErrorSeen) return dead(entry, 'server-error', now);
  const next = again(entry, { state: 'ambiguous', reason: 'in-doubt', noSooner: AFTER_SERVER_ERROR }, now);
  return { ...next, serverErrorSeen: true };
}

interface Retry {
  readonly state: 'planned' | 'ambiguous';
  readonly reason: DeliveryReason;
  /** Milliseconds from now. */
  readonly noSooner?: number;
}

function again(entry: LedgerEntry, { state, reason, noSooner = 0 }: Retry, now: Instant): LedgerEntry {
  const attempts = (entry.attempts ?? 0) + 1;
  const failingSince = entry.failingSince ?? now;
  if (between(failingSince, now) > GIVE_UP_AFTER) return dead(entry, 'expired', now);
  const nextAt = shift(now, Math.max(noSooner, backoff(entry, attempts)));
  return { ...entry, state, reason, attempts, failingSince, nextAt, updatedAt: now };
}

/**
 * 1, 2, 4 … 60 s, varied by up to a fifth either way, so that conversations that failed together do not retry together.
 */
function backoff(entry: LedgerEntry, attempts: number): number {
  const plain = exponential(SECOND, LONGEST_BACKOFF, attempts);
  return Math.round(plain * (0.8 + 0.4 * hashFraction(`${entry.conversationId}/${entry.issueId}/${attempts}`)));
}

/** A number from 0 to 1 derived from `text` alone (FNV-1a), so the same entry always gets the same delays. */
function hashFraction(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash / 0xffffffff;
}

function paused(entry: LedgerEntry, resumeOn: Pause['resumeOn'], now: Instant): LedgerEntry {
  return { ...entry, state: 'paused', reason: `waiting-for-${resumeOn}`, strikes: undefined, updatedAt: now };
}

function afterStrike(entry: LedgerEntry, resumeOn: Pause['resumeOn'], now: Instant): LedgerEntry {
  const { count, since } = entry.strikes ?? { count: 0, since: now };
  const strikes = { count: count + 1, since };
  if (strikes.count >= STRIKES.count && between(since, now) >= STRIKES.over) return paused(entry, resumeOn, now);
  const pauseBetween = STRIKES.over / (STRIKES.count - 1);
  return { ...waiting(entry, 'unproven', shift(now, pauseBetween), now), strikes };
}

function afterGone(entry: LedgerEntry, now: Instant): LedgerEntry {
  const goneSince = entry.goneSince ?? now;
  if (between(goneSince, now) >= GONE_FOR_SURE) return { ...forGood(entry, 'gone', now), goneSince };
  return { ...waiting(entry, 'gone', shift(goneSince, GONE_FOR_SURE), now), goneSince };
}

function afterCardGone(entry: LedgerEntry, now: Instant): LedgerEntry {
  const bare = { ...entry, cardId: undefined, cardDigest: undefined };
  if (entry.cardLost) return forGood(bare, 'card-gone', now);
  return { ...bare, state: 'planned', reason: 'card-gone', cardLost: true, updatedAt: now };
}

/** Gives up this version of the issue; the next one is tried again. */
function dead(entry: LedgerEntry, reason: DeliveryReason, now: Instant): LedgerEntry {
  return { ...forGood(entry, reason, now), refusedVersion: entry.owedVersion };
}

function forGood(entry: LedgerEntry, reason: DeliveryReason, now: Instant): LedgerEntry {
  return { ...entry, state: 'dead', reason, nextAt: undefined, refusedVersion: undefined, updatedAt: now };
}
