import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeSnapshotStore } from '../../src/redis/snapshot-store.ts';
import { makeSubscriptionStore } from '../../src/redis/subscription-store.ts';
import type { Told } from '../programs/connector.ts';
import { conversationId, issueId, subscriptionOf } from './bench-issue.ts';
import { ask } from './control.ts';
import type { Bench } from './figure.ts';
import { TENANT } from './load.ts';
import { startProgram, type Program } from './program.ts';

const PREFIX = '{bench}';

interface DeploymentOptions {
  readonly conversations: number;
  readonly scope: 'channel' | 'personal';
  /** What the worker is set to send, and what the connector lets through for the tenant; it has no limit if absent. */
  readonly ratePerSecond: number;
  readonly connectorPerSecond?: number;
  /** How many processes share the work: one if absent. */
  readonly workers?: number;
}

/** An issue's cards at all conversations, and when the poll that saw the issue had its list. */
export interface Alerted extends Told {
  readonly seenAt: number;
}

/** Workers of the product, a connector and a Redis, each a process of its own, and conversations that subscribed. */
export interface Deployment {
  readonly connectorUrl: string;
  readonly workers: readonly Program[];
  readonly redis: Redis;
  /** Lets an issue open, and waits until each conversation has its card and nothing is left to do. */
  alert(): Promise<Alerted>;
  /** Waits for the cards of an issue that `send` sends. Fails if what comes is not one card for each conversation. */
  expect(send: (number: number) => Promise<{ readonly seenAt: number }>): Promise<Alerted>;
  stop(): Promise<void>;
}

export async function startDeployment(bench: Bench, options: DeploymentOptions): Promise<Deployment> {
  const { conversations, connectorPerSecond, ratePerSecond, workers: count = 1 } = options;
  const url = await bench.redis();
  const redis = new Redis(url);
  const limit = connectorPerSecond === undefined ? undefined : { PER_SECOND: String(connectorPerSecond) };
  const connector = await startProgram('connector', limit ?? {});
  bench.say(`${conversations} conversations subscribe`);
  await subscribe(redis, connector.url, options);
  const settings = { REDIS_URL: url, PREFIX, PER_SECOND: String(ratePerSecond) };
  const workers = await Promise.all(Array.from({ length: count }, () => startProgram('worker', settings)));
  await untilPolled(redis);
  const expect = makeExpect(connector.url, conversations);
  return {
    connectorUrl: connector.url,
    workers,
    redis,
    expect,
    async alert() {
      const alerted = await expect((number) => open(workers, number));
      await untilDone(redis);
      return alerted;
    },
    async stop() {
      redis.disconnect();
      await Promise.all([...workers, connector].map((program) => program.stop()));
    },
  };
}

/** Each worker has a source of its own; which of them polls next is theirs to agree on. */
function open(workers: readonly Program[], number: number): Promise<{ readonly seenAt: number }> {
  return Promise.any(workers.map(({ url }) => ask<{ readonly seenAt: number }>(url, '/open', { number })));
}

function makeExpect(connectorUrl: string, conversations: number): Deployment['expect'] {
  let number = 0;
  return async (send) => {
    number += 1;
    await ask(connectorUrl, '/expect', { issue: issueId(number) });
    const [{ seenAt }, told] = await Promise.all([
      send(number),
      ask<Told>(connectorUrl, '/told', { cards: conversations }),
    ]);
    const isRight = told.wrong === undefined && told.repeated === 0 && told.cards === conversations;
    if (!isRight) throw new Error(`not one card for each of ${conversations} conversations: ${JSON.stringify(told)}`);
    return { ...told, seenAt };
  };
}

/** How many were sent a second, from the moment on in which the issue was seen. */
export function alertsPerSecond({ cards, seenAt, lastAt }: Alerted): number {
  return (1_000 * cards) / (lastAt - seenAt);
}

async function subscribe(redis: Redis, serviceUrl: string, { conversations, scope }: DeploymentOptions): Promise<void> {
  const store = makeSubscriptionStore(redis, makeKeys(PREFIX), refuse);
  for (let start = 0; start < conversations; start += 500) {
    const indexes = Array.from({ length: Math.min(500, conversations - start) }, (_, index) => start + index);
    const ids = indexes.map((index) => conversationId(index, scope));
    await Promise.all(ids.map((id) => store.update(TENANT, id, () => subscriptionOf(id, serviceUrl))));
  }
}

/** What the very first poll sees is the baseline, and nobody is told of it. */
async function untilPolled(redis: Redis): Promise<void> {
  const snapshots = makeSnapshotStore(redis, makeKeys(PREFIX), refuse);
  while ((await snapshots.load(TENANT)).sequence === 0) await sleep(50);
}

async function untilDone(redis: Redis): Promise<void> {
  while ((await redis.zcard(makeKeys(PREFIX).unfinished(TENANT))) > 0) await sleep(50);
}

function refuse(what: string): never {
  throw new Error(`${what} cannot be read`);
}
