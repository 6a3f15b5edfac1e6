import { daysLeft } from '../../announcement/deadlines.ts';
import type { ItemMark } from '../../announcement/mark.ts';
import type { Issue } from '../../health/issue.ts';
import { HOUR, shift, timeOf, type Day, type Instant } from '../../instant.ts';
import { addDays, atClock, localDay } from '../../local-time.ts';
import type { ServiceNames } from '../../naming/service-names.ts';
import { concerns, muteOn } from '../../subscription/matching.ts';
import { MOMENTS, type Subscription } from '../../subscription/subscription.ts';
import { quietNow, reaches } from '../../subscription/telling.ts';
import type { ChangeEvent, Snapshot } from '../../watching/change.ts';
import type { LedgerEntry } from '../ledger-entry.ts';
import { shown } from '../progress.ts';

/** A conversation's reminders have an entry in its ledger like an issue, under this name. */
export const DEADLINES = 'deadlines';

/** So many days before the date people are reminded, nearest first. */
const STEPS = [1, 7, 30] as const;
/** On the conversation's clock: all that is due on a day is one message, when people begin to work. */
const AT = '09:00';
/** In the zone whose day begins first, a day begins so much earlier than in UTC. */
const EARLIEST = 14 * HOUR;

/** From when on a tenant's dates are watched, and up to when what became due was planned. */
export interface RemindersPlanned {
  readonly since: Instant;
  readonly upTo: Instant;
}

/** An item whose date is near. */
export interface DueItem {
  readonly issue: Issue;
  readonly actBy: Instant;
  readonly daysLeft: number;
}

/** The step that is due on a day: of those passed, the one nearest to the date. Undefined before the first and after the date. */
export function stepOn(actBy: Instant, day: Day): number | undefined {
  const left = daysLeft(actBy, day);
  return left < 0 ? undefined : STEPS.find((step) => left <= step);
}

/**
 * Since when an item's reminder has been due somewhere on earth: since its step began, or since its date moved. What had
 * passed when an item was published stays silent, since its first message names the date.
 */
function dueSince({ issue, newsAt }: Snapshot, now: Instant): Instant | undefined {
  const { actBy } = issue;
  const step = actBy === undefined ? undefined : stepSomewhere(actBy, now);
  if (actBy === undefined || step === undefined) return undefined;
  const began = shift(`${addDays(actBy.slice(0, 10), -step)}T00:00:00.000Z`, -EARLIEST);
  const [before, after] = issue.posts.slice(-2);
  const hasMoved = after?.edition !== undefined && before?.edition?.actBy !== after.edition.actBy;
  return hasMoved && newsAt !== undefined && newsAt > began ? newsAt : began;
}

/** On its last day, the date is over where the day begins first, and not yet elsewhere. */
function stepSomewhere(actBy: Instant, now: Instant): number | undefined {
  return stepOn(actBy, localDay(shift(now, EARLIEST), 'UTC')) ?? stepOn(actBy, localDay(shift(now, -EARLIEST), 'UTC'));
}

/** The items that became due since the last plan. None at a tenant's first: what is near then is no news. */
export function newlyDue(
  snapshots: Iterable<Snapshot>,
  planned: RemindersPlanned | undefined,
  now: Instant,
): Snapshot[] {
  if (!planned) return [];
  return [...snapshots].filter((each) => isAfter(dueSince(each, now), planned.upTo, now));
}

function isAfter(since: Instant | undefined, from: Instant, now: Instant): boolean {
  return since !== undefined && since > from && since <= now;
}

/** The plan for a look at what is due. Its version only grows. */
export function remindersEvent(tenantId: string, former: LedgerEntry | undefined, now: Instant): ChangeEvent {
  const version = Math.max(timeOf(now), (former?.owedVersion ?? 0) + 1);
  const id = `${tenantId}/${DEADLINES}/${version}`;
  return { id, tenantId, issueId: DEADLINES, version, kinds: [], knownPosts: [], seenAt: now };
}

interface Looked {
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  readonly snapshots: Iterable<Snapshot>;
  readonly marks: ReadonlyMap<string, ItemMark>;
  readonly planned: RemindersPlanned | undefined;
  readonly names: ServiceNames;
  readonly now: Instant;
}

/** What a conversation is to be reminded of now, nearest first, and for which time of which day; or when to look again. */
export interface Reminders {
  readonly items: readonly DueItem[];
  readonly slot?: Instant;
  readonly next?: Instant;
}

/**
 * What is due in a conversation: it hears messages of the item's service, nobody marked or muted it, and it was not
 * reminded of this step of this date. It follows from what is stored and the time alone, so a date that moved or a mark
 * ends what was pending, and a bot that was off tells the latest step once. At most one message a day, not before nine.
 */
export function remindersDue(looked: Looked): Reminders {
  const { entry, subscription, now } = looked;
  const { timeZone = 'UTC', deadlines } = subscription.settings ?? {};
  if (deadlines === 'off') return { items: [] };
  const today = localDay(now, timeZone);
  const slot = atClock(today, AT, timeZone);
  const dueToday = dueOn(today, looked);
  if (now >= slot && (entry.digestAt ?? '') < slot && dueToday.length > 0) {
    const quiet = quietNow(subscription, false, now);
    return quiet ? { items: [], next: quiet.until } : { items: dueToday, slot };
  }
  const [day, next] = now < slot ? [today, slot] : [addDays(today, 1), atClock(addDays(today, 1), AT, timeZone)];
  return { items: [], ...(dueOn(day, looked).length > 0 && { next }) };
}

function dueOn(day: Day, looked: Looked): DueItem[] {
  const items = [...looked.snapshots].flatMap((snapshot) => {
    const { issue } = snapshot;
    const { actBy } = issue;
    const step = actBy === undefined ? undefined : stepOn(actBy, day);
    if (actBy === undefined || step === undefined || isTold(looked.entry, issue.id, actBy, step)) return [];
    return isWanted(snapshot, looked) ? [{ issue, actBy, daysLeft: daysLeft(actBy, day) }] : [];
  });
  return items.toSorted((a, b) => a.daysLeft - b.daysLeft || (a.issue.id < b.issue.id ? -1 : 1));
}

function isTold({ reminded }: LedgerEntry, id: string, actBy: Instant, step: number): boolean {
  const told = reminded?.[id];
  return told !== undefined && told.actBy.slice(0, 10) === actBy.slice(0, 10) && told.step <= step;
}

function isWanted(snapshot: Snapshot, { subscription, marks, planned, names, now }: Looked): boolean {
  const { issue } = snapshot;
  const since = planned && [planned.since, askedSince(subscription)].toSorted().at(-1);
  if (since === undefined || marks.has(issue.id) || snapshot.noLongerListed === true) return false;
  if (!isAfter(dueSince(snapshot, now), since, now)) return false;
  const always = { ...subscription, wants: subscription.wants.map((want) => ({ ...want, moments: MOMENTS })) };
  if (!concerns(always, { issue, kinds: ['opened'], names })) return false;
  return reaches(subscription.settings?.level, { issue }) && muteOn(subscription, { issue, names }, now) === undefined;
}

/** What became due before anybody asked for anything here was never meant for here. */
function askedSince({ wants, follows }: Subscription): Instant {
  return [...wants, ...follows].map(({ setAt }) => setAt).toSorted()[0] ?? '';
}

/** The entry once these were told. Of items whose date is over, nothing is kept. */
export function afterReminders(entry: LedgerEntry, { items, slot }: Reminders, now: Instant): LedgerEntry {
  const day = now.slice(0, 10);
  const former = Object.entries(entry.reminded ?? {}).filter(
    ([, { actBy }]) => stepOn(actBy, addDays(day, -1)) !== undefined,
  );
  const told = items.map(({ issue, actBy, daysLeft: left }) => {
    return [issue.id, { actBy, step: STEPS.find((step) => left <= step) ?? 30 }] as const;
  });
  const reminded = { ...Object.fromEntries(former), ...Object.fromEntries(told) };
  return { ...shown(entry, now), reminded, ...(slot !== undefined && { digestAt: slot }) };
}
