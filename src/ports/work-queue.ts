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

/** What a handler wants of its job: nothing more, or to see it again in so many milliseconds (no attempt is used). */
export type RetryLater = { readonly againInMs: number } | undefined;

/** What is done with each kind of work. */
export interface WorkHandlers {
  deliver(job: DeliveryJob): Promise<RetryLater>;
  fanOut(event: ChangeEvent): Promise<void>;
  notify(notice: NoticeJob, conversationId: string): Promise<RetryLater>;
  /** A scheduled task, by its name. */
  task(name: string, tenantId: string | undefined): Promise<void>;
}

/** Those who do the work, in this process; its queue is shared with others. */
export interface Workers {
  /** Runs task `name` every `everyMs` milliseconds, once for all processes however many there are. */
  schedule(name: string, everyMs: number, tenantId?: string): Promise<void>;
  /** Begins to work; `close` then waits for the jobs that are running. */
  work(handlers: WorkHandlers): void;
  close(): Promise<void>;
}
