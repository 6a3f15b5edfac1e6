import { changesOfAnnouncement, type AnnouncementChange } from '../../announcement/changes.ts';
import { daysLeft } from '../../announcement/deadlines.ts';
import { editionsOf, type PlainText } from '../../announcement/edition.ts';
import type { ItemMark } from '../../announcement/mark.ts';
import type { Issue } from '../../health/issue.ts';
import type { Day, Instant } from '../../instant.ts';
import { localDay, mondayOf } from '../../local-time.ts';
import type { Snapshot } from '../../watching/change.ts';

/** So many days ahead, what is due is named: as far as reminders begin. */
export const DAYS_AHEAD = 30;

/** In the order in which they are shown. An item stands in one: what is news of it comes before that it is due. */
const MESSAGE_PARTS = ['new', 'moved', 'due', 'changed'] as const;
export type MessagePart = (typeof MESSAGE_PARTS)[number];

/** A Message Center item in a digest. */
export interface DigestItem {
  readonly issue: Issue;
  /** What it says otherwise than people knew, in the order of its weight. Empty for what is new to them. */
  readonly changes: readonly AnnouncementChange[];
  /** Of an item with a date by which to act: how many days it is ahead. Below zero: it has passed. */
  readonly daysLeft?: number;
  /** It changed after people here marked it done. */
  readonly mark?: ItemMark;
}

/** What a digest says of the Message Center. */
export interface MessageDigest {
  /** In the order of `MESSAGE_PARTS`, without empty ones. What is due is in the order of its date. */
  readonly parts: readonly { readonly part: MessagePart; readonly items: readonly DigestItem[] }[];
  /** How many more would be named, but people here marked them done. */
  readonly done: number;
  /** Whether it was looked up what is due. */
  readonly saysDue: boolean;
}

/** An item that the digest may name. */
export interface DigestCandidate {
  readonly snapshot: Snapshot;
  /** What is news about it here: that it exists, or that it changed. */
  readonly news?: 'new' | 'changed' | undefined;
  /** Keys of the posts that people here knew before. */
  readonly known: ReadonlySet<Instant>;
  readonly mark?: ItemMark | undefined;
}

interface Reading {
  readonly plainText: PlainText;
  /** On the conversation's calendar. */
  readonly today: Day;
  /** Dates from this day on are due. Absent: what is due is not said. */
  readonly dueFrom?: Day | undefined;
}

/** Sorts the items by what is to be said of them. What changed after it was marked done is named: it may be due again. */
export function messageDigest(candidates: readonly DigestCandidate[], reading: Reading): MessageDigest {
  const placed = candidates.flatMap((each) => {
    const item = itemOf(each, reading);
    const part = partOf(each, item, reading);
    return part === undefined ? [] : [{ part, item, isDone: isDone(each) }];
  });
  const named = Map.groupBy(
    placed.filter(({ isDone: done }) => !done),
    ({ part }) => part,
  );
  const parts = MESSAGE_PARTS.map((part) => {
    const items = (named.get(part) ?? []).map(({ item }) => item);
    return { part, items: part === 'due' ? items.toSorted(byDate) : items };
  });
  const done = placed.filter(({ isDone: hidden, item }) => hidden && (item.daysLeft ?? 0) >= 0).length;
  return { parts: parts.filter(({ items }) => items.length > 0), done, saysDue: reading.dueFrom !== undefined };
}

function itemOf(
  { snapshot: { issue, newsAt = '' }, news, known, mark }: DigestCandidate,
  reading: Reading,
): DigestItem {
  const { actBy } = issue;
  return {
    issue,
    changes: news === 'changed' ? changesIn(issue, known, reading.plainText) : [],
    ...(actBy !== undefined && { daysLeft: daysLeft(actBy, reading.today) }),
    ...(mark && newsAt > mark.at && { mark }),
  };
}

function isDone({ snapshot: { newsAt = '' }, news, mark }: DigestCandidate): boolean {
  return mark?.mark === 'done' && !(news === 'changed' && newsAt > mark.at);
}

/** From the version that people knew to the newest: a date that moved twice has moved once. */
function changesIn(issue: Issue, known: ReadonlySet<Instant>, plain: PlainText): readonly AnnouncementChange[] {
  const editions = editionsOf(issue, plain);
  const after = editions.at(-1);
  const earlier = editions.slice(0, -1);
  const before = earlier.findLast(({ at }) => known.has(at)) ?? earlier.at(-1);
  if (!before || !after) return [];
  return changesOfAnnouncement(before, after).filter(({ kind }) => kind !== 'starts' && kind !== 'ends');
}

function partOf({ news }: DigestCandidate, item: DigestItem, reading: Reading): MessagePart | undefined {
  if (news === 'new') return 'new';
  if (item.changes.some(isMoved)) return 'moved';
  if (news === 'changed') return 'changed';
  return isDue(item, reading) ? 'due' : undefined;
}

/** Whether a date moved, from one day to another. One that was set or taken away is another change. */
function isMoved(change: AnnouncementChange): boolean {
  switch (change.kind) {
    case 'rollout':
      return true;
    case 'act-by':
    case 'window-begins':
    case 'window-ends':
      return change.before !== undefined && change.after !== undefined;
    default:
      return false;
  }
}

function isDue({ issue: { actBy }, daysLeft: left }: DigestItem, { dueFrom }: Reading): boolean {
  return actBy !== undefined && left !== undefined && dueFrom !== undefined
    ? actBy.slice(0, 10) >= dueFrom && left <= DAYS_AHEAD
    : false;
}

function byDate(a: DigestItem, b: DigestItem): number {
  return (a.daysLeft ?? 0) - (b.daysLeft ?? 0) || (a.issue.id < b.issue.id ? -1 : 1);
}

/**
 * From which day on dates are due in the digest of `slot`: the day of the digest before, so that what has passed since is
 * named once. Undefined where this week had a digest already: a list that comes every day is read by nobody.
 */
export function dueFrom(slot: Instant, former: Instant | undefined, timeZone: string): Day | undefined {
  const today = localDay(slot, timeZone);
  if (former === undefined) return today;
  const day = localDay(former, timeZone);
  return mondayOf(day) < mondayOf(today) ? day : undefined;
}
