import { Cluster } from 'ioredis';
import type { RedisClient } from '../server/client.ts';
import { runScript } from '../server/script.ts';

/**
 * Gives a key another name. Where the other exists, what it lacks is added: it is newer. Repeating it does nothing.
 * KEYS: the key, its new name.
 */
const RENAME = `
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
if redis.call('EXISTS', KEYS[2]) == 0 then
  redis.call('RENAME', KEYS[1], KEYS[2])
  return 1
end
local kind = redis.call('TYPE', KEYS[1]).ok
if kind == redis.call('TYPE', KEYS[2]).ok then
  if kind == 'hash' then
    local stored = redis.call('HGETALL', KEYS[1])
    for at = 1, #stored, 2 do redis.call('HSETNX', KEYS[2], stored[at], stored[at + 1]) end
  elseif kind == 'set' then
    for _, each in ipairs(redis.call('SMEMBERS', KEYS[1])) do redis.call('SADD', KEYS[2], each) end
  elseif kind == 'zset' then
    local stored = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
    for at = 1, #stored, 2 do redis.call('ZADD', KEYS[2], 'NX', stored[at + 1], stored[at]) end
  end
end
redis.call('DEL', KEYS[1])
return 1`;

/** Moves a key to a name in whatever slot. A kill leaves it where it was, where it goes, or in both: repeat it. */
export async function carry(redis: RedisClient, from: string, to: string): Promise<void> {
  if (!(redis instanceof Cluster)) {
    await runScript(redis, RENAME, 2, from, to);
    return;
  }
  // No command moves a key between nodes, so it arrives beside its place.
  if ((await redis.exists(from)) > 0) {
    const [stored, life] = await Promise.all([redis.dumpBuffer(from), redis.pttl(from)]);
    const arriving = `${to}:arriving`;
    await redis.restore(arriving, Math.max(0, life), stored, 'REPLACE');
    await runScript(redis, RENAME, 2, arriving, to);
  }
  await redis.del(from);
}

const AT_ONCE = 500;

/** All keys that begin with `prefix:`, some at a time. */
export async function* keysUnder(redis: RedisClient, prefix: string): AsyncGenerator<string[]> {
  for (const node of redis instanceof Cluster ? redis.nodes('master') : [redis]) {
    let cursor = '0';
    do {
      const [next, found] = await node.scan(cursor, 'MATCH', `${prefix}:*`, 'COUNT', AT_ONCE);
      if (found.length > 0) yield found;
      cursor = next;
    } while (cursor !== '0');
  }
}
