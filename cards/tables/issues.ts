import type { Table } from '../../src/domain/documents/table.ts';
import { utcCell } from '../../src/domain/documents/utc.ts';
import { servicesOf, type Issue } from '../../src/domain/health/issue.ts';

/** Issues as rows: one each, for a spreadsheet. */
export function issueTable(issues: readonly Issue[], name: string): Table {
  return {
    name,
    columns: [
      ...['id', 'classification', 'title', 'service_id', 'service', 'feature', 'status', 'resolved'],
      ...['started_utc', 'ended_utc', 'modified_utc', 'impact', 'posts'],
    ],
    rows: issues.map((issue) => [
      ...[
        issue.id,
        issue.classification,
        issue.title,
        servicesOf(issue)
          .map(({ id }) => id)
          .join(', '),
      ],
      ...[
        servicesOf(issue)
          .map((service) => service.name)
          .join(', '),
        issue.feature ?? issue.featureGroup,
      ],
      ...[issue.statusText || issue.status, issue.resolved ? 'yes' : 'no'],
      ...[utcCell(issue.startedAt), utcCell(issue.endedAt), utcCell(issue.modifiedAt)],
      ...[issue.impact, issue.posts.length],
    ]),
  };
}
