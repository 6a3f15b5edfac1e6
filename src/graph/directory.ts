import type { ServiceHealth, ServiceRef } from '../domain/health/service.ts';
import { readStatus } from '../domain/health/status.ts';
import { worseHealth } from '../domain/health/worse-day.ts';
import { catalogued, makeServiceNames, nameOr, oncePerService, plainName } from '../domain/naming/service-names.ts';
import type { ServiceNames } from '../domain/naming/service-names.ts';
import type { IssueRow, OverviewRow } from './wire.ts';

/** The services of an overview, each once: Graph's rows may name one twice, and the worse status counts. */
export function overviewOf(rows: readonly OverviewRow[]): ServiceHealth[] {
  return oncePerService(rows.map(toHealth), ({ service }) => service, worseHealth);
}

/** The row's name may have odd blanks (`Microsoft Clipchamp `), or be missing. */
function toHealth({ id, service, status }: OverviewRow): ServiceHealth {
  return {
    service: nameOr(plainName(id) || id, plainName(service)),
    ...readStatus(status),
    features: [],
    issueIds: [],
  };
}

/** The tenant's services, by which the names in issues and messages are understood. Issues may have `named` others. */
export function directoryOf(
  overview: readonly Pick<ServiceHealth, 'service'>[],
  named: readonly IssueRow['service'][] = [],
): ServiceNames {
  return makeServiceNames(
    overview.map(({ service }) => service),
    named.map(lone),
  );
}

/** An empty directory: names are then looked up in the catalogue only. */
export const NO_DIRECTORY: ServiceNames = directoryOf([]);

/**
 * Finds the service that an issue or message means by a display name: the tenant's, else the catalogue's. Otherwise the
 * name is the id.
 */
export function serviceNamed(name: string | null | undefined, directory: ServiceNames): ServiceRef {
  const service = lone(name);
  return directory.find(service) ?? service;
}

function lone(name: string | null | undefined): ServiceRef {
  const plain = plainName(name) || 'unknown';
  return catalogued({ id: plain, name: plain });
}
