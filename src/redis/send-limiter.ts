import { randomUUID } from 'node:crypto';
import type { SendLimiter, SendWindow } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { runScript } from './server/script.ts';

interface SendLimits {
  /** Per tenant: Teams allows about 50 requests a second for one app in one tenant. */
  readonly ratePerSecond: number;
  /** Per conversation. */
  readonly windows: readonly SendWindow[];
}

/** A slot further ahead than this is not taken: the worker would wait too long. With few workers it does not happen. */
const HORIZON_MS = 10_000;
/** How soon the end of a pause is noticed. */
const PAUSED_WAIT_MS = 30_000;

/**
 * Takes the tenant's next slot. Slots are evenly spaced, so no sliding second exceeds the rate; a fixed one-second
 * window would let twice the rate through. A conversation's sends are a log of slot times.
 * KEYS: tenant's next slot, conversation's log, tenant's hold, conversation's hold, tenant's pause.
 * ARGV: microseconds between slots, horizon in ms, unique member, longest window in ms, longest wait in a pause in ms, then
 * [count, ms] of each window.
 * Returns granted (1/0) and ms to wait. Slots further ahead than any can be taken are from before the server's clock was
 * put back: they count for nothing.
 */
const TAKE = `
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local pause = redis.call('PTTL', KEYS[5])
if pause > 0 then return {0, math.min(pause, tonumber(ARGV[5]))} end
local hold = math.max(redis.call('PTTL', KEYS[3]), redis.call('PTTL', KEYS[4]))
if hold > 0 then return {0, hold} end
local slot = math.max(tonumber(redis.call('GET', KEYS[1]) or '0') or 0, now)
local furthest = now + tonumber(ARGV[2]) * 2000
if slot > furthest then slot = now end
redis.call('ZREMRANGEBYSCORE', KEYS[2], string.format('(%.0f', furthest), '+inf')
redis.call('ZREMRANGEBYSCORE', KEYS[2], 0, now - tonumber(ARGV[4]) * 1000)
local free = slot
for i = 6, #ARGV, 2 do
  local oldest = redis.call('ZRANGE', KEYS[2], -tonumber(ARGV[i]), -tonumber(ARGV[i]), 'WITHSCORES')
  if oldest[2] then free = math.max(free, tonumber(oldest[2]) + tonumber(ARGV[i + 1]) * 1000) end
end
if free > slot then return {0, math.ceil((free - now) / 1000)} end
if slot - now > tonumber(ARGV[2]) * 1000 then return {0, math.ceil((slot - now) / 1000) - tonumber(ARGV[2])} end
redis.call('SET', KEYS[1], string.format('%.0f', slot + tonumber(ARGV[1])), 'PX', 60000)
redis.call('ZADD', KEYS[2], string.format('%.0f', slot), ARGV[3])
redis.call('PEXPIRE', KEYS[2], ARGV[4])
return {1, math.floor((slot - now) / 1000)}`;

/** Only ever lengthens a hold: if Teams tells two processes to wait, the shorter time does not cut the longer one. */
const HOLD = `
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], '1', 'PX', ARGV[1]) end
return 1`;

/** The send limits, shared by all processes through Redis and its clock. */
export function makeSendLimiter(redis: RedisClient, keys: Keys, { ratePerSecond, windows }: SendLimits): SendLimiter {
  const spacing = Math.ceil(1_000_000 / ratePerSecond);
  const longestWindowMs = Math.max(1, ...windows.map(([, milliseconds]) => milliseconds));
  return {
    async take(tenantId, conversationId) {
      const slots = [keys.nextSlot(tenantId), keys.sendLog(tenantId, conversationId)];
      const holds = [keys.hold(tenantId), keys.hold(tenantId, conversationId), keys.sendingPause(tenantId)];
      const limits = [spacing, HORIZON_MS, randomUUID(), longestWindowMs, PAUSED_WAIT_MS, ...windows.flat()];
      const taken = await runScript(redis, TAKE, 5, ...slots, ...holds, ...limits);
      const [granted, waitMs] = taken as [number, number];
      return { granted: granted === 1, waitMs };
    },
    async holdBack(tenantId, conversationId, milliseconds) {
      await runScript(redis, HOLD, 1, keys.hold(tenantId, conversationId), Math.max(1, Math.ceil(milliseconds)));
    },
  };
}
