import type { ServiceDay } from '../domain/health/service.ts';
import type { Instant } from '../domain/instant.ts';

/** How each service did by day, as we saw it, for 400 days: longer than any source tells. */
export interface DayStore {
  /** The worst that was seen of a day stays. */
  record(tenantId: string, days: readonly ServiceDay[]): Promise<void>;
  /** Days from the one of `since` on, oldest first. */
  read(tenantId: string, serviceId: string, since: Instant): Promise<ServiceDay[]>;
}
