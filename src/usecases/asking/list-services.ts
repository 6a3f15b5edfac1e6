import type { ServiceList } from './answers.ts';
import { mapReading } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';

/** The tenant's services with their features, by name. */
export function makeListServices(health: HealthReader): (tenantId: string) => Promise<ServiceList> {
  return async (tenantId) =>
    mapReading(await health.services(tenantId), (services) =>
      services.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    );
}
