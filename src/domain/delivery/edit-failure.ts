import type { LedgerEntry } from './ledger-entry.ts';
import type { SendFailure } from './send-error.ts';
import { retryDelay } from './retry-delay.ts';
import { between, DAY, HOUR, shift } from '../instant.ts';
import type { Instant } from '../instant.ts';

/** Edits that keep failing take slots from news, so they are made ever more rarely. */
const LONGEST_WAIT = HOUR;
/** After this long the card stays as it is until the issue changes again. */
const GIVE_UP_AFTER = DAY;
/** Refused as often in a row because somebody else changes the message or its thread, it is refused for good. */
export const MOST_BUSY = 4;
/**
 * How many live cards in a row may be replaced without one accepted edit between them. A card that is gone is replaced
 * more often than one that merely refuses: people delete cards, and a connector that refuses every edit of cards that
 * are still there would fill the channel with them. When no more may be replaced, the card is left as it is, each change
 * is still tried on it once, and news comes as replies in its thread.
 */
const MOST_LOST = { gone: 3, refused: 1 } as const;

/**
 * Returns the entry after a refused or failed edit of the live card to the look `digest`, or undefined if the refusal is
 * about more than the card. News does not wait for an edit.
 */
export function afterEditFailure(
  entry: LedgerEntry,
  failure: SendFailure,
  digest: string,
  now: Instant,
): LedgerEntry | undefined {
  switch (failure.kind) {
    case 'target':
      return afterTarget(entry, failure.why, digest, now);
    case 'transient':
      return later(entry, { digest, noSooner: failure.retryAfterMs }, now);
    case 'ambiguous':
      return later(entry, { digest, noSooner: failure.noSoonerMs }, now);
    case 'throttled':
      // A time to wait is for the whole conversation.
      return failure.retryAfterMs ? undefined : later(entry, { digest }, now);
    case 'dead':
      return leave(entry, digest, now);
    case 'paused':
      return failure.unproven ? lost(entry, MOST_LOST.refused, digest, now) : undefined;
    case 'gone':
    case 'stop':
      return undefined;
  }
}

function afterTarget(entry: LedgerEntry, why: 'gone' | 'refused' | 'busy', digest: string, now: Instant): LedgerEntry {
  if (why !== 'busy') return lost(entry, MOST_LOST[why], digest, now);
  const isRefused = (entry.edit?.failures ?? 0) + 1 >= MOST_BUSY;
  return isRefused ? lost(entry, MOST_LOST.refused, digest, now) : later(entry, { digest }, now);
}

/** The card is forgotten: the next news posts a new one, which tells it. Without news, nothing is posted. */
function lost(entry: LedgerEntry, most: number, digest: string, now: Instant): LedgerEntry {
  const lostCards = (entry.lostCards ?? 0) + 1;
  if (lostCards > most) return leave(entry, digest, now);
  return { ...withoutCard(entry, now), lostCards };
}

/** The card, or its thread, cannot be used any more. */
export function withoutCard(entry: LedgerEntry, now: Instant): LedgerEntry {
  const noCard = { cardId: undefined, cardDigest: undefined, edit: undefined };
  return { ...entry, ...noCard, hadCard: true, state: 'planned', reason: 'card-gone', updatedAt: now };
}

function later(
  entry: LedgerEntry,
  { digest, noSooner = 0 }: { readonly digest: string; readonly noSooner?: number },
  now: Instant,
): LedgerEntry {
  const { failures: before = 0, since = now } = entry.edit ?? {};
  if (between(since, now) > GIVE_UP_AFTER) return leave(entry, digest, now);
  const failures = before + 1;
  const nextAt = shift(now, Math.max(noSooner, retryDelay(entry, failures, LONGEST_WAIT)));
  return { ...entry, state: 'planned', edit: { failures, since, nextAt }, updatedAt: now };
}

/** The card stays as it is until the issue looks different again. */
function leave(entry: LedgerEntry, digest: string, now: Instant): LedgerEntry {
  return { ...entry, state: 'planned', cardDigest: digest, edit: undefined, updatedAt: now };
}
