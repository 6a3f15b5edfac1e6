import type { Deadline, Deadlines } from '../../src/domain/announcement/deadlines.ts';
import type { Cell, Table } from '../../src/domain/documents/table.ts';
import { utcCell } from '../../src/domain/documents/utc.ts';

/** What is due when: what has passed, what is ahead and what is done, a row each. */
export function deadlineTable({ overdue, ahead, done }: Pick<Deadlines, 'overdue' | 'ahead' | 'done'>): Table {
  return {
    name: 'deadlines',
    columns: [
      ...['due', 'days_left', 'state', 'id', 'title', 'services', 'major_change', 'tags'],
      ...['done_by', 'done_utc'],
    ],
    rows: [
      ...overdue.map((each) => rowOf(each, 'overdue')),
      ...ahead.map((each) => rowOf(each, 'ahead')),
      ...done.map((each) => rowOf(each, 'done')),
    ],
  };
}

function rowOf({ announcement, actBy, daysLeft, mark }: Deadline, state: string): Cell[] {
  const { id, title, services, majorChange, tags } = announcement;
  return [
    // Microsoft gives a day, the same one everywhere.
    ...[actBy.slice(0, 10), daysLeft, state, id, title, services.map(({ name }) => name).join(', ')],
    ...[majorChange ? 'yes' : 'no', tags.join(', '), mark?.by.name, utcCell(mark?.at)],
  ];
}
