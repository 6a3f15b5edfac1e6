import { UNLESS_LOST } from './lock.ts';

/**
 * Notes for each conversation that it owes `ARGV[1]` (a version). KEYS: the sorted set of unfinished entries, then for each
 * conversation its entry (hash) and its issues by the time they were planned (sorted set; what is past keeping leaves it). ARGV: version, time in ms, seconds kept, issue id, then for each
 * conversation the entry to begin with and its member in the sorted set. Gives 1 for each that now owes something new.
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
 * Keeps an entry and says whether it is finished: it is where it was shown all that is owed, is paused or dead. The
 * version owed lives in a field of its own, so that a plan made meanwhile is never overwritten.
 * KEYS: entry, unfinished, holders. ARGV: data, version shown, settled (1/0), time in ms, member, seconds kept,
 * conversation id where it holds a card ('' otherwise).
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
 * The same by whoever holds the conversation, and by nobody else: a process that was held up for longer than its hold lasts
 * must not undo what another has done since.
 */
export const PUT_BY_HOLDER = `${UNLESS_LOST}${put(2, 3)}`;

/**
 * Plans a paused entry again, where it still is as it was read: a delivery that took it up meanwhile knows more of it.
 * KEYS: entry, unfinished. ARGV: data as read, data to keep, time in ms, member.
 */
export const RESUME = `
if redis.call('HGET', KEYS[1], 'data') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'data', ARGV[2])
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4])
return 1`;
