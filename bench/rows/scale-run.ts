import { Redis } from 'ioredis';
import { instantOf } from '../../src/domain/instant.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeSubscriptionStore } from '../../src/redis/subscription-store.ts';
import { noneUnreadable } from '../../test/fakes/unreadable.ts';
import { startDeployment, type Deployment } from '../kit/alerts.ts';
import type { Bench, Figure, Row } from '../kit/figure.ts';
import { TENANT } from '../kit/load.ts';
import { fill, subscriptionOf } from '../kit/many/subscriptions.ts';
import { usedMemory } from './a-million.ts';

export const scaleRun: Row = {
  number: 15,
  name: 'a change among a million subscriptions',
  floor: 'nothing',
  isLong: true,
  run: runAtScale,
};

const NO_LIMIT = 10_000;
const aboutOthers = (number: number) => subscriptionOf(number, `service-${number % 98}`);

async function runAtScale(bench: Bench): Promise<readonly Figure[]> {
  const [total, conversations] = bench.quick ? [50_000, 500] : [1_000_000, 10_000];
  const url = await bench.redis();
  const redis = new Redis(url);
  const keys = makeKeys('{bench}');
  const store = makeSubscriptionStore(redis, keys, noneUnreadable);
  bench.say(`writing ${total} subscriptions`);
  const filled = await seconds(() => fill(redis, keys, { from: 0, to: total - conversations, make: aboutOthers }));
  const began = performance.now();
  const options = { conversations, scope: 'channel', ratePerSecond: NO_LIMIT } as const;
  const deployment = await startDeployment({ ...bench, redis: () => Promise.resolve(url) }, options);
  const started = (performance.now() - began) / 1_000;
  try {
    const { firstAt, lastAt, seenAt } = await deployment.alert();
    const looked = await seconds(() =>
      store.lookAtDigests(TENANT, instantOf(Date.now()), () => Promise.resolve(undefined)),
    );
    const figure = (what: string, value: number, unit: Figure['unit'], detail: string): Figure => ({
      what,
      value,
      unit,
      detail,
    });
    return [
      figure('first card', firstAt - seenAt, 'ms', 'after the poll that saw the change'),
      figure('last card', (lastAt - seenAt) / 1_000, 's', `the last of ${conversations}`),
      figure(
        'memory of Redis',
        (await usedMemory(redis)) / total,
        'bytes',
        `a subscription, of ${total}, with what was planned`,
      ),
      figure('memory of the worker', await memoryOf(deployment), 'bytes', 'once all was delivered'),
      figure('writing them', filled, 's', `${total} subscriptions, many at a time`),
      figure('start', started, 's', `until the first poll was kept, with ${conversations} more that subscribe`),
      figure(
        'counting them',
        1_000 * (await seconds(() => store.count(TENANT))),
        'ms',
        'for each scrape of the metrics',
      ),
      figure('looking for digests', 1_000 * looked, 'ms', 'every five minutes, none due'),
      figure('looking at all of them', await seconds(() => readAll(store)), 's', 'once a day, 200 at a time'),
    ];
  } finally {
    await deployment.stop();
    redis.disconnect();
  }
}

async function memoryOf({ workers }: Deployment): Promise<number> {
  const each = await Promise.all(workers.map((worker) => worker.memory()));
  return each.reduce((sum, bytes) => sum + bytes, 0);
}

async function readAll({ all }: Pick<ReturnType<typeof makeSubscriptionStore>, 'all'>): Promise<void> {
  let read = 0;
  for await (const some of all(TENANT)) read += some.length;
  if (read === 0) throw new Error('nothing was read');
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
