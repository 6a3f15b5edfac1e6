import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { DeliveryJob } from '../../src/ports/index.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import type { Bench, Figure, Row } from '../kit/figure.ts';
import { openFanOut } from '../kit/many/fan-out.ts';
import { amount, inTurns } from '../kit/measure.ts';
import { fill, ONE_IN_A_HUNDRED, subscriptionOf } from '../kit/many/subscriptions.ts';

export const fanOut: Row = {
  number: 8,
  name: 'fan-out',
  floor: 'BullMQ’s addBulk of the same jobs',
  run: measureFanOut,
};

const FLOOR = '{floor}';
const SHARE = 0.6;

const aboutTheIssue = (number: number) => subscriptionOf(number, ONE_IN_A_HUNDRED);

async function measureFanOut(bench: Bench): Promise<readonly Figure[]> {
  const conversations = bench.quick ? 500 : 10_000;
  const redis = new Redis(await bench.redis());
  await fill(redis, makeKeys('{bench}'), { from: 0, to: conversations, make: aboutTheIssue });
  const fan = await openFanOut(redis);
  const floor = new Queue<DeliveryJob>('deliveries', { connection: redis, prefix: FLOOR });
  const bare = async () => {
    const jobs = fan.jobs();
    const began = performance.now();
    await floor.addBulk(jobs);
    const took = performance.now() - began;
    if ((await floor.getWaitingCount()) !== conversations) throw new Error('the floor has not queued every job');
    await floor.obliterate({ force: true });
    return (conversations * 1_000) / took;
  };
  const ours = async () => (conversations * 1_000) / (await fan.out(conversations));
  try {
    const { ratio, spread, perSecond, floorPerSecond } = await inTurns(ours, bare, bench.quick ? 3 : 9);
    return [
      {
        ...{ what: `to ${amount(conversations)} conversations`, value: ratio, unit: 'of the floor', spread },
        reach: { atLeast: SHARE },
        detail: `${amount(perSecond)} a second beside ${amount(floorPerSecond)}`,
      },
    ];
  } finally {
    await Promise.all([fan.close(), floor.close()]);
    redis.disconnect();
  }
}
