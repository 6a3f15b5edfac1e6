import type { Telemetry } from '../../domain/impact/telemetry.ts';
import type { ServiceRef } from '../../domain/health/service.ts';

/**
 * The tenant's own telemetry. It never fails: what cannot be read says why. Each call is within a budget of its own, so
 * that reading health never waits for it.
 */
export interface TelemetrySource {
  read(tenantId: string, service: ServiceRef): Promise<Telemetry>;
}
