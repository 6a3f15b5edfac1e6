import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { DeliveryJob } from '../../../src/ports/index.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeStores } from '../../../src/redis/stores.ts';
import { makeWorkQueue } from '../../../src/redis/work-queue.ts';
import { makeFanOut } from '../../../src/usecases/alerting/fan-out.ts';
import { makeClock } from '../../../test/fakes/asking.ts';
import { makeRecordingLog } from '../../../test/fakes/recording-log.ts';
import { noneUnreadable } from '../../../test/fakes/unreadable.ts';
import { anEvent, aSnapshot, NOON } from '../../../test/fixtures/alerting.ts';
import { TENANT } from '../load.ts';

/** A job, as BullMQ's `addBulk` takes it. */
interface BulkJob {
  readonly name: string;
  readonly data: DeliveryJob;
  readonly opts: object;
}

/** Fan-outs of one issue of Exchange, over the subscriptions in a Redis. */
export interface FanOuts {
  /** Fans out one more change. Gives milliseconds. Fails if not exactly one job waits for each of so many. */
  out(conversations: number): Promise<number>;
  /** The jobs of the last one. */
  jobs(): BulkJob[];
  close(): Promise<void>;
}

const PREFIX = '{bench}';

export async function openFanOut(redis: Redis): Promise<FanOuts> {
  const stores = makeStores(redis, makeKeys(PREFIX), noneUnreadable);
  const changed = [aSnapshot(1)];
  const seen = { tenantId: TENANT, sequence: 0, polledAt: NOON, changed, forgotten: [], events: [] };
  await stores.snapshots.commit(seen);
  const queue = makeWorkQueue({
    redis,
    connect: () => redis,
    prefix: PREFIX,
    tenantIds: [TENANT],
    log: makeRecordingLog(),
  });
  const fanOut = makeFanOut({ ...stores, queue, clock: makeClock() });
  const deliveries = new Queue<DeliveryJob>('deliveries', {
    connection: redis,
    prefix: makeKeys(PREFIX).prefix(TENANT),
  });
  let version = 0;
  let jobs: BulkJob[] = [];
  return {
    async out(conversations) {
      // A new version each time, or nothing would be new.
      version += 1;
      const began = performance.now();
      await fanOut(anEvent({ version, tenantId: TENANT }));
      const took = performance.now() - began;
      jobs = (await deliveries.getWaiting()).map(({ name, data, opts }) => ({ name, data, opts: { ...opts } }));
      check(jobs, conversations, version);
      await deliveries.obliterate({ force: true });
      return took;
    },
    jobs: () => jobs,
    async close() {
      await Promise.all([deliveries.close(), queue.close()]);
    },
  };
}

function check(jobs: readonly BulkJob[], conversations: number, version: number): void {
  const right = jobs.filter(({ data }) => data.version === version && data.issueId === 'EX20119');
  const ids = new Set(right.map(({ data }) => data.conversationId));
  if (jobs.length === conversations && ids.size === conversations) return;
  throw new Error(`${jobs.length} jobs for ${ids.size} of ${conversations} conversations`);
}
