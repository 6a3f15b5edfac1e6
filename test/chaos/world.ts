import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { LedgerEntry } from '../../src/domain/delivery/ledger-entry.ts';
import type { ConversationScope } from '../../src/domain/subscription/reader.ts';
import { connectForWork } from '../../src/redis/connection.ts';
import { makeDeliveryLedger } from '../../src/redis/delivery-ledger.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import type { RecordVersion } from '../../src/redis/records/version.ts';
import { makeSnapshotStore } from '../../src/redis/snapshot-store.ts';
import { makeSubscriptionStore } from '../../src/redis/subscription-store.ts';
import { startSimulator, type Simulator } from '../../src/simulator/server.ts';
import { simulatorToken } from '../../src/simulator/api/token.ts';
import type { Stats, Seen as Request } from '../fakes/connector/connector.ts';
import { makeFakeSource, type FakeSource } from '../fakes/health-source.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { aSubscription, aWant } from '../fixtures/alerting.ts';
import { startRedisPair } from '../fakes/servers/redis-pair.ts';
import { goesFirst, startChild, type Child, type ChildOptions } from './child.ts';
import type { Seen } from './verdict.ts';
import { noneUnreadable } from '../fakes/unreadable.ts';

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const PREFIX = '{chaos}';
/** In the directory of a world that keeps a record. */
export const RECORD_FILE = 'history.sqlite';

export interface WorldOptions {
  readonly conversations: number;
  readonly workers: number;
  /** Of the bot, for its tenant; 40 in production. */
  readonly ratePerSecond: number;
  /** What the connector lets through for a tenant; Teams 50. */
  readonly connectorPerSecond: number;
  /** Milliseconds between a message's becoming visible and the answer. */
  readonly latencyMs?: number;
  /** Teams answers differently in different conversations about messages that somebody deleted. */
  readonly variedDeleted?: boolean;
  /** A primary and its replica behind one address, instead of one server. */
  readonly pair?: boolean;
  /** Workers whose clocks jump: see `shifted-clock.ts`. By worker: what each SIGUSR2 adds to the clock, first the start. */
  readonly clocks?: readonly (readonly number[])[];
  /** Another script than `npm start` for the workers. */
  readonly bot?: Pick<ChildOptions, 'script' | 'args'>;
  /** In which version records are written here. */
  readonly records?: RecordVersion;
  /** The record is kept in a file, for all workers. */
  readonly record?: boolean;
  /** Workers go before what else runs on this machine, where that is allowed: for measures of time. */
  readonly undisturbed?: boolean;
}

/** Everything a deployment has, each a process of its own: Redis, workers, Teams. The health API is served by this one. */
export interface World {
  readonly source: FakeSource;
  /** Of its files; processes are started in it. */
  readonly directory: string;
  /** Of Teams' connector. */
  readonly serviceUrl: string;
  readonly conversationIds: readonly string[];
  readonly workers: readonly Worker[];
  readonly redisServer: () => RedisServer;
  readonly redis: Redis;
  readonly ledger: ReturnType<typeof makeDeliveryLedger>;
  readonly snapshots: ReturnType<typeof makeSnapshotStore>;
  readonly subscriptions: ReturnType<typeof makeSubscriptionStore>;
  /** Starts Redis again where it was, with the files it left, or without them. */
  restartRedis(empty?: boolean): Promise<void>;
  /** The same world on another Redis server, on which its workers are started, from now on as fast as they can. */
  moveTo(redisUrl: string): Promise<World>;
  /** The replica of the pair takes over. */
  failOver(): Promise<void>;
  /** Subscribes all conversations. */
  subscribeAll(): Promise<void>;
  seen(): Promise<Seen[]>;
  /** The same with what was deleted since. */
  everSeen(): Promise<Seen[]>;
  /** Somebody deletes a message. */
  deleteMessage(conversationId: string, messageId: string): Promise<void>;
  stats(): Promise<Stats>;
  requests(): Promise<readonly Request[]>;
  /** Ledger entries of an issue. */
  entries(issueId: string): Promise<LedgerEntry[]>;
  close(): Promise<void>;
}

/** One place for a process of the bot; it may be filled again and again. */
export interface Worker {
  readonly child: () => Child;
  /** Starts it, from now on with these changes. */
  start(changes?: Partial<ChildOptions>): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<number | null>;
}

export async function startWorld(options: WorldOptions): Promise<World> {
  const directory = await mkdtemp(join(tmpdir(), 'chaos-'));
  const pair = options.pair ? await startRedisPair() : undefined;
  let server =
    pair?.primary ?? (await startRedis({ appendOnlyIn: directory, args: ['--maxmemory-policy', 'noeviction'] }));
  const redisUrl = pair?.url ?? server.url;
  const stores = storesOn(redisUrl, options.records);
  const { subscriptions, snapshots } = stores;
  const source = makeFakeSource({ issues: [] });
  const simulator = await startSimulator({ source, tenantId: TENANT });
  const teams = startChild({
    script: 'test/fakes/connector/main.ts',
    args: [
      '0',
      String(options.connectorPerSecond),
      String(options.latencyMs ?? 0),
      ...(options.variedDeleted ? ['varied'] : []),
    ],
    cwd: directory,
  });
  const { url } = JSON.parse(await teams.line(/"url"/)) as { url: string };
  for (const pid of [server.pid, teams.pid]) goesFirst(pid);
  const conversationIds = Array.from({ length: options.conversations }, (_, index) => conversationId(index));
  const subscribeAll = async () => {
    await Promise.all(conversationIds.map((id) => subscribe(subscriptions, id, url)));
  };
  await subscribeAll();
  const { ratePerSecond, record = false } = options;
  const env = workerSettings({ redisUrl, simulator, ratePerSecond, record });
  const workers = Array.from({ length: options.workers }, (_, index) => {
    const clock = options.clocks?.[index];
    return makeWorker({
      ...(options.bot ?? { script: 'src/main.ts' }),
      env: { ...env, ...(clock && { CLOCK_SHIFTS: clock.join() }) },
      cwd: directory,
      ...(clock && { preload: 'test/chaos/shifted-clock.ts' }),
      undisturbed: options.undisturbed ?? false,
    });
  });
  await Promise.all(workers.map((worker) => worker.start()));
  // What the very first poll sees is the baseline, and nobody is told of it.
  await patiently('the first poll', async () => (await snapshots.load(TENANT)).sequence > 0, 60_000);
  const get = async <T>(path: string) => (await (await fetch(url + path)).json()) as T;
  const entriesIn =
    ({ ledger }: Stores) =>
    async (issueId: string) => {
      const found = await Promise.all(conversationIds.map((id) => ledger.get(TENANT, id, issueId)));
      return found.filter((entry) => entry !== undefined);
    };
  const moved: Stores[] = [];
  const world: World = {
    source,
    directory,
    serviceUrl: url,
    conversationIds,
    workers,
    redisServer: () => server,
    ...stores,
    subscribeAll,
    async moveTo(url) {
      const there = storesOn(url);
      moved.push(there);
      const elsewhere = { ...env, REDIS_URL: url, DELIVERY_RATE_PER_SECOND: '2000' };
      await Promise.all(workers.map((worker) => worker.start({ env: elsewhere })));
      return { ...world, ...there, entries: entriesIn(there) };
    },
    failOver: async () => pair?.swap(),
    async restartRedis(empty = false) {
      const { port } = server;
      await server.stop();
      if (empty) await rm(join(directory, 'appendonlydir'), { recursive: true, force: true });
      server = await startRedis({ port, appendOnlyIn: directory });
    },
    seen: () => get<Seen[]>('/_visible'),
    everSeen: () => get<Seen[]>('/_ever'),
    async deleteMessage(...message) {
      await fetch(`${url}/_remove`, { method: 'POST', body: JSON.stringify(message) });
    },
    stats: () => get<Stats>('/_stats'),
    requests: async () => (await get<{ seen: Request[] }>('/_stats?seen')).seen,
    entries: entriesIn(stores),
    async close() {
      await Promise.all(workers.map((worker) => worker.child().kill()));
      await Promise.all([teams.kill(), simulator.close()]);
      for (const each of [stores, ...moved]) each.redis.disconnect();
      await (pair ?? server).stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
  return world;
}

type Stores = ReturnType<typeof storesOn>;

function storesOn(redisUrl: string, records?: RecordVersion) {
  const redis = connectForWork({ urls: [redisUrl], log: makeRecordingLog() }) as Redis;
  const keys = makeKeys(PREFIX);
  return {
    redis,
    ledger: makeDeliveryLedger(redis, keys, noneUnreadable),
    snapshots: makeSnapshotStore(redis, keys, noneUnreadable),
    subscriptions: makeSubscriptionStore(redis, keys, noneUnreadable, records),
  };
}

/** Of five conversations three are channels, one is a group chat and one a personal chat. */
function conversationId(index: number): string {
  const number = String(index).padStart(5, '0');
  return (
    [`19:c${number}@thread.tacv2`, `19:g${number}@thread.v2`, `a:p${number}`][index % 5 < 3 ? 0 : (index % 5) - 2] ?? ''
  );
}

function scopeOf(id: string): ConversationScope {
  if (id.startsWith('a:')) return 'personal';
  return id.endsWith('tacv2') ? 'channel' : 'group';
}

/** Subscribes a conversation to all incidents of a service. */
export async function subscribe(
  store: World['subscriptions'],
  id: string,
  serviceUrl: string,
  serviceId = 'Exchange',
): Promise<void> {
  const reference = JSON.stringify({ v: 1, serviceUrl, bot: { id: '28:bot' }, conversationId: id, tenantId: TENANT });
  const conversation = { tenantId: TENANT, id, scope: scopeOf(id), reference };
  await store.update(TENANT, id, () =>
    aSubscription(id, [aWant({ type: 'service', id: serviceId })], { conversation }),
  );
}

interface Settings {
  readonly redisUrl: string;
  readonly simulator: Simulator;
  readonly ratePerSecond: number;
  readonly record: boolean;
}

function workerSettings({ redisUrl, simulator, ratePerSecond, record }: Settings): Record<string, string> {
  return {
    PORT: '0',
    ROLES: 'worker',
    HEALTH_SOURCE: 'graph',
    GRAPH_BASE_URL: `${simulator.url}/v1.0`,
    HEALTH_TENANT_ID: TENANT,
    HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }),
    REDIS_URL: redisUrl,
    HISTORY_FILE: record ? RECORD_FILE : ':memory:',
    REDIS_PREFIX: PREFIX,
    POLL_INTERVAL_SECONDS: '0.5',
    DELIVERY_RATE_PER_SECOND: String(ratePerSecond),
    LOG_LEVEL: 'info',
  };
}

function makeWorker({ undisturbed, ...first }: ChildOptions & { readonly undisturbed: boolean }): Worker {
  let options: ChildOptions = first;
  let child: Child | undefined;
  const running = () => {
    if (!child) throw new Error('the worker was never started');
    return child;
  };
  return {
    child: running,
    async start(changes = {}) {
      options = { ...options, ...changes };
      child = startChild(options);
      if (undisturbed) goesFirst(child.pid);
      await child.line(/bot\.started/);
    },
    kill: () => running().kill(),
    stop: () => running().stop(),
  };
}

/** Waits until `condition` holds, asking it gently; fails after `limitMs`. */
export async function patiently(what: string, condition: () => Promise<boolean>, limitMs: number): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`still not so after ${limitMs / 1_000} s: ${what}`);
    await pause(200);
  }
}
