import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock, HealthSources, Log, Meter, Notifier, ReadingStore } from './ports.ts';
import type { RedisClient } from './redis/connection.ts';
import { makeDayStore } from './redis/day-store.ts';
import { makeDeliveryLedger } from './redis/delivery-ledger.ts';
import type { Keys } from './redis/keys.ts';
import { makeOutageStore } from './redis/outage-store.ts';
import { makeSendLimiter } from './redis/send-limiter.ts';
import { makeSnapshotStore } from './redis/snapshot-store.ts';
import { makeSubscriptionStore } from './redis/subscription-store.ts';
import { makeWorkQueue } from './redis/work-queue.ts';
import { makeDeliver } from './usecases/deliver.ts';
import { makeFanOut } from './usecases/fan-out.ts';
import { makePoll } from './usecases/poll.ts';
import { makeReconcile } from './usecases/reconcile.ts';
import { makeRecordDays } from './usecases/record-days.ts';
import { makeTellNotice } from './usecases/tell-notice.ts';
import { makeWatchSource } from './usecases/watch-source.ts';

export interface AlertingParts {
  readonly redis: RedisClient;
  readonly connect: () => RedisClient;
  readonly keys: Keys;
  readonly prefix: string;
  readonly sources: HealthSources;
  readonly readings: ReadingStore;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  readonly pollIntervalMs: number;
  readonly ratePerSecond: number;
  /** Tenants whose health is watched. */
  readonly tenantIds: readonly string[];
}

/** Watching and telling, as wired. */
export type Alerting = ReturnType<typeof composeAlerting>;

const RECONCILE_EVERY_MS = 30_000;

/** Watching and telling, wired. `start` makes this process take part in the work; several may. */
export function composeAlerting(parts: AlertingParts) {
  const { redis, connect, keys, prefix, log } = parts;
  const queue = makeWorkQueue({ redis, connect, prefix, log });
  const ports = {
    ...parts,
    queue,
    sleep: (milliseconds: number) => sleep(milliseconds),
    snapshots: makeSnapshotStore(redis, keys),
    subscriptions: makeSubscriptionStore(redis, keys),
    ledger: makeDeliveryLedger(redis, keys),
    limiter: makeSendLimiter(redis, keys, parts.ratePerSecond),
    outages: makeOutageStore(redis, keys),
    days: makeDayStore(redis, keys),
  };
  const tasks = makeTasks({
    poll: makeWatchSource({ ...ports, poll: makePoll(ports) }),
    recordDays: makeRecordDays(ports),
    reconcile: makeReconcile(ports),
    log,
  });
  return {
    ...ports,
    async start(): Promise<void> {
      await queue.schedule('reconcile', RECONCILE_EVERY_MS);
      for (const tenantId of parts.tenantIds) await queue.schedule('poll', parts.pollIntervalMs, tenantId);
      queue.work({
        deliver: makeDeliver(ports),
        fanOut: makeFanOut(ports),
        notify: makeTellNotice(ports),
        task: tasks,
      });
    },
    close: () => queue.close(),
  };
}

interface Tasks {
  readonly poll: (tenantId: string) => Promise<void>;
  readonly recordDays: (tenantId: string) => Promise<void>;
  readonly reconcile: () => Promise<void>;
  readonly log: Log;
}

function makeTasks({ poll, recordDays, reconcile, log }: Tasks) {
  return async (name: string, tenantId: string | undefined): Promise<void> => {
    if (name === 'reconcile') return reconcile();
    // A task of a newer process: that one does it.
    if (name !== 'poll' || tenantId === undefined) return;
    await poll(tenantId);
    // History is welcome, alerts are promised: its failure must not repeat the poll.
    await recordDays(tenantId).catch((error: unknown) => log.warn('days.not-recorded', { error }));
  };
}
