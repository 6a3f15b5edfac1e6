/** Reads the living into `fleet`, and drops those who have not been heard of for too long. KEYS[1]: the fleet (hash). */
const LIVING = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local fleet = {}
local function read()
  fleet = {}
  local stored = redis.call('HGETALL', KEYS[1])
  for at = 1, #stored, 2 do
    local sound, each = pcall(cjson.decode, stored[at + 1])
    if sound and type(each) == 'table' and each.lastsUntil and each.lastsUntil > now then
      table.insert(fleet, each)
    else
      redis.call('HDEL', KEYS[1], stored[at])
    end
  end
end
local function lowest()
  local found
  for _, each in ipairs(fleet) do found = math.min(found or each.reads, each.reads) end
  return found
end
local function allWriteAtMost(version)
  for _, each in ipairs(fleet) do
    if each.writes > version then return false end
  end
  return true
end
`;

/**
 * Says that a process lives and what it reads and writes, and gives what all agree on. Where nobody reads less than a
 * newer version, the records become that version at once: everybody who lives reads it.
 * KEYS: the fleet (hash), the version that records may have (string), what exists while a backup is put back.
 * ARGV: id of the process, newest version it reads, version it wrote until now, its release, ms for which it counts
 * as alive.
 * Returns the version that records may have, the lowest that a living process reads at most, whether (1/0) nobody
 * writes more than that any more, and whether a backup is being put back.
 */
export const BEAT = `${LIVING}
local member = { reads = tonumber(ARGV[2]), writes = tonumber(ARGV[3]), release = ARGV[4], lastsUntil = now + ARGV[5] }
local function note() redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(member)) read() end
note()
local wanted = lowest()
-- What it wrote until now may be under way still, and what it writes from now on begins at once.
member.writes = math.max(member.writes, math.min(wanted, member.reads))
note()
local current = tonumber(redis.call('GET', KEYS[2]) or '')
if current == nil or current < wanted then
  current = wanted
  redis.call('SET', KEYS[2], current)
end
return { current, wanted, allWriteAtMost(wanted) and 1 or 0, redis.call('EXISTS', KEYS[3]) }`;

/**
 * Notes that no record is newer than ARGV[1] any more, if nobody has begun to write newer ones since.
 * KEYS: the fleet, the version that records may have. Returns whether it was noted.
 */
export const LOWERED = `${LIVING}
read()
local version = tonumber(ARGV[1])
if not allWriteAtMost(version) then return 0 end
redis.call('SET', KEYS[2], version)
return 1`;

/** Gives the living, each as JSON. KEYS[1]: the fleet (hash). */
export const ALIVE = `${LIVING}
read()
local found = {}
for at, each in ipairs(fleet) do found[at] = cjson.encode(each) end
return found`;
