import type * as z from 'zod';
import type { WorkQueue } from '../../ports/index.ts';
import { conversationNotice, deliveryJob } from '../records/jobs.ts';
import { changeEvent } from '../records/snapshot.ts';
import type { RedisClient } from '../server/client.ts';
import { FORMER_QUEUES, type FormerQueue } from './former-key.ts';

/** Where BullMQ keeps the ids of a queue's jobs. */
const LISTS = ['wait', 'active', 'paused'];
const SORTED = ['delayed', 'prioritized'];

/**
 * Queues the jobs of the queues that all tenants shared in the queues of their tenants. Nothing is taken away here, and a
 * job that waits already is not added again: so it may be repeated. A delayed job runs at once, and sees that it is early.
 */
export async function moveJobs(redis: RedisClient, prefix: string, queue: WorkQueue): Promise<void> {
  for (const former of FORMER_QUEUES) {
    const key = (part: string) => `${prefix}:${former}:${part}`;
    const ids = await Promise.all([
      ...LISTS.map((list) => redis.lrange(key(list), 0, -1)),
      ...SORTED.map((list) => redis.zrange(key(list), '0', '-1')),
    ]);
    for (const id of new Set(ids.flat())) {
      const data = await redis.hget(key(id), 'data').catch(() => null);
      if (data !== null) await ADD[former](queue, data);
    }
  }
}

/** What cannot be read is left out: what it was for is owed still, and is queued again. */
const ADD: Readonly<Record<FormerQueue, (queue: WorkQueue, data: string) => Promise<void>>> = {
  deliveries: (queue, data) => given(deliveryJob, data, (job) => queue.addDeliveries([job])),
  'fan-outs': (queue, data) => given(changeEvent, data, (event) => queue.addFanOut(event)),
  notices: (queue, data) =>
    given(conversationNotice, data, ({ conversationId, ...notice }) => queue.addNotices(notice, [conversationId])),
};

async function given<T>(schema: z.ZodType<T>, data: string, add: (job: T) => Promise<void>): Promise<void> {
  const parsed = schema.safeParse(jsonIn(data)).data;
  if (parsed !== undefined) await add(parsed);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
