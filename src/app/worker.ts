import { setTimeout as sleep } from 'node:timers/promises';
import type {
  BulletinChannel,
  Clock,
  HealthSources,
  HistoryStore,
  Log,
  Meter,
  DeliveryChannel,
  ReadingStore,
  Tracer,
  WarningChannel,
} from '../ports/index.ts';
import { plainText } from '../lib/plain-text.ts';
import { tracedWork } from '../lib/tracing/traced.ts';
import type { RedisClient } from '../redis/connection.ts';
import type { Keys } from '../redis/keys.ts';
import { warnOfUnreadable } from '../redis/records/read-record.ts';
import type { RecordVersion } from '../redis/records/version.ts';
import { makeSendLimiter } from '../redis/send-limiter.ts';
import { makeStores } from '../redis/stores.ts';
import type { Stores } from '../redis/stores.ts';
import { makeWorkQueue, type BullWork } from '../redis/work-queue.ts';
import type { ThresholdOf } from '../usecases/impact/get-impact.ts';
import { makeAlerting } from '../usecases/alerting/alerting.ts';

interface WorkerOptions {
  /** The stores on the connection for answers. */
  readonly stores: Stores;
  readonly redis: RedisClient;
  readonly connect: () => RedisClient;
  readonly keys: Keys;
  /** Which version of records to write. */
  readonly fleet: RecordVersion;
  readonly prefix: string;
  readonly sources: HealthSources;
  readonly readings: ReadingStore;
  readonly channel: DeliveryChannel;
  readonly bulletinChannel: BulletinChannel;
  readonly warningChannel: WarningChannel;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  readonly tracer: Tracer;
  /** When enough people say that something fails. */
  readonly thresholdOf: ThresholdOf;
  /** Tells the outside that all is well. */
  readonly beat?: () => void;
  readonly pollIntervalMs: number;
  /** The record for the long run. */
  readonly history: HistoryStore;
  readonly historyDays: number;
  readonly ratePerSecond: number;
  /** Tenants whose health is watched. */
  readonly tenantIds: readonly string[];
  /** Called when work waits and this process takes none: it should end and be started again. */
  readonly onStuck?: () => void;
}

/** This process's share of the work. */
interface Worker {
  readonly queue: BullWork;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Longer than any pause of a healthy worker: a request, a lock that must expire, a Redis restart. */
const PATIENCE_MS = 120_000;
const CHECK_EVERY_MS = 15_000;

/** Makes the worker. `start` lets this process take jobs. Several processes may do so. */
export function makeWorker(options: WorkerOptions): Worker {
  const { redis, connect, prefix, tenantIds, log, keys, channel, ratePerSecond } = options;
  const queue = tracedWork(options.tracer, makeWorkQueue({ redis, connect, prefix, tenantIds, log }));
  let working: RedisClient | undefined;
  let watching: NodeJS.Timeout | undefined;
  const alerting = makeAlerting({
    ...options,
    queue,
    openPorts: () => {
      // A worker must record what it did, however long Redis takes: without the record, a message is sent twice.
      working = connect();
      return {
        ...options,
        ...makeStores(working, keys, warnOfUnreadable(log), options.fleet),
        plainText,
        limiter: makeSendLimiter(working, keys, { ratePerSecond, windows: channel.windows }),
        sleep: (milliseconds) => sleep(milliseconds),
      };
    },
  });
  return {
    queue,
    async start() {
      await alerting.start();
      if (working) watching = watchOver(queue, () => reportStuck(options));
    },
    async close() {
      clearInterval(watching);
      await alerting.close();
      working?.disconnect();
    },
  };
}

function reportStuck({ log, onStuck }: WorkerOptions): void {
  log.error('work.stuck', {
    meaning: 'jobs are waiting, but this process takes none: it ends, and must be started again',
  });
  onStuck?.();
}

/** Checks at intervals that this process still takes jobs and its turns of the schedule. */
function watchOver(queue: BullWork, onStuck: () => void): NodeJS.Timeout {
  return setInterval(() => {
    if (queue.idleMs() >= PATIENCE_MS) onStuck();
  }, CHECK_EVERY_MS).unref();
}
