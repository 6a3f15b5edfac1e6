import { repairsOf } from '../../src/domain/availability/repairs.ts';
import { MINUTE } from '../../src/domain/instant.ts';
import { utcCell } from '../../src/domain/documents/utc.ts';
import type { Table } from '../../src/domain/documents/table.ts';
import { servicesOf, type Issue } from '../../src/domain/health/issue.ts';
import type { Period } from '../../src/domain/period.ts';
import type { ListedReport } from '../../src/usecases/asking/answers.ts';
import type { Incidents } from '../../src/usecases/availability/get-incidents.ts';

/** How long each incident took that was resolved in the time, the shortest first: what the mean is made of. */
export function repairTable({ issues, ownMs, now }: Incidents, period: Period): Table {
  return {
    name: 'mttr',
    columns: [...WHAT, 'started_utc', 'ended_utc', 'minutes', 'seen_minutes'],
    rows: repairsOf(issues, period, now).repairs.map(({ issue, ms }) => [
      ...[...whatOf(issue), utcCell(issue.startedAt), utcCell(issue.endedAt), minutes(ms)],
      minutes(ownMs.get(issue.id)),
    ]),
  };
}

/** Reports that are out: a row for each time one was published. */
export function reportTable(reports: readonly ListedReport[]): Table {
  return {
    name: 'reports',
    columns: [...WHAT, 'report', 'published_utc'],
    rows: reports.flatMap(({ issue, publications }) =>
      publications.length === 0
        ? [[...whatOf(issue), undefined, undefined]]
        : publications.map(({ at, which }) => [...whatOf(issue), which, utcCell(at)]),
    ),
  };
}

const WHAT = ['id', 'title', 'services'] as const;

function whatOf(issue: Issue): string[] {
  const services = servicesOf(issue).map(({ name }) => name);
  return [issue.id, issue.title, services.join(', ')];
}

function minutes(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.round(milliseconds / MINUTE);
}
