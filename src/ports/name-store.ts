import type { ServiceRef } from '../domain/health/service.ts';
import type { Instant } from '../domain/instant.ts';
import type { SeenService } from '../domain/naming/tenant-names.ts';

/** Every id and name that a tenant's list of services ever had, so that a service is known after it was renamed. */
export interface NameStore {
  /** Notes what the list says now. What it said before stays. */
  learn(tenantId: string, listed: readonly ServiceRef[], seenAt: Instant): Promise<void>;
  /** In no particular order; empty for a tenant that was never read. */
  read(tenantId: string): Promise<SeenService[]>;
}
