import type { Snapshot } from '../watching/change.ts';
import type { Instant } from '../instant.ts';
import { afterEditFailure, MOST_BUSY } from './edit-failure.ts';
import { afterFailure } from './failure.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { Nudge } from './nudge.ts';
import type { SendStep } from './plan.ts';
import type { Thread } from './shared-thread.ts';
import { afterNudge, afterOtherEdit, afterPost, afterReply, tryingCard } from './progress.ts';
import type { SendFailure } from './send-error.ts';

interface FailedStep {
  readonly entry: LedgerEntry;
  readonly snapshot: Snapshot;
  /** Of the card that was to be shown. */
  readonly digest: string;
  readonly step: SendStep;
}

/** Returns the entry after a step that failed. */
export function afterFailedStep({ entry, snapshot, digest, step }: FailedStep, failure: SendFailure, now: Instant) {
  if (step.step === 'edit' && step.cardId !== undefined) {
    return afterOtherFailure(entry, step.cardId, failure, now);
  }
  if (step.step === 'edit') return afterEditFailure(entry, failure, digest, now) ?? afterFailure(entry, failure, now);
  if (step.step === 'nudge') return afterNudgeFailure(entry, step.nudge, failure, now);
  if (step.step === 'reply' && step.thread && isRefused(entry, failure)) return withoutThread(entry, step.thread, now);
  if (failure.kind !== 'ambiguous') return afterFailure(entry, failure, now);
  if (!entry.doubts) return afterFailure(step.step === 'post' ? tryingCard(entry, snapshot) : entry, failure, now);
  const settled =
    step.step === 'post'
      ? afterPost(entry, { digest, snapshot }, now)
      : afterReply(entry, { ...step, snapshot, rule: undefined }, now);
  return doubtful(settled, entry);
}

/** A thread that is busy is tried again. */
function isRefused(entry: LedgerEntry, failure: SendFailure): boolean {
  return failure.kind === 'target' && (failure.why !== 'busy' || (entry.attempts ?? 0) + 1 >= MOST_BUSY);
}

/** The twin's card, or its thread, takes nothing: this issue gets a card of its own. */
function withoutThread(entry: LedgerEntry, { cardId }: Thread, now: Instant): LedgerEntry {
  return {
    ...entry,
    state: 'planned',
    refusedBelow: cardId,
    attempts: undefined,
    failingSince: undefined,
    updatedAt: now,
  };
}

/**
 * A nudge that may have been shown, or that is refused itself, counts as sent: a second one would be noise, and nothing of
 * the news may wait for it.
 */
function afterNudgeFailure(entry: LedgerEntry, nudge: Nudge, failure: SendFailure, now: Instant): LedgerEntry {
  const isOver = failure.kind === 'ambiguous' || failure.kind === 'dead';
  return isOver ? afterNudge(entry, nudge, now) : afterFailure(entry, failure, now);
}

/** What says more than that this card cannot be edited counts as for any message. Otherwise it is left as it is. */
function afterOtherFailure(entry: LedgerEntry, cardId: string, failure: SendFailure, now: Instant): LedgerEntry {
  const { kind } = failure;
  if (kind === 'target' || kind === 'dead') return afterOtherEdit(entry, { cardId }, now);
  const mayComeBack = kind === 'transient' || kind === 'ambiguous';
  return afterFailure(entry, mayComeBack ? { kind: 'transient' } : failure, now);
}

/**
 * What is in doubt a second time counts as shown, since a third copy would be certain noise. If it was not shown, the
 * conversation ends up right all the same: its live card is edited, and without a card the next news posts one.
 */
function doubtful(settled: LedgerEntry, before: LedgerEntry): LedgerEntry {
  return { ...settled, state: 'ambiguous', reason: 'in-doubt', shownAt: before.shownAt };
}
