import type { ServiceDay } from '../domain/health/service.ts';
import type { Instant } from '../domain/instant.ts';

/** Each service's status by day, as we saw it, for 400 days: longer than any source keeps. */
export interface DayStore {
  /** Keeps the worst status seen on each day. */
  record(tenantId: string, days: readonly ServiceDay[]): Promise<void>;
  /** Days from the day of `since`, oldest first. */
  read(tenantId: string, serviceId: string, since: Instant): Promise<ServiceDay[]>;
}
