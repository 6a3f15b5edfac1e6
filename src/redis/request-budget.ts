import type { RequestBudget } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { runScript } from './server/script.ts';

const HOUR_MS = 3_600_000;

/**
 * Counts until the hour that began with the first request is over.
 * KEYS: the count. ARGV: most requests, ms of an hour. Returns the ms to wait, or 0.
 */
const TAKE = `
local used = tonumber(redis.call('GET', KEYS[1]) or '0') or 0
local left = redis.call('PTTL', KEYS[1])
if left < 0 or left > tonumber(ARGV[2]) then
  redis.call('SET', KEYS[1], 1, 'PX', ARGV[2])
  return 0
end
if used >= tonumber(ARGV[1]) then return left end
redis.call('INCR', KEYS[1])
return 0`;

/** Counts in Redis, as keys that expire: no process's clock counts. */
export function makeRequestBudget(redis: RedisClient, keys: Keys): RequestBudget {
  return {
    take: async (source, tenantId, most) =>
      Number(await runScript(redis, TAKE, 1, keys.requests(source, tenantId), most, HOUR_MS)),
  };
}
