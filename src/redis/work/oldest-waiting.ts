import { Queue } from 'bullmq';
import type { RedisClient } from '../server/client.ts';

/** The queues of a tenant. */
const QUEUES = ['deliveries', 'fan-outs', 'notices'];

/** The job that has been waiting longest. */
interface Waiting {
  readonly queue: string;
  /** Milliseconds since it was queued, or since its delay ended. */
  readonly ms: number;
}

/**
 * Looks from outside, without a worker of its own, which job nobody takes; undefined if none waits. Ages are by the
 * server's clock. Changes nothing. Fails when Redis does.
 * @param prefix of the tenant's keys.
 */
export async function oldestWaiting(redis: RedisClient, prefix: string): Promise<Waiting | undefined> {
  const now = Number((await redis.time())[0]) * 1_000;
  const found = await Promise.all(QUEUES.map((name) => oldestIn(redis, prefix, name, now)));
  return found.flat().toSorted((one, other) => other.ms - one.ms)[0];
}

async function oldestIn(redis: RedisClient, prefix: string, name: string, now: number): Promise<Waiting[]> {
  const queue = new Queue(name, { connection: redis, prefix, skipMetasUpdate: true, skipVersionCheck: true });
  queue.on('error', () => undefined);
  try {
    const jobs = await Promise.all(
      (['waiting', 'prioritized', 'delayed'] as const).map((state) => queue.getJobs(state, 0, 0, true)),
    );
    return jobs.flat().flatMap((job) => {
      const ms = now - (job.timestamp + job.delay);
      return ms > 0 ? [{ queue: name, ms }] : [];
    });
  } finally {
    await queue.close();
  }
}
