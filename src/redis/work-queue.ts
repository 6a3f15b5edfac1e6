import { createHash } from 'node:crypto';
import { DelayedError, Queue, Worker, type Job } from 'bullmq';
import { exponential } from '../domain/backoff.ts';
import type { ChangeEvent } from '../domain/watching/change.ts';
import type { DeliveryJob, Log, NoticeJob, RetryLater, WorkHandlers, Workers, WorkQueue } from '../ports/index.ts';
import { within } from '../lib/time-limit.ts';
import type { RedisClient } from './connection.ts';

/**
 * A worker renews its lock on a job well within this time. A dead worker's jobs are taken over after lock and check:
 * under 10 s.
 */
const LOCK_MS = 5_000;
const STALLED_CHECK_MS = 2_000;
/** BullMQ's default of 1 loses a job whose worker dies twice. Here a job survives any number of workers. */
const MOST_STALLS = 100_000;
/** Deliveries at once in one process, and so the most that a kill can leave in doubt. */
const DELIVERIES_AT_ONCE = 20;
/**
 * Unexpected failures are retried for about a day. Error answers from Teams are not among them: the ledger schedules
 * those.
 */
const MOST_ATTEMPTS = 1_500;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 60_000;
/** How many milliseconds a stop waits for running work: longer than a request to Teams may take. */
export const CLOSE_LIMIT_MS = 12_000;

const JOB_OPTIONS = {
  attempts: MOST_ATTEMPTS,
  backoff: { type: 'custom' },
  // The ledger and the outbox are the truth. A finished job that stayed would block the next one with the same id.
  removeOnComplete: true,
  removeOnFail: true,
};

/** Work on BullMQ: four queues under one prefix, shared by all processes. */
export interface BullWork extends WorkQueue, Workers {
  /** The number of jobs in each state, over all queues. */
  counts(): Promise<Record<string, number>>;
  /** When a worker in this process last started or finished a job, in milliseconds since the epoch. */
  progressAt(): number;
}

interface WorkOptions {
  /** For adding jobs: fails at once when Redis is away. */
  readonly redis: RedisClient;
  /** For workers: opens a connection that waits for Redis, however long it takes. */
  readonly connect: () => RedisClient;
  readonly prefix: string;
  readonly log: Log;
}

/** Makes the queues. `work` starts this process's workers. */
export function makeWorkQueue(options: WorkOptions): BullWork {
  const { deliveries, fanOuts, notices, tasks } = makeQueues(options);
  const queues = [deliveries, fanOuts, notices, tasks];
  const running: Running[] = [];
  let progressAt = Date.now();
  const progress = () => {
    progressAt = Date.now();
  };
  return {
    addFanOut: async (event) => {
      await fanOuts.add('fan-out', event, { jobId: jobId(event.id) });
    },
    addDeliveries: async (jobs, delayMs = 0) => {
      const named = jobs.map((data) => ({ name: 'deliver', data, opts: { jobId: deliveryId(data), delay: delayMs } }));
      await deliveries.addBulk(named);
    },
    addNotices: async (notice, conversationIds) => {
      await notices.addBulk(
        conversationIds.map((conversationId) => ({
          name: notice.notice,
          data: { ...notice, conversationId },
          opts: { jobId: jobId(JSON.stringify([notice, conversationId])) },
        })),
      );
    },
    // One attempt: the schedule repeats it anyway.
    schedule: async (name, everyMs, tenantId) => {
      const id = tenantId === undefined ? name : `${name}-${jobId(tenantId)}`;
      const data = tenantId === undefined ? {} : { tenantId };
      await tasks.upsertJobScheduler(id, { every: everyMs }, { name, data, opts: { attempts: 1 } });
    },
    work(handlers) {
      progress();
      running.push(...startWorkers(options, handlers));
      for (const { worker } of running) {
        for (const event of ['active', 'completed', 'failed'] as const) worker.on(event, progress);
      }
    },
    counts: () => countJobs(queues),
    progressAt: () => progressAt,
    close: () => closeAll(running, queues),
  };
}

/** Waits for a limited time, because closing waits for Redis. The locks of unfinished jobs then expire. */
async function closeAll(running: readonly Running[], queues: readonly Queue[]): Promise<void> {
  const closed = Promise.all([...running.map(({ worker }) => worker.close()), ...queues.map((each) => each.close())]);
  const settled = closed.catch(() => undefined);
  await within(settled, CLOSE_LIMIT_MS, () => undefined);
  for (const { connection } of running) connection.disconnect();
}

function makeQueues({ redis, prefix, log }: WorkOptions) {
  const queue = <T>(name: string) => {
    const made = new Queue<T>(name, { connection: redis, prefix, defaultJobOptions: JOB_OPTIONS });
    made.on('error', (error) => log.warn('queue.error', { queue: name, error }));
    return made;
  };
  return {
    deliveries: queue<DeliveryJob>('deliveries'),
    fanOuts: queue<ChangeEvent>('fan-outs'),
    notices: queue<ConversationNotice>('notices'),
    tasks: queue<{ tenantId?: string }>('tasks'),
  };
}

type ConversationNotice = NoticeJob & { readonly conversationId: string };

interface Running {
  readonly worker: Worker;
  readonly connection: RedisClient;
}

function startWorkers({ connect, prefix, log }: WorkOptions, handlers: WorkHandlers): Running[] {
  function start<T>(
    name: string,
    concurrency: number,
    handle: (job: Job<T>, token?: string) => Promise<void>,
  ): Running {
    const connection = connect();
    const worker = new Worker<T>(name, handle, {
      connection,
      prefix,
      concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_CHECK_MS,
      maxStalledCount: MOST_STALLS,
      settings: { backoffStrategy: backoff },
    });
    worker.on('error', (error) => log.warn('worker.error', { queue: name, error }));
    worker.on('failed', (_job, error) => log.warn('job.failed', { queue: name, error }));
    return { worker, connection };
  }
  return [
    start<DeliveryJob>('deliveries', DELIVERIES_AT_ONCE, async (job, token) => {
      await postpone(job, token, await handlers.deliver(job.data));
    }),
    start<ChangeEvent>('fan-outs', 2, (job) => handlers.fanOut(job.data)),
    start<ConversationNotice>('notices', 4, async (job, token) => {
      const { conversationId, ...notice } = job.data;
      await postpone(job, token, await handlers.notify(notice, conversationId));
    }),
    start<{ tenantId?: string }>('tasks', 4, (job) => handlers.task(job.name, job.data.tenantId)),
  ];
}

/** Puts an unfinished job back for later. The worker is free at once, and no attempt is used up. */
async function postpone(job: Job, token: string | undefined, later: RetryLater): Promise<void> {
  if (later === undefined) return;
  await job.moveToDelayed(Date.now() + later.againInMs, token);
  throw new DelayedError();
}

/** Random, between half and all of the delay, so that jobs that failed together do not return together. */
function backoff(attempt: number): number {
  const longest = exponential(FIRST_BACKOFF_MS, LONGEST_BACKOFF_MS, attempt);
  return longest / 2 + Math.random() * (longest / 2);
}

/** BullMQ refuses ids that contain `:` or are bare numbers, and Teams ids are full of `:`. */
function jobId(text: string): string {
  return `j${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
}

/** The version is part of the id: without it, the next change would be dropped while this one is running. */
function deliveryId({ tenantId, conversationId, issueId, version }: DeliveryJob): string {
  return jobId(JSON.stringify([tenantId, conversationId, issueId, version]));
}

async function countJobs(queues: readonly Queue[]): Promise<Record<string, number>> {
  const total: Record<string, number> = {};
  for (const counts of await Promise.all(queues.map((each) => each.getJobCounts()))) {
    for (const [state, count] of Object.entries(counts)) total[state] = (total[state] ?? 0) + count;
  }
  return total;
}
