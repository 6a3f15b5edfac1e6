import type { Announcement } from '../health/announcement.ts';
import { DAY, type Day, type Instant } from '../instant.ts';
import type { Period } from '../period.ts';
import type { ItemMark } from './mark.ts';

/** A date by which a Message Center item asks for action. */
export interface Deadline {
  readonly announcement: Announcement;
  readonly actBy: Instant;
  /** Below zero: it has passed. */
  readonly daysLeft: number;
  readonly mark?: ItemMark;
}

/** The act-by dates that concern a conversation. */
export interface Deadlines {
  /** What has passed in the last thirty days and is not done, latest first. */
  readonly overdue: readonly Deadline[];
  /** Nearest first, today's included. */
  readonly ahead: readonly Deadline[];
  /** What is marked done, nearest first. */
  readonly done: readonly Deadline[];
  /** How many are marked as not for this conversation. */
  readonly leftOut: number;
}

/** What has passed for longer is history. In a time that is asked for, nothing is too old. */
const OVERDUE_DAYS = 30;

/** How many days a date is ahead on a day. Microsoft gives a day, at midnight in UTC. */
export function daysLeft(actBy: Instant, day: Day): number {
  return Math.round((Date.parse(actBy.slice(0, 10)) - Date.parse(day)) / DAY);
}

/** Sorts the act-by dates of items, as seen on a day of the reader's, by what the conversation says of each. */
export function deadlinesOf(
  announcements: readonly Announcement[],
  marks: ReadonlyMap<string, ItemMark>,
  today: Day,
  period?: Pick<Period, 'first' | 'last'>,
): Deadlines {
  const all = announcements
    .flatMap((each) => deadlineOf(each, marks.get(each.id), today))
    .filter((each) => isWanted(each, period))
    .toSorted((a, b) => a.daysLeft - b.daysLeft || (a.announcement.id < b.announcement.id ? -1 : 1));
  const open = all.filter(({ mark }) => mark === undefined);
  return {
    overdue: open.filter(isOver).toReversed(),
    ahead: open.filter((each) => !isOver(each)),
    done: all.filter(({ mark }) => mark?.mark === 'done'),
    leftOut: all.filter(({ mark }) => mark?.mark === 'not-for-us').length,
  };
}

function deadlineOf(announcement: Announcement, mark: ItemMark | undefined, today: Day): Deadline[] {
  const { actionRequiredBy: actBy } = announcement;
  if (actBy === undefined) return [];
  return [{ announcement, actBy, daysLeft: daysLeft(actBy, today), ...(mark && { mark }) }];
}

function isWanted({ actBy, daysLeft: left }: Deadline, period?: Pick<Period, 'first' | 'last'>): boolean {
  const day = actBy.slice(0, 10);
  return period ? period.first <= day && day <= period.last : left >= -OVERDUE_DAYS;
}

function isOver({ daysLeft: left }: Deadline): boolean {
  return left < 0;
}
