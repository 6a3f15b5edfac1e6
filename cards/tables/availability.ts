import type { ServiceAvailability } from '../../src/domain/availability/availability.ts';
import type { Unit } from '../../src/domain/availability/buckets.ts';
import { shareUp, type Measure } from '../../src/domain/availability/measure.ts';
import type { Span } from '../../src/domain/health/day-kind.ts';
import { utcCell } from '../../src/domain/documents/utc.ts';
import type { Cell, Table } from '../../src/domain/documents/table.ts';
import { MINUTE } from '../../src/domain/instant.ts';
import type { Availability } from '../../src/usecases/availability/get-availability.ts';

/** How available services were: a row for each, or for each day, week or month of each. Times that lie ahead have none. */
export function availabilityTable({ services, period, counting, now }: Availability, unit?: Unit): Table {
  const [first, ...others] = services;
  const timesOf = (each: ServiceAvailability): readonly (Span & Measure)[] =>
    unit ? each.by(unit) : [{ ...each.whole, from: period.from, to: period.to }];
  return {
    name: others.length === 0 ? `availability-${first.service.id.toLowerCase()}` : 'availability',
    columns: [
      ...['service_id', 'service', 'from_utc', 'to_utc', 'availability_percent', 'down_minutes', 'known_minutes'],
      ...['unknown_minutes', 'maintenance_minutes', 'down_in_maintenance_minutes', 'counting', 'issues'],
    ],
    rows: services.flatMap((each) =>
      timesOf(each)
        .filter(({ from }) => from < now)
        .map((time) => rowOf(each, time, counting)),
    ),
  };
}

function rowOf({ service, issues }: ServiceAvailability, time: Span & Measure, counting: string): Cell[] {
  const share = shareUp(time);
  const inside = issues.filter(({ from, to }) => from < time.to && to > time.from);
  return [
    ...[service.id, service.name, utcCell(time.from), utcCell(time.to)],
    // Percentages have three decimals at most, so that 99.999 is not 99.99900000000001.
    ...[
      share === undefined ? undefined : Number((share * 100).toFixed(3)),
      minutes(time.downMs),
      minutes(time.knownMs),
    ],
    ...[minutes(time.unknownMs), minutes(time.maintenanceMs), minutes(time.downInMaintenanceMs), counting],
    inside.map(({ issue }) => issue.id).join(', '),
  ];
}

/** To a tenth: short times are not nothing. */
function minutes(milliseconds: number): number {
  return Math.ceil((milliseconds / MINUTE) * 10) / 10;
}
