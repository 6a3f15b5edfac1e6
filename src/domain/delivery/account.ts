import type { Instant } from '../instant.ts';
import type { ServiceNames } from '../naming/service-names.ts';
import { KIND, linesCovering, muteOn, type About } from '../subscription/matching.ts';
import type { Level, SettingName } from '../subscription/settings.ts';
import { SUBSCRIPTION_KINDS, MOMENTS } from '../subscription/subscription.ts';
import type { Follow, Pause, Person, Subscription, SubscriptionKind, Want } from '../subscription/subscription.ts';
import { reaches, type Telling } from '../subscription/telling.ts';
import type { Issue } from '../health/issue.ts';
import type { Snapshot } from '../watching/change.ts';
import { hasSeenCard, type LedgerEntry, type Note } from './ledger-entry.ts';
import { toldAsOf } from './told-as.ts';

/** Why a conversation gets alerts about an issue, or does not. */
type Because =
  | { readonly by: 'follow'; readonly follow: Follow }
  | { readonly by: 'subscription'; readonly lines: readonly Want[] }
  /** It was told, but nothing here covers it any more. */
  | { readonly by: 'changed' }
  /** Nothing is set up here. */
  | { readonly by: 'nothing' }
  /** No line covers its services, or one covers them all but these. */
  | { readonly by: 'service' | 'excepted' }
  | { readonly by: 'kind'; readonly kind: SubscriptionKind }
  /** The lines that cover it want other moments of its life. */
  | { readonly by: 'moments'; readonly lines: readonly Want[] }
  | { readonly by: 'level'; readonly level: Level }
  /** There was no news of it since it is covered. */
  | { readonly by: 'known-before'; readonly since: Instant }
  | { readonly by: 'on-its-way' };

/** What keeps its news back now, and who wanted that, if anybody did. */
export interface HeldNow {
  readonly rule: Telling['rule'];
  readonly until: Instant;
  readonly setBy?: Person;
  readonly setAt?: Instant;
}

/** What a conversation was told of an issue, and why. */
export interface Account {
  readonly because: Because;
  readonly was: 'told' | 'waiting' | 'untold';
  /** What was done, oldest first. */
  readonly notes: readonly Note[];
  readonly heldNow?: HeldNow;
  readonly pause?: Pause;
  /**
   * What became of the last message: Teams refuses it for good, it could not be sent for a day, or it is being tried
   * again. Absent if nothing failed.
   */
  readonly failed?: 'refused' | 'expired' | 'trying';
}

/** What is known of one issue in one conversation. */
interface Known {
  readonly issue: Issue;
  /** Absent if the issue is not watched. */
  readonly snapshot?: Pick<Snapshot, 'newsAt'> | undefined;
  /** Absent if the conversation was never concerned. */
  readonly entry?: LedgerEntry | undefined;
  readonly subscription?: Subscription | undefined;
  readonly names?: ServiceNames;
  readonly now: Instant;
}

/**
 * Accounts for what a conversation was told: what was done is in the ledger, and the reason follows from its lines and
 * settings as they are now, by the same rules that decide what is told.
 */
export function accountOf(known: Known): Account {
  const { entry, subscription } = known;
  const notes = notesOf(entry);
  const heldNow = heldNowOf(known);
  const isTold = notes.some(({ did }) => did === 'posted' || did === 'joined' || did === 'replied' || did === 'digest');
  const because = becauseOf(known, isTold);
  const failed = failedAs(entry);
  const isWaiting = entry !== undefined && (isHeld(entry) || entry.state === 'paused' || failed === 'trying');
  return {
    ...{ because, notes, was: isTold ? 'told' : isWaiting ? 'waiting' : 'untold' },
    ...(heldNow && { heldNow }),
    ...(subscription?.pause && { pause: subscription.pause }),
    ...(failed && { failed }),
  };
}

function failedAs(entry: LedgerEntry | undefined): Account['failed'] {
  if (entry?.state === 'dead') return entry.reason === 'expired' ? 'expired' : 'refused';
  const isOwed = entry?.state === 'planned' || entry?.state === 'ambiguous';
  return isOwed && entry.reason !== undefined && entry.nextAt !== undefined ? 'trying' : undefined;
}

/** An entry of an older version says only when something was told last. */
function notesOf(entry: LedgerEntry | undefined): readonly Note[] {
  if (!entry) return [];
  const { notes = [], shownAt } = entry;
  if (notes.length > 0 || shownAt === undefined) return notes;
  return [{ at: shownAt, did: hasSeenCard(entry) ? 'posted' : 'digest' }];
}

function isHeld({ held, heldByMute }: LedgerEntry): boolean {
  return held !== undefined || heldByMute === true;
}

function becauseOf(known: Known, isTold: boolean): Because {
  const { issue, subscription } = known;
  const follow = subscription?.follows.find(({ issueId }) => issueId === issue.id);
  if (follow) return { by: 'follow', follow };
  const lines = linesCovering(subscription?.wants ?? [], aboutOf(known));
  if (isTold) return lines.length > 0 ? { by: 'subscription', lines } : { by: 'changed' };
  return lines.length > 0 ? whyUntold(known, lines) : whyUncovered(known);
}

function aboutOf({ issue, entry, names }: Known): About {
  return { issue, ...(entry && { toldAs: toldAsOf(entry) }), ...(names && { names }) };
}

/** Why nothing was told of an issue that lines cover. */
function whyUntold(known: Known, lines: readonly Want[]): Because {
  const { subscription, snapshot, entry } = known;
  const level = subscription?.settings?.level;
  if (level !== undefined && !reaches(level, aboutOf(known))) return { by: 'level', level };
  const since = lines.map(({ setAt }) => setAt).toSorted()[0] ?? '';
  const { newsAt } = snapshot ?? {};
  if (!entry && (newsAt === undefined || newsAt <= since)) return { by: 'known-before', since };
  const isStopped = subscription?.pause !== undefined || failedAs(entry) !== undefined;
  if (isStopped || (entry && isHeld(entry))) return { by: 'subscription', lines };
  const isEverything = MOMENTS.every((moment) => lines.some(({ moments }) => moments.includes(moment)));
  return isEverything ? { by: 'on-its-way' } : { by: 'moments', lines };
}

function whyUncovered(known: Known): Because {
  const { issue, subscription } = known;
  const wants = subscription?.wants ?? [];
  if (wants.length === 0) return { by: 'nothing' };
  const about = aboutOf(known);
  const ofAnyKind = wants.map((want) => ({ ...want, kinds: SUBSCRIPTION_KINDS }));
  if (linesCovering(ofAnyKind, about).length > 0) return { by: 'kind', kind: KIND[issue.classification] };
  const withoutExceptions = ofAnyKind.map((want) => ({ ...want, except: [] }));
  return { by: linesCovering(withoutExceptions, about).length > 0 ? 'excepted' : 'service' };
}

function heldNowOf(known: Known): HeldNow | undefined {
  const { subscription, entry, now } = known;
  if (!subscription) return undefined;
  const mute = muteOn(subscription, aboutOf(known), now);
  if (mute) return { rule: 'mute', until: mute.until, setBy: mute.setBy, setAt: mute.setAt };
  if (!entry?.held || entry.held.until <= now) return undefined;
  const { rule, until } = entry.held;
  return { rule, until, ...creditOf(rule, subscription) };
}

const SETTING: Readonly<Partial<Record<Telling['rule'], SettingName>>> = {
  quiet: 'quiet',
  'digest-only': 'digest',
  'old-advisory': 'oldAdvisories',
};

function creditOf(rule: Telling['rule'], { settings }: Subscription): Pick<HeldNow, 'setBy' | 'setAt'> {
  if (rule === 'silence') return settings?.silence ?? {};
  const name = SETTING[rule];
  return (name && settings?.credits?.[name]) ?? {};
}
