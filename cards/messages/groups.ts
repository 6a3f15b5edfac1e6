import type { Deadline } from '../../src/domain/announcement/deadlines.ts';
import type { Day } from '../../src/domain/instant.ts';
import { addDays, mondayOf } from '../../src/domain/local-time.ts';
import type { Words } from '../../words/index.ts';
import { dayName } from '../kit/format.ts';

/** Names the part of the calendar that a date is in, seen from today: overdue, this week, next week, or its month. */
export function groupsOf(today: Day, words: Words): (deadline: Deadline) => string {
  const { overdue, thisWeek, nextWeek } = words.deadlines.groups;
  const monday = mondayOf(today);
  const [next, afterNext] = [addDays(monday, 7), addDays(monday, 14)];
  return ({ actBy, daysLeft }) => {
    const day = actBy.slice(0, 10);
    if (daysLeft < 0) return overdue;
    if (day < next) return thisWeek;
    if (day < afterNext) return nextWeek;
    const isThisYear = day.slice(0, 4) === today.slice(0, 4);
    return dayName(day, words, { month: 'long', ...(!isThisYear && { year: 'numeric' }) });
  };
}
