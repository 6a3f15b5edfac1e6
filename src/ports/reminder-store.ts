import type { RemindersPlanned } from '../domain/delivery/dates/reminders.ts';

/** Up to when reminders of a tenant's dates were planned. */
export interface ReminderStore {
  /** Undefined before the first plan. */
  read(tenantId: string): Promise<RemindersPlanned | undefined>;
  write(tenantId: string, planned: RemindersPlanned): Promise<void>;
}
