import { setTimeout as pause } from 'node:timers/promises';
import { Worker, type Job, type JobJson } from 'bullmq';

/** A server that refuses is asked once a second. BullMQ asks again at once, thousands of times a second. */
const PACE_MS = 1_000;

/** A worker that a refusing server does not make spin, and that a damaged job does not stop. */
export class SteadyWorker<T> extends Worker<T> {
  protected override async moveToActive(token: string, name?: string): Promise<Job<T>> {
    try {
      return await super.moveToActive(token, name);
    } catch (error) {
      await pause(PACE_MS, undefined, { ref: false });
      throw error;
    }
  }

  /** What is not JSON comes out as `null`, which no handler takes. Jobs that repeat themselves are not made here. */
  protected override createJob(json: JobJson, jobId: string): Job<T> {
    const plain = { ...json, repeatJobKey: undefined, parent: undefined, parentKey: undefined };
    try {
      return super.createJob(plain, jobId);
    } catch {
      return super.createJob({ ...plain, data: 'null', opts: {} }, jobId);
    }
  }
}
