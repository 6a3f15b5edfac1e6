import type { Instant } from '../instant.ts';
import { SECOND, shift } from '../instant.ts';
import type { Snapshot } from '../watching/change.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { SendStep } from './plan.ts';
import { withToldPosts } from './shown-before.ts';
import { toldOf } from './untold.ts';

/**
 * What a send did whose process had lost the conversation meanwhile: it was frozen, and others have gone on. What it
 * would have written of the ledger counts no more, but people see what it sent.
 */
export interface LateSend {
  /** The card that it posted, or edited. An edit may have put an older card in place of a newer one. */
  readonly cardId?: string;
  /** The twin below whose card its reply was. */
  readonly joined?: string;
  /** What its post or reply told. */
  readonly shown?: {
    readonly posts: readonly Instant[];
    /** Those of the posts that it says. Absent from what an older version noted: the newest. */
    readonly toldPosts?: readonly Instant[];
    readonly told: LedgerEntry['told'];
  };
}

/** A late send, with its number among those of its entry. */
export interface NumberedLateSend extends LateSend {
  readonly number: number;
}

/**
 * A message that is in doubt for the second time is sent again only after this long. A frozen process mostly wakes
 * sooner, and says then what became of its send; a dead one never does.
 */
const SECOND_DOUBT_WAITS = 75 * SECOND;

/** What a step did, `after` which the entry would have been this. */
export function lateSendOf(step: SendStep, { cardId }: LedgerEntry, snapshot: Snapshot): LateSend {
  if (step.step === 'nudge') return {};
  if (step.step === 'edit') return { cardId: step.cardId ?? cardId };
  const posts = step.step === 'reply' ? step.posts : snapshot.issue.posts;
  const keys = posts.map(({ createdAt }) => createdAt);
  const toldPosts = step.step === 'reply' ? keys : keys.slice(-1);
  const shown = { posts: keys, toldPosts, told: toldOf(snapshot) };
  if (step.step === 'post') return { cardId, shown };
  return { shown, ...(step.thread && { joined: step.thread.of.id }) };
}

/** The entry with all late sends that it does not know of yet. A finished entry has something to do again. */
export function withLateSends(entry: LedgerEntry, late: readonly NumberedLateSend[]): LedgerEntry {
  const { lateSeen = 0 } = entry;
  const unseen = late.filter(({ number }) => number > lateSeen).toSorted((a, b) => a.number - b.number);
  return unseen.reduce(withLateSend, entry);
}

function withLateSend(entry: LedgerEntry, late: NumberedLateSend): LedgerEntry {
  const state = entry.state === 'done' ? 'planned' : entry.state;
  const told = { ...entry, toldPosts: withToldPosts(entry, []) };
  return withLateNews(withLateCard({ ...told, state, lateSeen: late.number, ...joinedLate(entry, late) }, late), late);
}

/** It was told below a twin's card while others may have done nothing yet. */
function joinedLate({ cardId, joined }: LedgerEntry, late: LateSend): Pick<LedgerEntry, 'joined' | 'hadCard'> {
  return late.joined === undefined || cardId !== undefined ? {} : { joined: joined ?? late.joined, hadCard: true };
}

function withLateCard(entry: LedgerEntry, { cardId, shown }: LateSend): LedgerEntry {
  if (cardId === undefined) return entry;
  // Nobody knows what it shows now, so it is edited again.
  if (cardId === entry.cardId) return { ...entry, cardDigest: undefined };
  if (entry.cardId === undefined) return shown ? { ...entry, cardId, cardDigest: undefined, hadCard: true } : entry;
  const others = (entry.otherCards ?? []).filter((card) => card.cardId !== cardId);
  return { ...entry, otherCards: [...others, { cardId }] };
}

/** If it told something new, the doubt about that message is over. Otherwise others have told it, and perhaps more. */
function withLateNews(entry: LedgerEntry, { shown }: LateSend): LedgerEntry {
  const known = new Set(entry.shownPosts);
  if (!shown?.posts.some((post) => !known.has(post))) return entry;
  const isOpen = entry.state === 'planned' || entry.state === 'sending' || entry.state === 'ambiguous';
  return {
    ...entry,
    shownPosts: [...new Set([...entry.shownPosts, ...shown.posts])].sort(),
    toldPosts: withToldPosts(entry, shown.toldPosts ?? shown.posts.slice(-1)),
    told: shown.told,
    ...(isOpen && { state: 'planned', reason: undefined, doubts: undefined, nextAt: undefined }),
  };
}

/**
 * The entry for who takes over from a process that was lost with a send in flight. An edit is simply made again. Of a
 * message nobody knows whether it was shown: it is sent once more, and if that is lost too, only after a while.
 */
export function takenOver(entry: LedgerEntry, now: Instant): LedgerEntry {
  const { inFlight, doubts = 0 } = entry;
  const next: LedgerEntry = { ...entry, state: 'planned', inFlight: undefined, updatedAt: now };
  // A nudge counted as sent from the moment it was begun.
  if (inFlight === 'edit' || inFlight === 'nudge') return next;
  if (doubts === 0) return { ...next, doubts: 1 };
  return { ...next, reason: 'in-doubt', doubts: doubts + 1, nextAt: shift(now, SECOND_DOUBT_WAITS) };
}
