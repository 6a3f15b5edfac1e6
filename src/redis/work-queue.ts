import type { Queue } from 'bullmq';
import { makeIdleWatch } from '../lib/idle-watch.ts';
import { logSparingly } from '../lib/log-sparingly.ts';
import { within } from '../lib/time-limit.ts';
import type { Log, Workers, WorkQueue } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import { makeKeys, type Keys } from './keys.ts';
import { warnOfUnreadable } from './records/read-record.ts';
import { redisCode } from './server/error-code.ts';
import { makeOriginWatch } from './work/origin.ts';
import { makeRunWatch } from './work/run-watch.ts';
import { makeSchedule } from './work/schedule.ts';
import { makeTrouble, type Trouble } from './work/trouble.ts';
import { makeUpkeep } from './work/upkeep.ts';
import { addToEach, makeTenantQueues, type ConversationNotice, type TenantQueues } from './work/tenant-queues.ts';
import { addPulse, startWorkers, type RunningWorkers } from './work/workers.ts';
import { undone, undoneJobs, underWay } from './work/under-way.ts';

/** How many milliseconds a stop waits for running work: longer than a request to Teams may take. */
export const CLOSE_LIMIT_MS = 12_000;
/** How often a process looks after the queues and sees whether they move. */
const LOOK_EVERY_MS = 5_000;
/** Longer than any pause of a healthy worker: a request, a lock that must expire. */
const STILL_MS = 30_000;

/** Work on BullMQ: three queues for each tenant, shared by all processes, and a schedule. */
export interface BullWork extends WorkQueue, Workers {
  /** The number of jobs in each state, over all queues. */
  counts(): Promise<Record<string, number>>;
  /** Ids of the jobs that send something and that a process is working on. */
  underWay(tenantIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The notices that are yet to be sent. */
  notices(tenantId: string): AsyncIterable<readonly ConversationNotice[]>;
  /** Jobs of a tenant that are about one of these conversations. Each can be removed, unless a process is working on it. */
  jobsAbout(tenantId: string, conversationIds: ReadonlySet<string>): Promise<{ remove(): Promise<void> }[]>;
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
  /** Tenants whose work this process does. Another tenant's waits until somebody watches that tenant again. */
  readonly tenantIds: readonly string[];
  readonly log: Log;
}

/** Makes the queues. `work` starts this process's workers. */
export function makeWorkQueue(options: WorkOptions): BullWork {
  const keys = makeKeys(options.prefix);
  const queuesOf = makeQueuesOf(options, keys);
  const lanes = makeLanes(options, keys, queuesOf);
  const care = takeCareOf(options, keys, lanes);
  const { schedule, trouble } = care;
  let running: RunningWorkers | undefined;
  let looking: NodeJS.Timeout | undefined;
  return {
    addFanOut: (event) => queuesOf(event.tenantId).addFanOut(event),
    addDeliveries: (jobs, delayMs) =>
      addToEach(jobs, (tenantId, own) => queuesOf(tenantId).addDeliveries(own, delayMs)),
    addNotices: (notice, conversationIds) => queuesOf(notice.tenantId).addNotices(notice, conversationIds),
    schedule(name, everyMs, tenantId) {
      schedule.add({ name, everyMs, ...(tenantId !== undefined && { tenantId }) });
      care.watchRuns(name, everyMs, tenantId);
      return Promise.resolve();
    },
    work(handlers) {
      running = startWorkers({ ...options, ...care, lanes }, handlers);
      schedule.start((name, tenantId) => handlers.task(name, tenantId));
      looking = keepLooking(care.looks, options.log, trouble);
    },
    counts: () => countJobs(lanes.flatMap(({ watched }) => watched.map(({ queue }) => queue))),
    underWay: (tenantIds) => underWay(tenantIds.flatMap((each) => [queuesOf(each).deliveries, queuesOf(each).notices])),
    notices: (tenantId) => undone(queuesOf(tenantId).notices),
    jobsAbout: (tenantId, conversationIds) => jobsAbout(queuesOf(tenantId), conversationIds),
    problem: () => (looking === undefined ? undefined : (trouble.problem() ?? care.standstill())),
    idleMs: () => (looking === undefined ? 0 : Math.max(schedule.idleMs(), care.idleMs())),
    close: async () => {
      clearInterval(looking);
      await closeAll(running, queuesOf.all(), schedule.close());
    },
  };
}

async function jobsAbout({ deliveries, notices }: TenantQueues, conversationIds: ReadonlySet<string>) {
  const found = [];
  for (const queue of [deliveries, notices]) {
    for await (const jobs of undoneJobs<Pick<ConversationNotice, 'conversationId' | 'place'>>(queue)) {
      found.push(...jobs.filter(({ data }) => isAbout(data, conversationIds)));
    }
  }
  // A job that a process is working on ends by itself.
  return found.map((job) => ({ remove: () => job.remove().catch(() => undefined) }));
}

function isAbout(
  { conversationId, place }: Pick<ConversationNotice, 'conversationId' | 'place'>,
  ids: ReadonlySet<string>,
) {
  return ids.has(conversationId) || (place !== undefined && ids.has(place.id));
}

/** Makes each tenant's queues on first use. */
function makeQueuesOf(options: WorkOptions, keys: Keys) {
  const made = new Map<string, TenantQueues>();
  const queuesOf = (tenantId: string): TenantQueues => {
    const known = made.get(tenantId) ?? makeTenantQueues(options, keys.prefix(tenantId));
    made.set(tenantId, known);
    return known;
  };
  return Object.assign(queuesOf, { all: () => [...made.values()].flatMap(({ queues }) => queues) });
}

/** The tenants' queues, as this process works on them. With several tenants, a queue's name says whose it is. */
function makeLanes({ tenantIds }: WorkOptions, keys: Keys, queuesOf: (tenantId: string) => TenantQueues) {
  return tenantIds.map((tenantId) => {
    const whose = tenantIds.length > 1 ? ` of tenant ${tenantId}` : '';
    return makeLane(keys.prefix(tenantId), queuesOf(tenantId), whose);
  });
}

function makeLane(prefix: string, { queues }: TenantQueues, whose: string) {
  const watched = queues.map((queue) => watchOver(queue));
  return {
    prefix,
    watched,
    nameOf: (queue: string) => `queue "${queue}"${whose}`,
    onProgress: (name: string) => watched.find(({ queue }) => queue.name === name)?.progress(),
  };
}

/** Makes the schedule, and what sees to it that queues and schedule move. */
function takeCareOf({ redis, log }: WorkOptions, keys: Keys, lanes: readonly Lane[]) {
  const trouble = makeTrouble();
  const onUnreadable = warnOfUnreadable(log);
  const runs = makeRunWatch(redis);
  const watched = lanes.flatMap((lane) => lane.watched);
  return {
    trouble,
    onUnreadable,
    schedule: makeSchedule({ redis, keys, log, trouble }),
    watchRuns: (name: string, everyMs: number, tenantId?: string) =>
      runs.add({ name, everyMs, key: keys.ran(name, tenantId) }),
    looks: [
      makeOriginWatch(redis, keys.origin(), log),
      () => runs.look(),
      ...watched.map((each) => () => takePulse(each)),
      ...watched.map(({ queue }) => makeUpkeep(redis, queue, (key) => onUnreadable('part of a queue', '', key))),
    ],
    standstill: () => standstill(lanes) ?? runs.problem(),
    idleMs: () => Math.max(0, ...watched.map(({ idle }) => idle.idleMs())),
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

function standstill(lanes: readonly Lane[]): string | undefined {
  for (const { watched, nameOf } of lanes) {
    const still = watched.find(({ idle }) => idle.idleMs() > STILL_MS);
    if (!still) continue;
    const seconds = Math.round(still.idle.idleMs() / 1_000);
    return `jobs of the ${nameOf(still.queue.name)} have been waiting for ${seconds} s and none was taken`;
  }
  return undefined;
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
  running: RunningWorkers | undefined,
  queues: readonly Queue[],
  tasks: Promise<void>,
): Promise<void> {
  const workers = running?.workers.map((worker) => worker.close()) ?? [];
  const closed = Promise.all([...workers, ...queues.map((each) => each.close()), tasks]);
  const settled = closed.catch(() => undefined);
  await within(settled, CLOSE_LIMIT_MS, () => undefined);
  for (const connection of running?.connections ?? []) connection.disconnect();
}

type Lane = ReturnType<typeof makeLane>;

async function countJobs(queues: readonly Queue[]): Promise<Record<string, number>> {
  const total: Record<string, number> = {};
  for (const counts of await Promise.all(queues.map((each) => each.getJobCounts()))) {
    for (const [state, count] of Object.entries(counts)) total[state] = (total[state] ?? 0) + count;
  }
  return total;
}
