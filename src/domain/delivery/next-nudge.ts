import { newestPost } from '../health/issue.ts';
import { between, HOUR, MINUTE, shift, type Instant } from '../instant.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { toldAsOf } from './told-as.ts';
import type { ServiceNames } from '../naming/service-names.ts';
import { linesCovering, muteOn } from '../subscription/matching.ts';
import { escalationIn, type ConversationSettings, type Escalation } from '../subscription/settings.ts';
import type { Subscription } from '../subscription/subscription.ts';
import { quietNow } from '../subscription/telling.ts';
import type { Snapshot } from '../watching/change.ts';
import { isOpenIncident } from '../watching/compare-poll.ts';
import type { Nudge } from './nudge.ts';

/** Who is on an issue. `where` is the name of the other conversation of an escalation, if it was taken there. */
export interface TakenBy {
  readonly name: string;
  readonly where?: string;
}

export interface NudgeInput {
  readonly snapshot: Snapshot;
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  readonly names?: ServiceNames;
  readonly owner?: TakenBy;
  /** Whether the source was read lately: if not, nobody knows whether there is nothing new. */
  readonly isFresh?: boolean;
  readonly now: Instant;
}

/** What is to be done now, and when to look again if nothing else happens. */
interface Next<T> {
  readonly due?: T;
  readonly at?: Instant;
}

/** So often at most people are reminded of one post. */
const MOST_REMINDERS = 5;
/** A source that could not be asked is looked at again so much later. */
const AGAIN_MS = 5 * MINUTE;

/**
 * What is to be said below the card of an open incident, besides news. It follows from what is stored, the settings as
 * they are now, and the time: asking again after saying it gives the next thing, and whoever switches something off ends
 * what was pending. Mutes and quiet times hold it; reminders wait for the end of any quiet time.
 */
export function nextNudge(input: NudgeInput): Next<Nudge> {
  const { entry, subscription, now } = input;
  if (!isOpenIncident(input.snapshot) || entry.cardId === undefined || !isWanted(input)) return {};
  const urgent = mention(input) ?? escalation(input);
  const hold = heldUntil(input, urgent !== undefined);
  if (urgent) return hold === undefined ? { due: urgent } : { at: hold };
  const at = reminderAt(input);
  if (at === undefined) return {};
  if (at > now) return { at };
  const quiet = hold ?? quietNow(subscription, false, now)?.until;
  if (quiet !== undefined) return { at: quiet };
  const post = lastSaidAt(input);
  const hours = Math.max(1, Math.floor(between(post, now) / HOUR));
  return input.isFresh === true ? { due: { kind: 'reminder', hours, lastPost: post } } : { at: shift(now, AGAIN_MS) };
}

/** Where the incident is to be escalated now: it is open, and nobody who could has taken it for long enough. */
export function nextEscalation(input: NudgeInput): Next<Escalation> {
  const { entry, subscription, snapshot, owner, now } = input;
  const { settings = {} } = subscription;
  const escalate = escalationIn(settings);
  const { unownedSince, escalated } = entry.nudged ?? {};
  if (!escalate || escalated || owner || unownedSince === undefined || !isOpenIncident(snapshot)) return {};
  // The twin below whose card it is told is sent on.
  if (entry.joined !== undefined) return {};
  // What came by an escalation is not sent on: two conversations could send it to each other.
  if (followOf(input)?.escalated || !isWanted(input)) return {};
  const at = shift(waitsSince(unownedSince, settings), escalate.afterMinutes * MINUTE);
  const mute = heldUntil(input, true);
  if (at > now) return { at };
  return mute === undefined ? { due: escalate } : { at: mute };
}

/** An escalation waits from when it was set up, and people could take an incident, on. */
function waitsSince(unownedSince: Instant, { credits = {} }: ConversationSettings): Instant {
  const since = [credits.escalate, credits.teamwork].flatMap((credit) => credit?.setAt ?? []);
  return [unownedSince, ...since].toSorted().at(-1) ?? unownedSince;
}

/** When an entry is to be looked at again for a nudge or an escalation. */
export function lookAgainAt(input: NudgeInput): Instant | undefined {
  const next = [nextNudge(input), nextEscalation(input)];
  const times = next.flatMap(({ due, at }) => (due ? input.now : (at ?? [])));
  return times.toSorted()[0];
}

/** Whoever has unsubscribed since still has the card, and is told nothing more. */
function isWanted(input: NudgeInput): boolean {
  return followOf(input) !== undefined || linesCovering(input.subscription.wants, aboutOf(input)).length > 0;
}

/** The end of a mute, or of a time that is quiet for incidents too. */
function heldUntil(input: NudgeInput, urgent: boolean): Instant | undefined {
  const { subscription, now } = input;
  return (muteOn(subscription, aboutOf(input), now) ?? quietNow(subscription, urgent, now))?.until;
}

/** What lines and mutes go by. */
function aboutOf({ snapshot: { issue }, entry, names }: NudgeInput) {
  return { issue, toldAs: toldAsOf(entry), ...(names && { names }) };
}

/** When Microsoft last said something. */
function lastSaidAt({ snapshot: { issue } }: Pick<NudgeInput, 'snapshot'>): Instant {
  return newestPost(issue)?.createdAt ?? issue.startedAt;
}

function followOf({ subscription, entry }: NudgeInput) {
  return subscription.follows.find(({ issueId }) => issueId === entry.issueId);
}

function mention({ entry, subscription }: NudgeInput): Nudge | undefined {
  // Whoever asked that their data be erased has no name any more.
  const who = (subscription.settings?.mention ?? []).filter(({ id, name }) => id !== '' && name !== '');
  return entry.nudged?.mention === 'due' && who.length > 0 ? { kind: 'mention', who } : undefined;
}

/** What is said of an escalation, in the conversation it came from and in the one it went to. */
function escalation(input: NudgeInput): Nudge | undefined {
  const { entry, owner } = input;
  const { escalated, said = [] } = entry.nudged ?? {};
  const from = followOf(input)?.escalated;
  if (!said.includes('escalation') && escalated) {
    const { name: to, minutes, refused = false } = escalated;
    return { kind: refused ? 'not-escalated' : 'escalated', to, minutes };
  }
  if (!said.includes('escalation') && from && !owner)
    return { kind: 'unowned', from: from.name, minutes: from.minutes };
  if (!owner || !said.includes('escalation') || said.includes('taken') || escalated?.refused) return undefined;
  return { kind: 'taken', by: owner.name, ...(owner.where !== undefined && { where: owner.where }) };
}

/** When the next reminder is due: each after twice the time of the one before, from the newest post or message on. */
function reminderAt({ entry, subscription, snapshot }: NudgeInput): Instant | undefined {
  const { remindAfter, credits } = subscription.settings ?? {};
  if (remindAfter === undefined) return undefined;
  const post = lastSaidAt({ snapshot });
  const { reminded } = entry.nudged ?? {};
  if (reminded?.post === post) {
    const { times, at } = reminded;
    return times < MOST_REMINDERS ? shift(at, remindAfter * HOUR * 2 ** (times - 1)) : undefined;
  }
  const since = [post, entry.shownAt ?? '', credits?.remindAfter?.setAt ?? ''].toSorted().at(-1) ?? post;
  return shift(since, remindAfter * HOUR);
}
