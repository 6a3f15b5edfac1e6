import { UNLESS_LOST } from './lock.ts';

/**
 * Records for each conversation that it owes `ARGV[1]` (a version).
 * KEYS: the sorted set of unfinished entries, then for each conversation its entry (hash) and its issues by when they
 * were planned (sorted set; expired ones are removed).
 * ARGV: version, time in ms, seconds kept, issue id, then for each conversation its initial entry and its member in the
 * sorted set.
 * Returns 1 for each conversation that now owes something new, 0 for the others.
 */
export const PLAN = `
local result = {}
local version = tonumber(ARGV[1])
for i = 1, (#KEYS - 1) / 2 do
  local entry = KEYS[2 * i]
  redis.call('HSETNX', entry, 'data', ARGV[3 + 2 * i])
  if tonumber(redis.call('HGET', entry, 'owed') or '0') < version then
    redis.call('HSET', entry, 'owed', version)
    redis.call('EXPIRE', entry, ARGV[3])
    redis.call('ZADD', KEYS[2 * i + 1], ARGV[2], ARGV[4])
    redis.call('ZREMRANGEBYSCORE', KEYS[2 * i + 1], '-inf', tonumber(ARGV[2]) - 1000 * tonumber(ARGV[3]))
    redis.call('EXPIRE', KEYS[2 * i + 1], ARGV[3])
    redis.call('ZADD', KEYS[1], ARGV[2], ARGV[4 + 2 * i])
    result[i] = 1
  else
    result[i] = 0
  end
end
return result`;

/**
 * Writes an entry, and updates the set of unfinished ones. An entry is finished if everything owed was shown, or if it
 * is paused or dead. The version owed has a separate field, so a plan made meanwhile is never overwritten.
 * KEYS: entry, unfinished, holders.
 * ARGV: data, version shown, settled (1/0), time in ms, member, seconds kept, conversation id if it holds a card ('' if
 * not).
 */
const put = (key: number, arg: number) => `
redis.call('HSET', KEYS[${key}], 'data', ARGV[${arg}])
redis.call('EXPIRE', KEYS[${key}], ARGV[${arg + 5}])
local owed = tonumber(redis.call('HGET', KEYS[${key}], 'owed') or '0')
if ARGV[${arg + 2}] == '1' and owed <= tonumber(ARGV[${arg + 1}]) then
  redis.call('ZREM', KEYS[${key + 1}], ARGV[${arg + 4}])
else
  redis.call('ZADD', KEYS[${key + 1}], ARGV[${arg + 3}], ARGV[${arg + 4}])
end
if ARGV[${arg + 6}] ~= '' then
  redis.call('SADD', KEYS[${key + 2}], ARGV[${arg + 6}])
  redis.call('EXPIRE', KEYS[${key + 2}], ARGV[${arg + 5}])
end
return owed`;

export const PUT = put(1, 1);
/**
 * The same, but only for the process that holds the conversation's lock. A process that was held up for longer than its
 * lock lasts must not undo what another has done since.
 */
export const PUT_BY_HOLDER = `${UNLESS_LOST}${put(2, 3)}`;

/**
 * Plans a paused entry again, if it is unchanged since it was read: a delivery that took it up meanwhile knows more.
 * KEYS: entry, unfinished. ARGV: data as read, data to write, time in ms, member.
 */
export const RESUME = `
if redis.call('HGET', KEYS[1], 'data') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'data', ARGV[2])
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4])
return 1`;
