import type { Table } from '../../src/domain/documents/table.ts';
import { utcCell } from '../../src/domain/documents/utc.ts';
import type { Announcement } from '../../src/domain/health/announcement.ts';
import { servicesOf, type Issue } from '../../src/domain/health/issue.ts';

/** What a search found, issues first. */
export function foundTable(issues: readonly Issue[], announcements: readonly Announcement[]): Table {
  const named = (services: Announcement['services']) => services.map(({ name }) => name).join(', ');
  return {
    name: 'search',
    columns: ['id', 'kind', 'title', 'services', 'started_utc', 'modified_utc'],
    rows: [
      ...issues.map((each) => [
        each.id,
        each.classification,
        each.title,
        named(servicesOf(each)),
        ...timesOf(each.startedAt, each),
      ]),
      ...announcements.map((each) => [
        each.id,
        each.kind,
        each.title,
        named(each.services),
        ...timesOf(each.startsAt, each),
      ]),
    ],
  };
}

function timesOf(startedAt: string, { modifiedAt }: { readonly modifiedAt: string }) {
  return [utcCell(startedAt), utcCell(modifiedAt)];
}
