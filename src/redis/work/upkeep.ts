import { Job, type Queue } from 'bullmq';
import type { RedisClient } from '../server/client.ts';
import { runScript } from '../server/script.ts';

/** Jobs looked at on each pass, at each end of a list. */
const MOST = 500;

/**
 * Finds what would keep a queue from its work.
 * KEYS: active, stalled, delayed, then more lists of the queue. ARGV: start of job keys, most jobs, then the type that
 * each of KEYS must have.
 * Returns the keys that were removed because nobody can read them (a list of another type, a job that is no hash or
 * whose options are not JSON: BullMQ would meet it again and again and take over no other job), and the ids of delayed
 * jobs that should run now.
 *
 * A delayed job's time was set by some process's clock. By the server's own clock it is due: if its time has passed, or
 * if its time is further away than it was ever to wait, because the clock that set it was ahead.
 */
const INSPECT = `
local most = tonumber(ARGV[2])
local removed, due = {}, {}
for i, key in ipairs(KEYS) do
  local kind = redis.call('TYPE', key).ok
  if kind ~= 'none' and kind ~= ARGV[i + 2] then
    redis.call('DEL', key)
    table.insert(removed, key)
  end
end
local function readable(key)
  local kind = redis.call('TYPE', key).ok
  if kind == 'none' then return true end
  if kind ~= 'hash' then return false end
  for _, field in ipairs({'opts', 'progress', 'parent'}) do
    local text = redis.call('HGET', key, field)
    local decoded, value = pcall(cjson.decode, text or '{}')
    if not decoded or (field == 'opts' and type(value) ~= 'table') then return false end
  end
  return true
end
for _, id in ipairs(redis.call('LRANGE', KEYS[1], 0, most)) do
  local key = ARGV[1] .. id
  if not readable(key) then
    redis.call('LREM', KEYS[1], 0, id)
    redis.call('SREM', KEYS[2], id)
    redis.call('DEL', key, key .. ':lock')
    table.insert(removed, key)
  end
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function collect(jobs)
  for i = 1, #jobs, 2 do
    local key = ARGV[1] .. jobs[i]
    local delay = readable(key) and tonumber(redis.call('HGET', key, 'delay') or '0') or 0
    local at = math.floor(tonumber(jobs[i + 1]) / 4096)
    if at < now - 2000 or at > now + delay + 2000 then table.insert(due, jobs[i]) end
  end
end
collect(redis.call('ZRANGE', KEYS[3], 0, most, 'WITHSCORES'))
collect(redis.call('ZREVRANGE', KEYS[3], 0, most, 'WITHSCORES'))
return {removed, due}`;

const TYPES = [
  ['active', 'list'],
  ['stalled', 'set'],
  ['delayed', 'zset'],
  ['wait', 'list'],
  ['paused', 'list'],
  ['prioritized', 'zset'],
  ['completed', 'zset'],
  ['failed', 'zset'],
  ['marker', 'zset'],
  ['meta', 'hash'],
  ['events', 'stream'],
  ['id', 'string'],
  ['pc', 'string'],
] as const;

/**
 * Makes a pass over a queue: removes what nobody can read, and lets run what waits only by a wrong clock. What is lost
 * that way is owed still, and is queued again. Fails when Redis does.
 */
export function makeUpkeep(redis: RedisClient, queue: Queue, onUnreadable: (key: string) => void) {
  return async (): Promise<void> => {
    const keys = TYPES.map(([name]) => queue.toKey(name));
    const types = TYPES.map(([, type]) => type);
    const answer = await runScript(redis, INSPECT, keys.length, ...keys, queue.toKey(''), MOST, ...types);
    const [removed, due] = answer as [string[], string[]];
    removed.forEach(onUnreadable);
    for (const id of new Set(due)) await promote(queue, id);
  };
}

/** Another process may have been first, or the job cannot be read: both show when it runs. */
async function promote(queue: Queue, id: string): Promise<void> {
  const job = await Job.fromId(queue, id).catch(() => undefined);
  await job?.promote().catch(() => undefined);
}
