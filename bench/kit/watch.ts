import { instantOf } from '../../src/domain/instant.ts';
import { plainText } from '../../src/lib/plain-text.ts';
import { makeGraph } from '../../src/graph/source.ts';
import { makeHttp } from '../../src/lib/http/http.ts';
import { makeMetrics } from '../../src/lib/metrics.ts';
import type { Log, WorkHandlers, WorkQueue, Workers } from '../../src/ports/index.ts';
import { connectForWork, disconnect, untilReady } from '../../src/redis/connection.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeReadingStore } from '../../src/redis/reading-store.ts';
import { makeSendLimiter } from '../../src/redis/send-limiter.ts';
import { makeStores } from '../../src/redis/stores.ts';
import { makeServiceComms } from '../../src/servicecomms/source.ts';
import { makeAlerting } from '../../src/usecases/alerting/alerting.ts';
import { makeFakeChannel } from '../../test/fakes/delivery-channel.ts';

const APIS = { graph: makeGraph, servicecomms: makeServiceComms };

export type ApiName = keyof typeof APIS;

interface WatchOptions {
  readonly redisUrl: string;
  readonly apiUrl: string;
  readonly api: ApiName;
  readonly tenantIds: readonly string[];
}

/** The watch of one process: its sources, stores and tasks, without the schedule that runs them. */
export interface Watch {
  /** Runs a task as the schedule does: `poll`, `poll-announcements`. Fails if anything goes wrong, or is told. */
  run(task: string, tenantId: string): Promise<void>;
  /** The calls to the API so far. */
  calls(): number;
  close(): void;
}

const PREFIX = '{bench}';
const clock = () => instantOf(Date.now());

/** Makes the watch of one process over a real Redis. */
export async function startWatch({ redisUrl, apiUrl, api, tenantIds }: WatchOptions): Promise<Watch> {
  const faults: string[] = [];
  const log = strictLog(faults);
  let calls = 0;
  const meter = { ...makeMetrics().meter, sourceRequest: () => void (calls += 1) };
  const redis = connectForWork({ urls: [redisUrl], log });
  await untilReady(redis, 5_000);
  const keys = makeKeys(PREFIX);
  const makeSource = (tenantId: string) =>
    APIS[api]({
      ...{ baseUrl: apiUrl, tenantId, log, clock },
      token: () => Promise.resolve('token'),
      http: makeHttp({ clock, log, meter }),
    });
  const sources = new Map(tenantIds.map((tenantId) => [tenantId, makeSource(tenantId)]));
  const openPorts = () => ({
    ...makeStores(redis, keys, (what, place) => void faults.push(`unreadable ${what} ${place}`)),
    readings: makeReadingStore(redis, keys),
    limiter: makeSendLimiter(redis, keys, { ratePerSecond: 40, windows: [] }),
    ...{ channel: makeFakeChannel(), clock, log, meter, plainText, sleep: () => Promise.resolve() },
    sources: (tenantId: string) => sources.get(tenantId) ?? makeSource(tenantId),
  });
  const handlers = await handlersOf((queue) => makeAlerting({ queue, openPorts, tenantIds, pollIntervalMs: 60_000 }));
  return {
    async run(task, tenantId) {
      await handlers.task(task, tenantId);
      if (faults.length > 0) throw new Error(faults.join(', '));
    },
    calls: () => calls,
    close: () => disconnect(redis),
  };
}

/** A log that takes every warning for a fault. */
function strictLog(faults: string[]): Log {
  const nothing = () => undefined;
  const fault = (event: string, facts?: object) => void faults.push(`${event} ${JSON.stringify(facts)}`);
  return { debug: nothing, info: nothing, warn: fault, error: fault };
}

/** What alerting gives a queue to do. The queue itself takes nothing: an unchanged poll has nothing to tell. */
async function handlersOf(make: (queue: WorkQueue & Workers) => { start(): Promise<void> }): Promise<WorkHandlers> {
  let handlers: WorkHandlers | undefined;
  const refuse = () => Promise.reject(new Error('there is nothing to tell'));
  const queue = {
    ...{ addFanOut: refuse, addDeliveries: refuse, addNotices: refuse },
    schedule: () => Promise.resolve(),
    work: (given: WorkHandlers) => void (handlers = given),
    close: () => Promise.resolve(),
  };
  await make(queue).start();
  if (!handlers) throw new Error('alerting did not start');
  return handlers;
}
