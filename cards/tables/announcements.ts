import type { Table } from '../../src/domain/documents/table.ts';
import { utcCell } from '../../src/domain/documents/utc.ts';
import type { Announcement } from '../../src/domain/health/announcement.ts';
import { plainText } from '../../src/lib/plain-text.ts';

/** Items of the Message Center, or planned maintenance, as rows. */
export function announcementTable(announcements: readonly Announcement[], name: string): Table {
  return {
    name,
    columns: [
      ...['id', 'kind', 'title', 'services', 'category', 'severity', 'major_change', 'act_by_utc'],
      ...['starts_utc', 'ends_utc', 'modified_utc', 'tags'],
    ],
    rows: announcements.map((each) => [
      ...[each.id, each.kind, each.title, each.services.map((service) => service.name).join(', ')],
      ...[each.category, each.severity, each.majorChange ? 'yes' : 'no', utcCell(each.actionRequiredBy)],
      ...[utcCell(each.startsAt), utcCell(each.endsAt), utcCell(each.modifiedAt), each.tags.join(', ')],
    ]),
  };
}

/** One of them, with its text. */
export function messageTable(announcement: Announcement): Table {
  const { name, columns, rows } = announcementTable([announcement], `message-${announcement.id.toLowerCase()}`);
  return { name, columns: [...columns, 'text'], rows: rows.map((row) => [...row, plainText(announcement.body)]) };
}
