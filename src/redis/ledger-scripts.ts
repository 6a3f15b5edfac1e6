import { UNLESS_LOST } from './lock.ts';
import { OWN } from './records/other-type.ts';
import { CHANGES } from './records/response.ts';

/**
 * Records for each conversation that it owes `ARGV[1]` (a version).
 * KEYS: the sorted set of unfinished entries, then for each conversation its entry (hash) and its issues by when they
 * were planned (sorted set; expired ones are removed when another joins).
 * ARGV: version, time in ms, seconds kept, issue id, then for each conversation its initial entry and its member in the
 * sorted set.
 * Returns 1 for each conversation that now owes something new, 0 for the others.
 *
 * Who owes something joins the unfinished ones before anything else is written, and all in one command. Types are looked
 * at only once a command has met another one.
 */
export const PLAN = `${OWN}
own(KEYS[1], 'zset')
local version = tonumber(ARGV[1])
local expired = tonumber(ARGV[2]) - 1000 * tonumber(ARGV[3])
local result, unfinished = {}, {}
for i = 1, (#KEYS - 1) / 2 do
  local owed = redis.pcall('HGET', KEYS[2 * i], 'owed')
  if type(owed) == 'table' then owed = own(KEYS[2 * i], 'hash') end
  result[i] = 0
  if (tonumber(owed or '0') or 0) < version then
    result[i] = 1
    table.insert(unfinished, ARGV[2])
    table.insert(unfinished, ARGV[4 + 2 * i])
  end
end
if #unfinished > 0 then redis.call('ZADD', KEYS[1], unpack(unfinished)) end
for i, owes in ipairs(result) do
  local entry, issues = KEYS[2 * i], KEYS[2 * i + 1]
  redis.call('HSETNX', entry, 'data', ARGV[3 + 2 * i])
  if owes == 1 then
    redis.call('HSET', entry, 'owed', version)
    redis.call('EXPIRE', entry, ARGV[3])
    local added = redis.pcall('ZADD', issues, ARGV[2], ARGV[4])
    if type(added) == 'table' then
      own(issues, 'zset')
      added = redis.call('ZADD', issues, ARGV[2], ARGV[4])
    end
    if added == 1 then redis.call('ZREMRANGEBYSCORE', issues, '-inf', expired) end
    redis.call('EXPIRE', issues, ARGV[3])
  end
end
return result`;

/**
 * Writes an entry for the holder of its conversation, and updates the set of unfinished ones. An entry is finished if
 * everything owed was shown, or if it is paused or dead. The version owed has a separate field, so a plan made
 * meanwhile is never overwritten; neither is a late send, nor what people do about the issue.
 * KEYS: lock, fence, entry, unfinished, holders.
 * ARGV: fence and its times (`UNLESS_LOST`), data, version shown, settled (1/0), time in ms, member, seconds kept,
 * conversation id if it holds a card ('' if not), number of the newest late send taken account of, whether the lock is
 * given back (1/0), number of the newest change by people taken account of.
 */
export const PUT = `${UNLESS_LOST}
redis.call('HSET', KEYS[3], 'data', ARGV[4])
redis.call('EXPIRE', KEYS[3], ARGV[9])
local owed = tonumber(redis.call('HGET', KEYS[3], 'owed') or '0') or 0
local late = tonumber(redis.call('HGET', KEYS[3], 'late') or '0')
local responses = tonumber(redis.call('HGET', KEYS[3], '${CHANGES}') or '0') or 0
local knows = late <= tonumber(ARGV[11]) and responses <= tonumber(ARGV[13])
if ARGV[6] == '1' and owed <= tonumber(ARGV[5]) and knows then
  redis.call('ZREM', KEYS[4], ARGV[8])
else
  redis.call('ZADD', KEYS[4], ARGV[7], ARGV[8])
end
if ARGV[10] ~= '' then
  redis.call('SADD', KEYS[5], ARGV[10])
  redis.call('EXPIRE', KEYS[5], ARGV[9])
end
if ARGV[12] == '1' then redis.call('DEL', KEYS[1]) end
return owed`;

/**
 * Notes a late send beside its entry. It needs no fence, because it takes nothing away.
 * KEYS: entry, unfinished. ARGV: the late send, time in ms, member.
 */
export const NOTE_LATE = `
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local number = redis.call('HINCRBY', KEYS[1], 'late', 1)
redis.call('HSET', KEYS[1], 'late:' .. number, '[' .. number .. ',' .. ARGV[1] .. ']')
redis.call('HDEL', KEYS[1], 'late:' .. (number - 10))
redis.call('ZADD', KEYS[2], ARGV[2], ARGV[3])
return 1`;

/**
 * Forgets a conversation's entries, and its lock with the fence: whoever holds it writes nothing more.
 * KEYS: lock, fence, unfinished, the conversation's issues, then for each issue its entry and its holders.
 * ARGV: fence and its times, conversation id, then for each issue its member in the unfinished set.
 */
export const FORGET = `
redis.call('DEL', KEYS[1], KEYS[2], KEYS[4])
for i = 5, #KEYS, 2 do
  redis.call('DEL', KEYS[i])
  redis.call('SREM', KEYS[i + 1], ARGV[4])
  redis.call('ZREM', KEYS[3], ARGV[5 + (i - 5) / 2])
end
return 0`;
/** The same, for the holder. */
export const FORGET_HELD = `${UNLESS_LOST}${FORGET}`;

/**
 * Plans a paused entry again, if it is unchanged since it was read: a delivery that took it up meanwhile knows more.
 * KEYS: entry, unfinished. ARGV: data as read, data to write, time in ms, member.
 */
export const RESUME = `
if redis.call('HGET', KEYS[1], 'data') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'data', ARGV[2])
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4])
return 1`;
