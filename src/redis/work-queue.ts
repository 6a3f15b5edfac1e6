import { hash } from 'node:crypto';
import { Queue } from 'bullmq';
import type { ChangeEvent } from '../domain/watching/change.ts';
import { makeIdleWatch } from '../lib/idle-watch.ts';
import { logSparingly } from '../lib/log-sparingly.ts';
import { within } from '../lib/time-limit.ts';
import type { DeliveryJob, Log, NoticeJob, Workers, WorkQueue } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import { makeKeys } from './keys.ts';
import { warnOfUnreadable } from './records/read-record.ts';
import { redisCode } from './server/error-code.ts';
import { makeOriginWatch } from './work/origin.ts';
import { makeRunWatch } from './work/run-watch.ts';
import { makeSchedule } from './work/schedule.ts';
import { makeTrouble, type Trouble } from './work/trouble.ts';
import { makeUpkeep } from './work/upkeep.ts';
import { addPulse, startWorkers, type RunningWorker } from './work/workers.ts';

/**
 * Unexpected failures are retried for about a day. Error answers from Teams are not among them: the ledger schedules
 * those.
 */
const MOST_ATTEMPTS = 1_500;
/** How many milliseconds a stop waits for running work: longer than a request to Teams may take. */
export const CLOSE_LIMIT_MS = 12_000;
/** How often a process looks after the queues and sees whether they move. */
const LOOK_EVERY_MS = 5_000;
/** Longer than any pause of a healthy worker: a request, a lock that must expire. */
const STILL_MS = 30_000;

const JOB_OPTIONS = {
  attempts: MOST_ATTEMPTS,
  backoff: { type: 'custom' },
  // The ledger and the outbox are the truth. A finished job that stayed would block the next one with the same id.
  removeOnComplete: true,
  removeOnFail: true,
};

/** Work on BullMQ: three queues under one prefix, shared by all processes, and a schedule. */
export interface BullWork extends WorkQueue, Workers {
  /** The number of jobs in each state, over all queues. */
  counts(): Promise<Record<string, number>>;
  /** What stands still although this process works, in words for operators. */
  problem(): string | undefined;
  /** For how many milliseconds this process has taken none of the work that waits, or no turn of a task. */
  idleMs(): number;
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
  const made = makeQueues(options);
  const queues = [made.deliveries, made.fanOuts, made.notices];
  const care = takeCareOf(options, queues);
  const { schedule, trouble } = care;
  const running: RunningWorker[] = [];
  let looking: NodeJS.Timeout | undefined;
  return {
    ...makeAdders(made),
    schedule(name, everyMs, tenantId) {
      schedule.add({ name, everyMs, ...(tenantId !== undefined && { tenantId }) });
      care.watchRuns(name, everyMs, tenantId);
      return Promise.resolve();
    },
    work(handlers) {
      running.push(...startWorkers({ ...options, ...care }, handlers));
      schedule.start((name, tenantId) => handlers.task(name, tenantId));
      looking = keepLooking(care.looks, options.log, trouble);
    },
    counts: () => countJobs(queues),
    problem: () => (looking === undefined ? undefined : (trouble.problem() ?? care.standstill())),
    idleMs: () => (looking === undefined ? 0 : Math.max(schedule.idleMs(), care.idleMs())),
    close: async () => {
      clearInterval(looking);
      await closeAll(running, queues, schedule.close());
    },
  };
}

function makeAdders({ deliveries, fanOuts, notices }: Queues): WorkQueue {
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
  };
}

/** Makes the schedule, and what sees to it that queues and schedule move. */
function takeCareOf({ redis, log, prefix }: WorkOptions, queues: readonly Queue[]) {
  const keys = makeKeys(prefix);
  const trouble = makeTrouble();
  const onUnreadable = warnOfUnreadable(log);
  const runs = makeRunWatch(redis);
  const watched = queues.map((queue) => watchOver(queue));
  return {
    trouble,
    onUnreadable,
    schedule: makeSchedule({ redis, keys, log, trouble }),
    onProgress: (name: string) => watched.find(({ queue }) => queue.name === name)?.progress(),
    watchRuns: (name: string, everyMs: number, tenantId?: string) =>
      runs.add({ name, everyMs, key: keys.ran(name, tenantId) }),
    looks: [
      makeOriginWatch(redis, keys.origin(), log),
      () => runs.look(),
      ...watched.map((each) => () => takePulse(each)),
      ...queues.map((queue) => makeUpkeep(redis, queue, (key) => onUnreadable('part of a queue', '', key))),
    ],
    standstill: () => standstill(watched) ?? runs.problem(),
    idleMs: () => Math.max(...watched.map(({ idle }) => idle.idleMs())),
  };
}

/** Sees whether a queue's jobs are taken by this process. */
function watchOver(queue: Queue) {
  let progressAt = performance.now();
  const waiting = async () => {
    const counts = await queue.getJobCounts('waiting', 'prioritized');
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  };
  const idle = makeIdleWatch({ waiting, progressAt: () => progressAt });
  return { queue, idle, progress: () => void (progressAt = performance.now()) };
}

/** Without a proof of its own, a queue without work would look well whatever is wrong with it. */
async function takePulse({ queue, idle }: ReturnType<typeof watchOver>): Promise<void> {
  await idle.look();
  if (idle.idleMs() === 0) await addPulse(queue);
}

function standstill(watched: readonly ReturnType<typeof watchOver>[]): string | undefined {
  const still = watched.find(({ idle }) => idle.idleMs() > STILL_MS);
  if (!still) return undefined;
  const seconds = Math.round(still.idle.idleMs() / 1_000);
  return `jobs of the queue "${still.queue.name}" have been waiting for ${seconds} s and none was taken`;
}

/** Looks again and again, one thing after the other. A look that fails, as when Redis is away, is made again next time. */
function keepLooking(looks: readonly (() => Promise<void>)[], log: Log, trouble: Trouble): NodeJS.Timeout {
  const warn = logSparingly(log);
  let busy = false;
  const lookAtAll = async () => {
    if (busy) return;
    busy = true;
    for (const look of looks) {
      await look().catch((error: unknown) => {
        if (redisCode(error) === undefined) return;
        trouble.note('upkeep', error);
        warn('upkeep.failed', `${redisCode(error)}`, { code: redisCode(error), error });
      });
    }
    busy = false;
  };
  void lookAtAll();
  return setInterval(() => void lookAtAll(), LOOK_EVERY_MS).unref();
}

/** Waits for a limited time, because closing waits for Redis. The locks of unfinished jobs then expire. */
async function closeAll(
  running: readonly RunningWorker[],
  queues: readonly Queue[],
  tasks: Promise<void>,
): Promise<void> {
  const workers = running.map(({ worker }) => worker.close());
  const closed = Promise.all([...workers, ...queues.map((each) => each.close()), tasks]);
  const settled = closed.catch(() => undefined);
  await within(settled, CLOSE_LIMIT_MS, () => undefined);
  for (const { connection } of running) connection.disconnect();
}

function makeQueues({ redis, prefix, log }: WorkOptions) {
  const warn = logSparingly(log);
  const queue = <T>(name: string) => {
    const made = new Queue<T>(name, { connection: redis, prefix, defaultJobOptions: JOB_OPTIONS });
    made.on('error', (error) => {
      // While the server is away, the connection has told so.
      if (redis.status === 'ready') warn('queue.error', `${redisCode(error)}`, { queue: name, error });
    });
    return made;
  };
  return {
    deliveries: queue<DeliveryJob>('deliveries'),
    fanOuts: queue<ChangeEvent>('fan-outs'),
    notices: queue<ConversationNotice>('notices'),
  };
}

type Queues = ReturnType<typeof makeQueues>;
type ConversationNotice = NoticeJob & { readonly conversationId: string };

/** BullMQ refuses ids that contain `:` or are bare numbers, and Teams ids are full of it. */
function jobId(text: string): string {
  return `j${hash('sha256', text).slice(0, 40)}`;
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
