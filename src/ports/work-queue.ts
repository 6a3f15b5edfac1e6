import type { ChangeEvent } from '../domain/watching/change.ts';
import type { NoticeJob } from './outage-store.ts';

/** One delivery: bring this conversation up to date on this issue. It contains no message. */
export interface DeliveryJob {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly issueId: string;
  readonly version: number;
  /** What people did about the issue that it is to show: how often they had changed that. Absent: nothing of it is new. */
  readonly responses?: number;
  /** The span that queued it. */
  readonly trace?: string;
}

/** Work that survives a process. A job whose key is already waiting is not added again. */
export interface WorkQueue {
  addFanOut(event: ChangeEvent): Promise<void>;
  addDeliveries(jobs: readonly DeliveryJob[], delayMs?: number): Promise<void>;
  addNotices(notice: NoticeJob, conversationIds: readonly string[]): Promise<void>;
}

/**
 * What a handler wants done with its job: nothing more, or a repeat after `againInMs`, which does not count as an
 * attempt.
 */
export type RetryLater = { readonly againInMs: number } | undefined;

/** The handler for each kind of work. */
export interface WorkHandlers {
  deliver(job: DeliveryJob): Promise<RetryLater>;
  fanOut(event: ChangeEvent): Promise<void>;
  notify(notice: NoticeJob, conversationId: string): Promise<RetryLater>;
  /** A scheduled task, by name. */
  task(name: string, tenantId: string | undefined): Promise<void>;
}

/** The workers of this process. They share the queue with other processes. */
export interface Workers {
  /**
   * Runs task `name` every `everyMs` milliseconds, once for all processes together, whatever becomes of the store's data
   * and of any clock. A run that fails is tried again within seconds.
   */
  schedule(name: string, everyMs: number, tenantId?: string): Promise<void>;
  /** Starts work. `close` then waits for the running jobs. */
  work(handlers: WorkHandlers): void;
  close(): Promise<void>;
}
