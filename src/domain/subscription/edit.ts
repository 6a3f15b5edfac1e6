import type { Instant } from '../instant.ts';
import type { Conversation, Follow, Mute, Pause, Subscription } from './subscription.ts';

/*
 * Every change copies the whole record: a newer process may have written fields that this build does not know, and they
 * must survive.
 */

/** A conversation without any subscriptions yet. */
export function newSubscription(conversation: Conversation): Subscription {
  return { conversation, wants: [], mutes: [], follows: [] };
}

/** Updates the record with what is now known of the conversation, such as a newer reference or a new name. */
export function withConversation(current: Subscription | undefined, conversation: Conversation): Subscription {
  if (!current) return newSubscription(conversation);
  return { ...current, conversation: { ...current.conversation, ...conversation, ...hostOf(current, conversation) } };
}

/** A shared channel stands in several teams, but belongs to one: whoever writes there may come from another. */
function hostOf(
  { conversation: { teamId } }: Subscription,
  { channelType }: Conversation,
): Pick<Conversation, 'teamId'> {
  return channelType === 'shared' && teamId !== undefined ? { teamId } : {};
}

/** Mutes an issue or service until a given time. This replaces any earlier mute of the same subject. */
export function addMute(current: Subscription, mute: Mute): Subscription {
  const others = current.mutes.filter((each) => !sameSubject(each.subject, mute.subject));
  return { ...current, mutes: [...others, mute] };
}

/** Ends the mute of an issue or service, or all of them. */
export function removeMute(current: Subscription, subject?: Mute['subject']): Subscription {
  const mutes = subject ? current.mutes.filter((mute) => !sameSubject(mute.subject, subject)) : [];
  return { ...current, mutes };
}

/** Removes mutes that have ended from the record. They have no effect in any case. */
export function pruneMutes(current: Subscription, now: Instant): Subscription {
  return { ...current, mutes: current.mutes.filter((mute) => mute.until > now) };
}

/** Follows one issue. Following asks for alerts, so a mute of that issue ends. */
export function addFollow(current: Subscription, follow: Follow): Subscription {
  const { issueId } = follow;
  const heard = removeMute(current, { type: 'issue', id: issueId });
  if (heard.follows.some((each) => each.issueId === issueId)) return heard;
  return { ...heard, follows: [...heard.follows, follow] };
}

/** Stops following an issue. */
export function removeFollow(current: Subscription, issueId: string): Subscription {
  return { ...current, follows: current.follows.filter((follow) => follow.issueId !== issueId) };
}

/**
 * Pauses sending until something ends that (`resume`). A conversation waits for one thing at a time after a refusal, so
 * a newer refusal takes the place of an older one. The original start time is kept.
 */
export function pause(current: Subscription, wanted: Pause): Subscription {
  const held = pausesOf(current);
  const former = held.findIndex((each) => sourceOf(each) === sourceOf(wanted));
  const since = held[former]?.since ?? wanted.since;
  return withPauses(current, former < 0 ? [...held, wanted] : held.with(former, { ...wanted, since }));
}

/**
 * What proves that the conversation can be reached again. `install` and `message` come from the conversation itself.
 * The others say less: an app added to a team is in its standard channels, but a deleted channel stays deleted.
 */
export type ReachableEvent = ResumeEvent | 'team-install' | 'channel-restored' | 'team-restored' | 'team-unarchived';
/** The same, from the conversation itself. */
export type ResumeEvent = Pause['resumeOn'];

/** Ends the pauses that `event` ends. */
export function resume(current: Subscription, event: ReachableEvent): Subscription {
  return endPauses(current, (each) => ends(event, each, current.conversation));
}

/** Ends the pauses that apply to all conversations of the home tenant. */
export function endTenantPause(current: Subscription): Subscription {
  return endPauses(current, (each) => each.wholeTenant === true);
}

/** Whether a pause of the conversation applies to all of its home tenant. */
export function isTenantPaused(current: Subscription): boolean {
  return pausesOf(current).some(({ wholeTenant }) => wholeTenant);
}

function ends(event: ReachableEvent, { reason, resumeOn }: Pause, { channelType }: Conversation): boolean {
  switch (event) {
    case 'install':
    case 'message':
      return true;
    case 'activity':
      return resumeOn === 'activity';
    case 'team-install':
      return (
        reason.startsWith('team-') || (reason.startsWith('waiting-for-') && (channelType ?? 'standard') === 'standard')
      );
    default:
      return reason === ENDED_BY[event];
  }
}

const ENDED_BY = {
  'channel-restored': 'channel-deleted',
  'team-restored': 'team-deleted',
  'team-unarchived': 'team-archived',
} as const;

function endPauses(current: Subscription, isOver: (pause: Pause) => boolean): Subscription {
  const held = pausesOf(current);
  return held.some(isOver)
    ? withPauses(
        current,
        held.filter((each) => !isOver(each)),
      )
    : current;
}

function pausesOf({ pause: first, otherPauses = [] }: Subscription): readonly Pause[] {
  return first ? [first, ...otherPauses] : otherPauses;
}

function withPauses(current: Subscription, [first, ...others]: readonly Pause[]): Subscription {
  return { ...current, pause: first, otherPauses: others.length > 0 ? others : undefined };
}

/** Why a conversation is paused that says that the app is not in it. */
export const APP_MISSING: Pause['reason'] = 'waiting-for-install';

/** What caused a pause: the channel or the team as a whole, or a refusal. */
function sourceOf({ reason }: Pause): string {
  return reason.startsWith('waiting-for-') ? 'refusal' : reason;
}

/** Whether a pause of the conversation has outlasted the time allowed for it. */
export function isAbandoned(current: Subscription, now: Instant): boolean {
  return pausesOf(current).some(({ givenUpAt }) => givenUpAt !== undefined && givenUpAt <= now);
}

/** Whether the conversation wants no alerts at all. */
export function hearsNothing({ wants, follows }: Subscription): boolean {
  return wants.length === 0 && follows.length === 0;
}

function sameSubject(a: Mute['subject'], b: Mute['subject']): boolean {
  return a.type === b.type && a.id === b.id;
}
