import { Redis } from 'ioredis';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeSubscriptionStore } from '../../src/redis/subscription-store.ts';
import { noneUnreadable } from '../../test/fakes/unreadable.ts';
import type { Bench, Figure } from '../kit/figure.ts';
import { TENANT } from '../kit/load.ts';
import { openFanOut } from '../kit/many/fan-out.ts';
import { fill, ONE_IN_A_HUNDRED, TEN } from '../kit/many/subscriptions.ts';
import { median } from '../kit/measure.ts';
import { usedMemory } from '../rows/a-million.ts';

const SIZES = [10, 100, 1_000, 10_000, 100_000, 1_000_000];
const TIMES = 9;

/** What one change costs with more and more subscriptions: of ten that match, and of the one in a hundred that do. */
export async function subscriptionsGrowth(bench: Bench): Promise<readonly Figure[]> {
  const redis = new Redis(await bench.redis());
  const keys = makeKeys('{bench}');
  const store = makeSubscriptionStore(redis, keys, noneUnreadable);
  const fan = await openFanOut(redis);
  const empty = await usedMemory(redis);
  const about = (serviceId: string) => ({ serviceIds: [serviceId], families: [], issueId: 'EX20119' });
  const figures: Figure[] = [];
  let written = 0;
  for (const size of SIZES.filter((each) => !bench.quick || each <= 10_000)) {
    bench.say(`${size} subscriptions`);
    await fill(redis, keys, { from: written, to: size });
    written = size;
    const matching = Math.floor(size / 100);
    const add = (what: string, value: number, unit: Figure['unit'], detail: string) =>
      figures.push({ what: `${what}, ${size.toLocaleString('en')} subscriptions`, value, unit, detail });
    add('memory of one', ((await usedMemory(redis)) - empty) / size, 'bytes', 'of Redis');
    add('counting them', await usual(() => store.count(TENANT)), 'ms', 'for the metrics');
    add('match of ten', await usual(() => store.match(TENANT, about(TEN))), 'ms', '10 match');
    if (matching === 0) continue;
    const found = await usual(() => store.match(TENANT, about(ONE_IN_A_HUNDRED)));
    const fanned = median(await timesOf(() => fan.out(matching)));
    add('match of one in a hundred', found, 'ms', `${matching} match`);
    add('fan-out to one in a hundred', fanned, 'ms', `${((1_000 * fanned) / matching).toFixed(0)} µs a conversation`);
  }
  await fan.close();
  redis.disconnect();
  return figures;
}

/** Milliseconds that work takes, the median of some times. */
async function usual(work: () => Promise<unknown>): Promise<number> {
  return median(
    await timesOf(async () => {
      const began = performance.now();
      await work();
      return performance.now() - began;
    }),
  );
}

async function timesOf(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) times.push(await measure());
  return times;
}
