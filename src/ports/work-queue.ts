import type { ChangeEvent } from '../domain/watching/change.ts';
import type { NoticeJob } from './outage-store.ts';

/** One delivery: bring this conversation up to date on this issue. It carries no message. */
export interface DeliveryJob {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly issueId: string;
  readonly version: number;
}

/** Work that outlives a process. A job with the same key that is still waiting is not added twice. */
export interface WorkQueue {
  addFanOut(event: ChangeEvent): Promise<void>;
  addDeliveries(jobs: readonly DeliveryJob[], delayMs?: number): Promise<void>;
  addNotices(notice: NoticeJob, conversationIds: readonly string[]): Promise<void>;
}
