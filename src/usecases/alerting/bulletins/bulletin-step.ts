import type { Bulletin } from '../../../domain/bulletin/bulletin.ts';
import type { BulletinStanding } from '../../../domain/bulletin/standing.ts';
import { afterEditFailure } from '../../../domain/delivery/edit-failure.ts';
import { afterFailure, isGivenUp } from '../../../domain/delivery/failure.ts';
import type { LateSend } from '../../../domain/delivery/late-send.ts';
import type { LedgerEntry } from '../../../domain/delivery/ledger-entry.ts';
import { afterEdit, afterOtherEdit, resumed, sending, shown } from '../../../domain/delivery/progress.ts';
import type { SendFailure } from '../../../domain/delivery/send-error.ts';
import type { Instant } from '../../../domain/instant.ts';

/** Of a message that is posted once and then edited, a bulletin or another: what its steps depend on. */
interface Posted extends Pick<Bulletin, 'posting' | 'updates'> {
  /** It was taken back. */
  readonly withdrawn?: unknown;
}

/** As its readers are to see it now. */
export interface ShownPosted {
  readonly bulletin: Posted;
  readonly standing: BulletinStanding;
}

/** What is sent next, so that a conversation shows a bulletin as it is now. */
export type BulletinStep =
  | { readonly step: 'post' }
  /** The bulletin, or another copy of it that a process posted which was lost meanwhile. */
  | { readonly step: 'edit'; readonly cardId: string; readonly isOther: boolean }
  /** Its readers are told that it changed. */
  | { readonly step: 'tell'; readonly cardId: string };

/** Nothing is sent before this time. */
interface Wait {
  readonly step: 'wait';
  readonly until: Instant;
}

interface Now {
  readonly entry: LedgerEntry;
  readonly bulletin: Posted;
  /** Of the bulletin as it would be drawn now. */
  readonly digest: string;
  readonly now: Instant;
}

/**
 * The next step, or undefined if nothing is missing. A posting that was never shown is posted, once; one that somebody
 * deleted is not posted again. What was taken back before it was shown is never shown.
 */
export function nextBulletinStep(input: Now): BulletinStep | Wait | undefined {
  const { entry, bulletin, now } = input;
  const isNew = (entry.posting ?? 0) < bulletin.posting;
  if (isGivenUp(entry)) return undefined;
  if (entry.nextAt !== undefined && entry.nextAt > now) return { step: 'wait', until: entry.nextAt };
  if (isNew) return bulletin.withdrawn ? undefined : { step: 'post' };
  return entry.cardId === undefined ? undefined : (changeOf(input, entry.cardId) ?? editLater(input));
}

/** The edit comes first, so that what is told is there to be read; but news does not wait for an edit that failed. */
function changeOf({ entry, bulletin, digest, now }: Now, cardId: string): BulletinStep | undefined {
  const waits = entry.edit !== undefined && entry.edit.nextAt > now;
  if (entry.cardDigest !== digest && !waits) return { step: 'edit', cardId, isOther: false };
  if (untold(entry, bulletin).length > 0) return { step: 'tell', cardId };
  const other = entry.otherCards?.find((card) => card.digest !== digest);
  return other && { step: 'edit', cardId: other.cardId, isOther: true };
}

function editLater({ entry, digest }: Now): Wait | undefined {
  return entry.cardDigest === digest || !entry.edit ? undefined : { step: 'wait', until: entry.edit.nextAt };
}

/** Nobody is told how something changed that was taken back. */
function untold({ toldPosts = [] }: LedgerEntry, { updates, withdrawn }: Posted): readonly Instant[] {
  return withdrawn ? [] : updates.filter((each) => !toldPosts.includes(each));
}

/** A person asked for another posting: what became of those before it matters no more. */
export function begunAnew(entry: LedgerEntry, bulletin: Posted, now: Instant): LedgerEntry {
  const isNew = (entry.posting ?? 0) < bulletin.posting;
  return isNew && entry.state === 'dead' ? resumed({ ...entry, state: 'paused', doubts: undefined }, now) : entry;
}

/** The entry while a step is under way. A word that it changed counts as said from here on: nobody says it twice. */
export function whileSending(entry: LedgerEntry, step: BulletinStep, bulletin: Posted, now: Instant): LedgerEntry {
  if (step.step === 'tell') return sending(afterTelling(entry, bulletin, now), 'nudge', now);
  return sending(entry, step.step, now);
}

interface Sent {
  readonly step: BulletinStep;
  readonly shown: ShownPosted;
  readonly digest: string;
  /** Of what was posted, if Teams told it. */
  readonly cardId?: string;
}

/** The entry after a step that succeeded. */
export function afterBulletinStep(entry: LedgerEntry, { step, digest, ...sent }: Sent, now: Instant): LedgerEntry {
  if (step.step === 'tell') return afterTelling(shown(entry, now), sent.shown.bulletin, now);
  if (step.step === 'edit') {
    if (step.isOther) return afterOtherEdit(entry, { cardId: step.cardId, digest }, now);
    return withStanding(afterEdit(entry, digest, now), sent.shown);
  }
  return withStanding(afterPosting(entry, digest, sent, now), sent.shown);
}

function afterPosting(
  entry: LedgerEntry,
  digest: string,
  { shown: { bulletin }, cardId }: Pick<Sent, 'shown' | 'cardId'>,
  now: Instant,
): LedgerEntry {
  return {
    ...afterTelling(shown(entry, now), bulletin, now),
    cardId,
    cardDigest: cardId === undefined ? undefined : digest,
    posting: bulletin.posting,
    hadCard: true,
    edit: undefined,
    lostCards: undefined,
  };
}

function afterTelling(entry: LedgerEntry, { updates }: Posted, now: Instant): LedgerEntry {
  return { ...entry, toldPosts: [...updates], updatedAt: now };
}

/** Its readers know that it is over, whatever becomes of what we know of the issue. */
function withStanding(entry: LedgerEntry, { standing, bulletin }: ShownPosted): LedgerEntry {
  if (bulletin.withdrawn) return entry;
  return { ...entry, told: { ...entry.told, resolved: standing === 'resolved' } };
}

/** The entry after a step that failed. */
export function afterFailedBulletin(entry: LedgerEntry, sent: Sent, failure: SendFailure, now: Instant): LedgerEntry {
  const { step, digest } = sent;
  const { kind } = failure;
  if (step.step === 'edit' && step.isOther) {
    const isLost = kind === 'target' || kind === 'dead';
    return isLost ? afterOtherEdit(entry, { cardId: step.cardId }, now) : afterFailure(entry, failure, now);
  }
  if (step.step === 'edit') return afterEditFailure(entry, failure, digest, now) ?? afterFailure(entry, failure, now);
  if (step.step === 'tell') return afterFailedWord(entry, sent, failure, now);
  // What is in doubt a second time counts as shown: a third copy would be certain noise.
  if (kind !== 'ambiguous' || !entry.doubts) return afterFailure(entry, failure, now);
  return { ...afterBulletinStep(entry, sent, now), state: 'ambiguous', reason: 'in-doubt' };
}

/** A word that may have been heard, or that is refused itself, counts as said: the bulletin itself is up to date. */
function afterFailedWord(entry: LedgerEntry, sent: Sent, failure: SendFailure, now: Instant): LedgerEntry {
  const isOver = failure.kind === 'ambiguous' || failure.kind === 'dead' || failure.kind === 'target';
  return isOver ? afterBulletinStep(entry, sent, now) : afterFailure(entry, failure, now);
}

/** What a step did whose process had lost the conversation meanwhile. */
export function lateBulletin({ step, ...sent }: Sent, after: LedgerEntry): LateSend {
  if (step.step === 'tell') return {};
  if (step.step === 'edit') return { cardId: step.cardId };
  const { cardId } = sent;
  return { ...(cardId !== undefined && { cardId }), shown: { posts: [], toldPosts: [], told: after.told } };
}

/** Nothing is missing. `version` is that of the snapshot it was made from. */
export function settledBulletin(entry: LedgerEntry, version: number | undefined, now: Instant): LedgerEntry {
  if (isGivenUp(entry)) return { ...entry, updatedAt: now };
  const { reason, state, owedVersion } = entry;
  const shownVersion = Math.max(entry.shownVersion, version ?? owedVersion);
  return {
    ...shown(entry, now),
    shownAt: entry.shownAt,
    reason: state === 'ambiguous' ? reason : undefined,
    state: owedVersion > shownVersion ? 'planned' : 'done',
    shownVersion,
  };
}
