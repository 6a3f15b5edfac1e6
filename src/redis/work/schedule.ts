import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { logSparingly } from '../../lib/log-sparingly.ts';
import type { Log } from '../../ports/index.ts';
import type { RedisClient } from '../server/client.ts';
import { redisCode } from '../server/error-code.ts';
import type { Trouble } from './trouble.ts';

/** Something to do again and again, once for all processes. */
interface ScheduledTask {
  readonly name: string;
  readonly tenantId?: string;
  readonly everyMs: number;
}

export type RunTask = (name: string, tenantId: string | undefined) => Promise<void>;

interface ScheduleOptions {
  /** Fails at once when Redis is away. */
  readonly redis: RedisClient;
  readonly keys: {
    readonly lease: (task: string, tenantId?: string) => string;
    readonly ran: (task: string, tenantId?: string) => string;
  };
  readonly log: Log;
  readonly trouble: Trouble;
}

/** This process's share of the schedule. */
export interface Schedule {
  add(task: ScheduledTask): void;
  /** From now on this process runs the tasks whose turn it gets. */
  start(run: RunTask): void;
  /** Milliseconds since the task that has been quiet longest last looked for its turn or began to run. */
  idleMs(): number;
  /** Waits for running tasks. */
  close(): Promise<void>;
}

/** Each process looks this often whether a lease is gone: an emptied Redis delays no task by more. */
const LOOK_MS = 5_000;
/** Redis is away or refuses: it may be back at any moment. */
const AWAY_MS = 1_000;
/** A task that failed is tried again after this, or at its next turn if that is earlier. */
const FAILED_MS = 5_000;

/**
 * Runs tasks at intervals, each in one of several processes. Whoever sets a task's lease in Redis runs it; the lease
 * lasts one interval. Nothing is kept but the leases, so the schedule survives the loss of all data. Time is measured
 * by timers and by the server's own expiry: no process's clock matters.
 */
export function makeSchedule(options: ScheduleOptions): Schedule {
  const closing = new AbortController();
  const tasks: ScheduledTask[] = [];
  const activeAt = new Map<ScheduledTask, number>();
  const loops: Promise<void>[] = [];
  let running: RunTask | undefined;
  const begin = (task: ScheduledTask, run: RunTask): void => {
    const turn = makeTurn(options, task, run);
    loops.push(repeat(turn, closing.signal, () => activeAt.set(task, performance.now())));
  };
  return {
    add(task) {
      if (tasks.some(({ name, tenantId }) => name === task.name && tenantId === task.tenantId)) return;
      tasks.push(task);
      if (running) begin(task, running);
    },
    start(run) {
      running = run;
      for (const task of tasks) begin(task, run);
    },
    idleMs: () => Math.max(0, ...[...activeAt.values()].map((at) => performance.now() - at)),
    async close() {
      closing.abort();
      await Promise.all(loops);
    },
  };
}

async function repeat(turn: () => Promise<number>, signal: AbortSignal, onActive: () => void): Promise<void> {
  while (!signal.aborted) {
    onActive();
    const waitMs = await turn();
    await sleep(waitMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Makes one look at a task, which runs it if nobody else has. Gives the milliseconds to the next look; never fails. */
function makeTurn(
  { redis, keys, log, trouble }: ScheduleOptions,
  task: ScheduledTask,
  run: RunTask,
): () => Promise<number> {
  const warn = logSparingly(log);
  const { name, tenantId } = task;
  const part = tenantId === undefined ? `task "${name}"` : `task "${name}" of tenant ${tenantId}`;
  const lease = keys.lease(name, tenantId);
  const everyMs = Math.ceil(task.everyMs);
  return async () => {
    try {
      const leftMs = await takeLease(redis, lease, everyMs);
      if (leftMs > 0) return Math.min(leftMs, LOOK_MS);
    } catch (error) {
      trouble.note(part, error);
      warn('schedule.refused', `${redisCode(error)}`, { task: name, code: redisCode(error), error });
      return AWAY_MS;
    }
    try {
      await run(name, tenantId);
      trouble.over(part);
      await redis.set(keys.ran(name, tenantId), randomUUID()).catch(() => undefined);
      return 1;
    } catch (error) {
      trouble.note(part, error);
      warn('task.failed', `${redisCode(error)}`, { task: name, code: redisCode(error), error });
      const againMs = Math.min(everyMs, FAILED_MS);
      await redis.pexpire(lease, againMs).catch(() => undefined);
      return againMs;
    }
  };
}

/** Gives 0 if the lease is ours now, else the milliseconds that it is still somebody's. */
async function takeLease(redis: RedisClient, lease: string, everyMs: number): Promise<number> {
  if ((await redis.set(lease, randomUUID(), 'PX', everyMs, 'NX')) === 'OK') return 0;
  const leftMs = await redis.pttl(lease);
  // A lease never lasts longer than an interval, unless the interval was shortened, the server's clock was put back, or
  // something else wrote the key.
  if (leftMs > everyMs || leftMs === -1) {
    await redis.pexpire(lease, everyMs);
    return everyMs;
  }
  return Math.max(1, leftMs);
}
