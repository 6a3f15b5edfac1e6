import type { Cell, Table } from '../../src/domain/documents/table.ts';
import type { HistoryDay } from '../../src/domain/health/day-kind.ts';
import type { Service, ServiceRef } from '../../src/domain/health/service.ts';
import type { Downtime, OverviewLine } from '../../src/usecases/asking/answers.ts';

/** The tenant's services, a row for each. */
export function serviceTable(services: readonly Service[]): Table {
  return {
    name: 'services',
    columns: ['service_id', 'service', 'features'],
    rows: services.map(({ id, name, features }) => [id, name, features.map((feature) => feature.name).join(', ')]),
  };
}

/** How each service is now. */
export function statusTable(lines: readonly OverviewLine[]): Table {
  return {
    name: 'status',
    columns: ['service_id', 'service', 'status', 'open_incidents', 'open_advisories', 'open_issues'],
    rows: lines.map(({ health, incidents, advisories }) => [
      ...[health.service.id, health.service.name, health.statusText || health.status],
      ...[incidents.length, advisories.length, [...incidents, ...advisories].map(({ id }) => id).join(', ')],
    ]),
  };
}

/** The days of a service: what each was like, and for how long it was down. */
export function dayTable(
  service: ServiceRef,
  days: readonly HistoryDay[],
  { dailyMs }: Pick<Downtime, 'dailyMs'>,
): Table {
  return {
    name: `history-${service.id.toLowerCase()}`,
    columns: ['day', 'service_id', 'service', 'was', 'status', 'down_minutes', 'issues'],
    rows: days.map((day, at): Cell[] => [
      ...[day.day, service.id, service.name, day.kind, day.statusText || day.status],
      ...[Math.round((dailyMs[at] ?? 0) / 60_000), day.issueIds.join(', ')],
    ]),
  };
}
