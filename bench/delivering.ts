import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { makeTestAlerting } from '../test/fixtures/test-alerting.ts';
import { makeClock } from '../test/fakes/asking.ts';
import { makeFakeSource } from '../test/fakes/health-source.ts';
import { makeFakeChannel } from '../test/fakes/delivery-channel.ts';
import { until } from '../test/fakes/until.ts';
import { anEvent, aSnapshot, aSubscription, aWant, NOON, TENANT } from '../test/fixtures/alerting.ts';
import type { Result } from './measure.ts';

const DELIVERIES = 2_000;
/** The same concurrency as in the product. */
const AT_ONCE = 20;
const TIMEOUT_MS = 120_000;

/** Deliveries from their event to a channel that sends nothing, compared with empty jobs of the same queue library. */
export async function delivering(url: string): Promise<Result> {
  const redis = new Redis(url);
  try {
    const floorPerSecond = await emptyJobs(redis, url);
    const perSecond = await deliveries(redis, url);
    return { what: `deliveries, ${DELIVERIES} of them`, floor: 'empty BullMQ jobs', perSecond, floorPerSecond };
  } finally {
    redis.disconnect();
  }
}

async function deliveries(redis: Redis, url: string): Promise<number> {
  const prefix = '{bench-deliver}';
  const channel = makeFakeChannel();
  const alerting = makeTestAlerting({
    redis,
    connect: () => new Redis(url, { maxRetriesPerRequest: null }),
    prefix,
    source: makeFakeSource(),
    channel,
    clock: makeClock(),
    pollIntervalMs: 60_000,
    // So high that nothing ever waits.
    ratePerSecond: 1_000_000,
    tenantIds: [],
  });
  const want = aWant({ type: 'service', id: 'Exchange' });
  for (let index = 0; index < DELIVERIES; index += 1) {
    const id = `19:c${index}@thread.tacv2`;
    await alerting.subscriptions.update(TENANT, id, () => aSubscription(id, [want]));
  }
  const event = anEvent();
  const changed = [aSnapshot(1)];
  await alerting.snapshots.commit({
    tenantId: TENANT,
    sequence: 0,
    polledAt: NOON,
    changed,
    forgotten: [],
    events: [event],
  });
  await alerting.start();
  try {
    return await rateOf(DELIVERIES, async () => {
      await alerting.queue.addFanOut(event);
      await until(() => channel.shown.length === DELIVERIES, TIMEOUT_MS);
    });
  } finally {
    await alerting.close();
  }
}

async function emptyJobs(redis: Redis, url: string): Promise<number> {
  const prefix = '{bench-floor}';
  const queue = new Queue('floor', { connection: redis, prefix, defaultJobOptions: { removeOnComplete: true } });
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  let done = 0;
  const count = () => Promise.resolve(void (done += 1));
  const worker = new Worker('floor', count, { connection, prefix, concurrency: AT_ONCE });
  await worker.waitUntilReady();
  try {
    return await rateOf(DELIVERIES, async () => {
      await queue.addBulk(Array.from({ length: DELIVERIES }, (_, index) => ({ name: 'empty', data: { index } })));
      await until(() => done === DELIVERIES, TIMEOUT_MS);
    });
  } finally {
    await worker.close();
    await queue.close();
    connection.disconnect();
  }
}

async function rateOf(count: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - began);
}
