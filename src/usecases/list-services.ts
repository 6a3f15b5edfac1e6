import { mapReading } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';
import type { UseCases } from './use-cases.ts';

/** The tenant's services with their features, by name. */
export function makeListServices(health: HealthReader): UseCases['listServices'] {
  return async (tenantId) =>
    mapReading(await health.services(tenantId), (services) =>
      services.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    );
}
