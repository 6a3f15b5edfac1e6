import { Redis } from 'ioredis';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeSubscriptionStore } from '../../src/redis/subscription-store.ts';
import { noneUnreadable } from '../../test/fakes/unreadable.ts';
import type { Bench, Figure, Row } from '../kit/figure.ts';
import { TENANT } from '../kit/load.ts';
import { amount, compare } from '../kit/measure.ts';
import { fill, ONE_IN_A_HUNDRED } from '../kit/many/subscriptions.ts';

export const aMillion: Row = {
  number: 9,
  name: 'a million subscriptions, one issue matching 10,000',
  floor: 'reading 10,000 members of one set',
  run: measureAMillion,
};

const TIMES = 3;
const MOST_BYTES = 700;

async function measureAMillion(bench: Bench): Promise<readonly Figure[]> {
  const total = bench.quick ? 50_000 : 1_000_000;
  const redis = new Redis(await bench.redis());
  const keys = makeKeys('{bench}');
  try {
    const before = await usedMemory(redis);
    bench.say(`writing ${amount(total)}`);
    await fill(redis, keys, { from: 0, to: total });
    const bytes = ((await usedMemory(redis)) - before) / total;
    return [
      await measureMatch(redis, total / 100),
      {
        ...{ what: 'memory of Redis', value: bytes, unit: 'bytes', reach: { atMost: MOST_BYTES } },
        detail: `a subscription, of ${amount(total)}, with all that finds it`,
      },
    ];
  } finally {
    redis.disconnect();
  }
}

async function measureMatch(redis: Redis, matching: number): Promise<Figure> {
  const keys = makeKeys('{bench}');
  const store = makeSubscriptionStore(redis, keys, noneUnreadable);
  const about = { serviceIds: [ONE_IN_A_HUNDRED, 'Exchange Online'], families: ['productivity'], issueId: 'EX20119' };
  const expect = (ids: readonly string[]) => {
    if (new Set(ids).size !== matching) throw new Error(`${ids.length} match, not ${matching}`);
  };
  const set = keys.subscribersToService(TENANT, ONE_IN_A_HUNDRED.toLowerCase());
  const { ratio, spread, perSecond, floorPerSecond } = await compare(
    async () => expect(await store.match(TENANT, about)),
    async () => expect(await redis.smembers(set)),
  );
  return {
    ...{ what: `finding ${amount(matching)}`, value: 1 / ratio, unit: 'times the floor', spread: spread / ratio ** 2 },
    reach: { atMost: TIMES },
    detail: `${amount(1_000 / perSecond)} ms beside ${amount(1_000 / floorPerSecond)}`,
  };
}

/** Bytes that Redis has given out. */
export async function usedMemory(redis: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);
}
