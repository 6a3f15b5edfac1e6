import type { WorkQueue } from '../../../src/ports/index.ts';
import type { RedisClient } from '../../../src/redis/connection.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { carry, keysUnder } from '../../../src/redis/layout/carry.ts';

/** Kinds that an earlier version did not have or kept elsewhere, or that come by themselves. */
const NOT_MOVED = new Set([
  'deliveries',
  'fan-outs',
  'notices',
  'lease',
  'ran',
  'record-owed',
  'record-order',
  'recording',
  'reminders-planned',
]);

export const NO_QUEUE: WorkQueue = {
  addFanOut: () => Promise.resolve(),
  addDeliveries: () => Promise.resolve(),
  addNotices: () => Promise.resolve(),
};

/** The lasting content of every key of these tenants, by name. Queues are left out. */
export async function contents(
  redis: RedisClient,
  prefix: string,
  tenantIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const tenantId of tenantIds) {
    for (const key of await keysOf(redis, prefix, tenantId)) {
      const life = (await redis.pttl(key)) < 0 ? 'lasts' : 'expires';
      found.set(key, `${await textOf(redis, key)} ${life}`);
    }
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function textOf(redis: RedisClient, key: string): Promise<string> {
  switch (await redis.type(key)) {
    case 'hash':
      return JSON.stringify(
        Object.entries(await redis.hgetallBuffer(key))
          .map(String)
          .toSorted(),
      );
    case 'set':
      return JSON.stringify((await redis.smembers(key)).toSorted());
    case 'zset':
      return JSON.stringify(await redis.zrange(key, '0', '-1', 'WITHSCORES'));
    default:
      return (await redis.get(key)) ?? '';
  }
}

/** Puts all where an earlier version kept it: `{prefix}:<kind>:<tenant>:…`, and unfinished entries together. */
export async function toFormerLayout(redis: RedisClient, prefix: string, tenantIds: readonly string[]): Promise<void> {
  const keys = makeKeys(prefix);
  for (const tenantId of tenantIds) {
    for (const key of await keysOf(redis, prefix, tenantId)) {
      const [kind = '', ...rest] = key.slice(keys.prefix(tenantId).length + 1).split(':');
      const tenant = encodeURIComponent(tenantId);
      const parts = kind === 'pause' ? [kind, ...rest, tenant] : [kind, tenant, ...rest];
      await carry(redis, key, kind === 'unfinished' ? `${prefix}:unfinished` : [prefix, ...parts].join(':'));
    }
  }
  await redis.del(keys.layout());
}

/** Every key that begins with `prefix:`. */
export async function allUnder(redis: RedisClient, prefix: string): Promise<string[]> {
  const all: string[] = [];
  for await (const some of keysUnder(redis, prefix)) all.push(...some);
  return all;
}

async function keysOf(redis: RedisClient, prefix: string, tenantId: string): Promise<string[]> {
  const own = makeKeys(prefix).prefix(tenantId);
  const found = await allUnder(redis, own);
  return found.filter((key) => !NOT_MOVED.has(key.slice(own.length + 1).split(':')[0] ?? ''));
}
