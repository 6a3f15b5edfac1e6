import { Redis } from 'ioredis';
import type { RedisClient } from '../../src/redis/connection.ts';

/** Stands for a key of the bot. */
const KEY = '{key}';

/** Every command that the bot needs (docs/redis.md names them too), with arguments of the right number. */
const COMMANDS: readonly (readonly [name: string, ...args: string[]])[] = [
  ['ping'],
  ['select', '0'],
  ['client', 'setname', 'service-health-doctor'],
  ['info'],
  ['time'],
  ['scan', '0'],
  ['type', KEY],
  ['exists', KEY],
  ['del', KEY],
  ['expire', KEY, '1'],
  ['pexpire', KEY, '1'],
  ['pttl', KEY],
  ['persist', KEY],
  ['rename', KEY, KEY],
  ['get', KEY],
  ['set', KEY, ''],
  ['mget', KEY],
  ['incr', KEY],
  ['hget', KEY, 'f'],
  ['hset', KEY, 'f', ''],
  ['hsetnx', KEY, 'f', ''],
  ['hmget', KEY, 'f'],
  ['hmset', KEY, 'f', ''],
  ['hgetall', KEY],
  ['hdel', KEY, 'f'],
  ['hexists', KEY, 'f'],
  ['hincrby', KEY, 'f', '1'],
  ['hlen', KEY],
  ['hscan', KEY, '0'],
  ['lindex', KEY, '0'],
  ['llen', KEY],
  ['lpop', KEY],
  ['lpos', KEY, ''],
  ['lpush', KEY, ''],
  ['lrange', KEY, '0', '0'],
  ['lrem', KEY, '0', ''],
  ['ltrim', KEY, '0', '0'],
  ['rpop', KEY],
  ['rpush', KEY, ''],
  ['rpoplpush', KEY, KEY],
  ['sadd', KEY, ''],
  ['scard', KEY],
  ['sismember', KEY, ''],
  ['smembers', KEY],
  ['srem', KEY, ''],
  ['sunion', KEY],
  ['zadd', KEY, '0', ''],
  ['zcard', KEY],
  ['zcount', KEY, '0', '0'],
  ['zpopmin', KEY],
  ['bzpopmin', KEY, '1'],
  ['zrange', KEY, '0', '0'],
  ['zrangebyscore', KEY, '0', '0'],
  ['zrem', KEY, ''],
  ['zremrangebyrank', KEY, '0', '0'],
  ['zremrangebyscore', KEY, '0', '0'],
  ['zrevrange', KEY, '0', '0'],
  ['zrevrangebyscore', KEY, '0', '0'],
  ['zscore', KEY, ''],
  ['xadd', KEY, '*', 'f', ''],
  ['xtrim', KEY, 'MAXLEN', '0'],
  ['eval', 'return 1', '1', KEY],
  ['evalsha', '0000000000000000000000000000000000000000', '1', KEY],
];

/** The names of the commands above, as the documents and the server's rights write them: `client|setname`. */
export const NEEDED: readonly string[] = COMMANDS.map(([name, word = '']) =>
  name === 'client' ? `${name}|${word}` : name,
);

/** What a user may not do. */
interface Missing {
  /** Names of commands. */
  readonly commands: readonly string[];
  /** The key may not be used at all. */
  readonly key: boolean;
}

/**
 * What the user may not do with a key of the bot. Each command is queued in a transaction, where the server checks the
 * rights, and the transaction is discarded: nothing is run.
 */
export async function missingRights(redis: RedisClient, key: string): Promise<Missing> {
  const server = await ownerOf(redis, key);
  await server.multi({ pipeline: false });
  const refusals: (string | undefined)[] = [];
  for (const [name, ...args] of COMMANDS) {
    refusals.push(await refusalOf(server.call(name, ...args.map((each) => (each === KEY ? key : each)))));
  }
  await server.discard();
  const isAboutKey = (refusal: string | undefined) => refusal !== undefined && /\bkeys?\b/.test(refusal);
  return {
    commands: NEEDED.filter((_, at) => refusals[at] !== undefined && !isAboutKey(refusals[at])),
    key: refusals.some(isAboutKey),
  };
}

async function refusalOf(queued: Promise<unknown>): Promise<string | undefined> {
  try {
    await queued;
    return undefined;
  } catch (error) {
    return error instanceof Error && error.message.startsWith('NOPERM') ? error.message : undefined;
  }
}

/** A transaction needs one server: in a cluster, the one that has the key. */
async function ownerOf(redis: RedisClient, key: string): Promise<Redis> {
  if (redis instanceof Redis) return redis;
  const slot = await redis.cluster('KEYSLOT', key);
  const [owner] = redis.slots[slot] ?? [];
  const node = redis.nodes('master').find(({ options: { host, port } }) => `${host}:${port}` === owner);
  if (!node) throw new Error('no server has the key');
  return node;
}
