import { setTimeout as sleep } from 'node:timers/promises';
import { DAY } from '../domain/instant.ts';
import { makeWatchdog } from '../lib/watchdog.ts';
import type { Clock, HealthSources, Log, Meter, Notifier, ReadingStore } from '../ports/index.ts';
import type { RedisClient } from '../redis/connection.ts';
import { makeDayStore } from '../redis/day-store.ts';
import { makeDeliveryLedger } from '../redis/delivery-ledger.ts';
import type { Keys } from '../redis/keys.ts';
import { makeOutageStore } from '../redis/outage-store.ts';
import { makeSendLimiter } from '../redis/send-limiter.ts';
import { makeAnnouncementSnapshots, makeSnapshotStore } from '../redis/snapshot-store.ts';
import { makeSubscriptionStore } from '../redis/subscription-store.ts';
import { makeWorkQueue, type BullWork, type WorkHandlers } from '../redis/work-queue.ts';
import { makeDeliver } from '../usecases/alerting/deliver.ts';
import { makeFanOut } from '../usecases/alerting/fan-out.ts';
import { makeForgetAbandoned } from '../usecases/subscribing/forget-abandoned.ts';
import { makeKeepConversations } from '../usecases/subscribing/keep-conversations.ts';
import { makePollAnnouncements } from '../usecases/alerting/poll-announcements.ts';
import { makePoll } from '../usecases/alerting/poll.ts';
import { makeReconcile } from '../usecases/alerting/reconcile.ts';
import { makeRecordDays } from '../usecases/alerting/record-days.ts';
import { makeTellNotice } from '../usecases/alerting/tell-notice.ts';
import { makeWatchSource } from '../usecases/alerting/watch-source.ts';

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
  /** Work waits and this process does not take it up: it should end, and be started again. */
  readonly onStuck?: () => void;
}

/** Watching and telling, as wired. */
export type Alerting = ReturnType<typeof composeAlerting>;

const RECONCILE_EVERY_MS = 30_000;
/** Announcements tell of weeks to come: one poll of them for so many of issues, every 15 minutes by default. */
const POLLS_FOR_ANNOUNCEMENTS = 15;
/** Longer than any lull of a healthy worker: a request, a lock that must end, a Redis that restarts. */
const PATIENCE_MS = 120_000;
const CHECK_EVERY_MS = 15_000;

/** Watching and telling, wired. `start` makes this process take part in the work; several may. */
export function composeAlerting(parts: AlertingParts) {
  const { redis, connect, prefix, log } = parts;
  const queue = makeWorkQueue({ redis, connect, prefix, log });
  let watching: NodeJS.Timeout | undefined;
  let working: RedisClient | undefined;
  let closed = false;
  return {
    ...parts,
    ...storesOn(redis, parts),
    sleep: pause,
    queue,
    async start(): Promise<void> {
      await queue.schedule('reconcile', RECONCILE_EVERY_MS);
      for (const tenantId of parts.tenantIds) {
        await queue.schedule('poll', parts.pollIntervalMs, tenantId);
        await queue.schedule('poll-announcements', POLLS_FOR_ANNOUNCEMENTS * parts.pollIntervalMs, tenantId);
        await queue.schedule('forget-abandoned', DAY, tenantId);
      }
      // A stop that came meanwhile must not leave workers behind that nobody closes.
      if (closed) return;
      // What a worker has done must be noted, however long Redis takes: a note that fails is a message sent again.
      working = connect();
      queue.work(composeWork({ ...parts, ...storesOn(working, parts), queue, sleep: pause }));
      watching = watchOver(queue, () => {
        log.error('work.stuck', { meaning: 'jobs wait and this process takes none: it should be started again' });
        parts.onStuck?.();
      });
    },
    async close(): Promise<void> {
      closed = true;
      clearInterval(watching);
      await queue.close();
      working?.disconnect();
    },
  };
}

const pause = (milliseconds: number) => sleep(milliseconds);

/** The stores on one connection: one that answers people gives up within a second, one that works waits. */
function storesOn(redis: RedisClient, { keys, ratePerSecond }: AlertingParts) {
  return {
    snapshots: makeSnapshotStore(redis, keys),
    announcements: makeAnnouncementSnapshots(redis, keys),
    subscriptions: makeSubscriptionStore(redis, keys),
    ledger: makeDeliveryLedger(redis, keys),
    limiter: makeSendLimiter(redis, keys, ratePerSecond),
    outages: makeOutageStore(redis, keys),
    days: makeDayStore(redis, keys),
  };
}

type WorkParts = AlertingParts &
  ReturnType<typeof storesOn> & { readonly queue: BullWork; readonly sleep: (milliseconds: number) => Promise<void> };

function composeWork(ports: WorkParts): WorkHandlers {
  return {
    deliver: makeDeliver(ports),
    fanOut: makeFanOut(ports),
    notify: makeTellNotice(ports),
    task: makeTasks({
      poll: makeWatchSource({ ...ports, poll: makePoll(ports) }),
      pollAnnouncements: makePollAnnouncements(ports),
      recordDays: makeRecordDays(ports),
      forgetAbandoned: makeForgetAbandoned({ ...ports, keep: makeKeepConversations(ports) }),
      reconcile: makeReconcile(ports),
      tenantIds: ports.tenantIds,
      log: ports.log,
    }),
  };
}

/** Looks now and then whether this process still works. */
function watchOver(queue: BullWork, onStuck: () => void): NodeJS.Timeout {
  const waiting = async () => (await queue.counts())['waiting'] ?? 0;
  const check = makeWatchdog({ waiting, progressAt: () => queue.progressAt(), patienceMs: PATIENCE_MS, onStuck });
  return setInterval(() => void check(), CHECK_EVERY_MS).unref();
}

interface Tasks {
  readonly poll: (tenantId: string) => Promise<void>;
  readonly pollAnnouncements: (tenantId: string) => Promise<void>;
  readonly recordDays: (tenantId: string) => Promise<void>;
  readonly forgetAbandoned: (tenantId: string) => Promise<void>;
  readonly reconcile: () => Promise<void>;
  readonly tenantIds: readonly string[];
  readonly log: Log;
}

function makeTasks({ poll, pollAnnouncements, recordDays, forgetAbandoned, reconcile, tenantIds, log }: Tasks) {
  return async (name: string, tenantId: string | undefined): Promise<void> => {
    if (name === 'reconcile') return reconcile();
    // A task of a newer process, or a tenant that is watched no more: not ours.
    if (tenantId === undefined || !tenantIds.includes(tenantId)) return;
    if (name === 'poll-announcements') return pollAnnouncements(tenantId);
    if (name === 'forget-abandoned') return forgetAbandoned(tenantId);
    if (name !== 'poll') return;
    await poll(tenantId);
    // History is welcome, alerts are promised: its failure must not repeat the poll.
    await recordDays(tenantId).catch((error: unknown) => log.warn('days.not-recorded', { error }));
  };
}
