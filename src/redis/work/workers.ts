import { DelayedError, type Job, type Queue, type Worker } from 'bullmq';
import type * as z from 'zod';
import { exponential } from '../../domain/backoff.ts';
import { logSparingly } from '../../lib/log-sparingly.ts';
import type { Log, RetryLater, WorkHandlers } from '../../ports/index.ts';
import { conversationNotice, deliveryJob } from '../records/jobs.ts';
import type { OnUnreadable } from '../records/read-record.ts';
import { changeEvent } from '../records/snapshot.ts';
import type { RedisClient } from '../server/client.ts';
import { redisCode } from '../server/error-code.ts';
import { SteadyWorker } from './steady-worker.ts';
import type { Trouble } from './trouble.ts';

/**
 * A worker renews its lock on a job well within this time. A dead worker's jobs are taken over after lock and check:
 * under 10 s.
 */
const LOCK_MS = 5_000;
const STALLED_CHECK_MS = 2_000;
/** BullMQ's default of 1 loses a job whose worker dies twice. Here a job survives any number of workers. */
const MOST_STALLS = 100_000;
/** A tenant's deliveries at once in one process, and so the most that a kill can leave in doubt. */
const DELIVERIES_AT_ONCE = 20;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 60_000;
/** BullMQ's wait of 15 s after a lost connection would be half of what alerts may take to go on. */
const LOST_CONNECTION_MS = 2_000;

interface WorkersOptions {
  /** Opens a connection that waits for Redis, however long it takes. */
  readonly connect: () => RedisClient;
  readonly lanes: readonly WorkerLane[];
  readonly log: Log;
  readonly onUnreadable: OnUnreadable;
  readonly trouble: Trouble;
}

/** One tenant's queues. */
interface WorkerLane {
  readonly prefix: string;
  /** Names a queue for operators. */
  readonly nameOf: (queue: string) => string;
  /** Called when a job of a queue was started or finished here. */
  readonly onProgress: (queue: string) => void;
}

export interface RunningWorkers {
  readonly workers: readonly Worker[];
  readonly connections: readonly RedisClient[];
}

/** What one queue's jobs are and what is done with them. */
interface Kind<T> {
  readonly queue: string;
  readonly concurrency: number;
  readonly schema: z.ZodType<T>;
  readonly handle: (data: T) => Promise<RetryLater>;
}

/**
 * Starts this process's workers, one for each queue of each tenant: a tenant's jobs take the places of no other's, however
 * long they wait. The tenants share a connection for each kind of work.
 */
export function startWorkers(options: WorkersOptions, handlers: WorkHandlers): RunningWorkers {
  const started = [
    startKind(options, {
      queue: 'deliveries',
      concurrency: DELIVERIES_AT_ONCE,
      schema: deliveryJob,
      handle: (job) => handlers.deliver(job),
    }),
    startKind(options, {
      queue: 'fan-outs',
      concurrency: 2,
      schema: changeEvent,
      handle: (event) => handlers.fanOut(event).then(() => undefined),
    }),
    startKind(options, {
      queue: 'notices',
      concurrency: 4,
      schema: conversationNotice,
      handle: ({ conversationId, ...notice }) => handlers.notify(notice, conversationId),
    }),
  ];
  return {
    workers: started.flatMap(({ workers }) => workers),
    connections: started.map(({ connection }) => connection),
  };
}

function startKind<T>(options: WorkersOptions, kind: Kind<T>) {
  const { connect, lanes, log } = options;
  const connection = connect();
  const warn = logSparingly(log);
  const process = makeProcessor(options, kind);
  const workers = lanes.map(({ prefix, nameOf, onProgress }) => {
    const worker = new SteadyWorker(kind.queue, process, { connection, prefix, ...workerOptions(kind) });
    watchWorker(worker, { ...options, part: nameOf(kind.queue), connection, warn });
    for (const event of ['active', 'completed', 'failed'] as const) worker.on(event, () => onProgress(kind.queue));
    return worker;
  });
  return { workers, connection };
}

function workerOptions<T>({ concurrency }: Kind<T>) {
  return {
    concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_CHECK_MS,
    maxStalledCount: MOST_STALLS,
    runRetryDelay: LOST_CONNECTION_MS,
    // Also for a job whose own options are damaged: kept, it would block the next one with its id.
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
    settings: { backoffStrategy: backoff },
  };
}

interface Watch extends Pick<WorkersOptions, 'log' | 'trouble'> {
  readonly part: string;
  readonly connection: RedisClient;
  readonly warn: ReturnType<typeof logSparingly>;
}

/** Logs what fails, and notes what Redis refuses. */
function watchWorker(worker: Worker, { part, connection, log, trouble, warn }: Watch): void {
  const queue = worker.name;
  const facts = (error: Error) => ({ queue, code: redisCode(error), error });
  worker.on('error', (error) => {
    trouble.note(part, error);
    // While the server is away, the connection has told so.
    if (connection.status === 'ready') warn('worker.error', `${redisCode(error)}`, facts(error));
  });
  worker.on('failed', (_job, error) => {
    // A refusing server fails every job, again and again; other failures are each worth a line.
    if (redisCode(error) === undefined) log.warn('job.failed', facts(error));
    else warn('job.failed', `${redisCode(error)}`, facts(error));
  });
  worker.on('completed', () => trouble.over(part));
}

/** The name of a job that is nothing but a proof: it was queued, taken and finished. */
const PULSE = 'pulse';

/** Queues a proof that the queue moves. It goes first, so that it waits for no other job. */
export async function addPulse(queue: Queue): Promise<void> {
  await queue.add(PULSE, {}, { lifo: true, attempts: 1 });
}

/** A job that cannot be read is left out. What it was for is owed still, and the reconciler queues it again. */
function makeProcessor<T>({ onUnreadable }: WorkersOptions, { queue, schema, handle }: Kind<T>) {
  return async (job: Job<unknown>, token?: string): Promise<void> => {
    if (job.name === PULSE) return;
    const parsed = schema.safeParse(job.data);
    if (parsed.success) return postpone(job, token, await handle(parsed.data));
    onUnreadable(`job of ${queue}`, parsed.error.issues[0]?.path.join('.') ?? '', job.id);
  };
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
