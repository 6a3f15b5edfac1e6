import { looseKey } from '../../domain/naming/catalogue.ts';
import type { Subscription, Target } from '../../domain/subscription/subscription.ts';
import type { SubscriptionStore } from '../../ports/index.ts';
import type { Keys } from '../keys.ts';
import { OWN } from '../records/other-type.ts';

/**
 * Replaces a record and its index entries, but only if the record is unchanged since it was read. What an older version
 * wrote elsewhere is removed.
 * KEYS: the tenant's records (hash), the conversations with digests (sorted set), where an older version kept the record
 * (string) and its ids (set), the conversations that changed while a backup is taken (set), then the sets to leave and the sets to join.
 * ARGV: conversation id, record as read, the older version's as read ('' for none), new record ('' to remove), 1 if it
 * has a digest, number of sets to leave.
 * A set of another type is left as it is: `match` then looks at all of the tenant's conversations.
 */
export const REPLACE = `${OWN}
local function isSet(key)
  local found = redis.call('TYPE', key).ok
  return found == 'none' or found == 'set'
end
local id = ARGV[1]
own(KEYS[1], 'hash')
own(KEYS[2], 'zset')
own(KEYS[3], 'string')
if (redis.call('HGET', KEYS[1], id) or '') ~= ARGV[2] then return 0 end
if (redis.call('GET', KEYS[3]) or '') ~= ARGV[3] then return 0 end
if ARGV[4] == '' then redis.call('HDEL', KEYS[1], id) else redis.call('HSET', KEYS[1], id, ARGV[4]) end
if ARGV[5] == '1' then redis.call('ZADD', KEYS[2], 0, id) else redis.call('ZREM', KEYS[2], id) end
if ARGV[3] ~= '' then
  redis.call('DEL', KEYS[3])
  if isSet(KEYS[4]) then redis.call('SREM', KEYS[4], id) end
end
if redis.call('EXISTS', KEYS[5]) == 1 then redis.call('SADD', KEYS[5], id) end
local leave = 5 + tonumber(ARGV[6])
for i = 6, leave do
  if isSet(KEYS[i]) then redis.call('SREM', KEYS[i], id) end
end
for i = leave + 1, #KEYS do
  if isSet(KEYS[i]) then redis.call('SADD', KEYS[i], id) end
end
return 1`;

/** The sets in which an issue's conversations are found. */
export function setsAbout(
  keys: Keys,
  tenantId: string,
  { serviceIds, families, issueId }: Parameters<SubscriptionStore['match']>[1],
): [string, ...string[]] {
  const forms = serviceIds.flatMap((id) => [looseForm(id), id]).filter((form) => form !== '');
  return [
    keys.subscribersToAll(tenantId),
    ...[...new Set(forms)].map((form) => keys.subscribersToService(tenantId, form)),
    keys.followers(tenantId, issueId),
    ...families.map((family) => keys.subscribersToFamily(tenantId, family)),
  ];
}

/** The sets that a record belongs to. */
export function setsOf(keys: Keys, { conversation, wants, follows }: Subscription): string[] {
  const { tenantId, teamId } = conversation;
  const sets = [
    ...(teamId === undefined ? [] : [keys.conversationsOfTeam(tenantId, teamId)]),
    ...wants.map(({ target }) => setOf(keys, tenantId, target)),
    ...follows.map((follow) => keys.followers(tenantId, follow.issueId)),
  ];
  return [...new Set(sets)];
}

/** The sets that a record may stand in, also as older versions chose them: under the very id of a service. */
export function setsToLeave(keys: Keys, record: Subscription): string[] {
  const { conversation, wants } = record;
  const ids = wants.flatMap(({ target }) => (target.type === 'service' ? [target.id] : []));
  const former = ids.map((id) => keys.subscribersToService(conversation.tenantId, id));
  return [...new Set([...setsOf(keys, record), ...former])];
}

function setOf(keys: Keys, tenantId: string, target: Target): string {
  switch (target.type) {
    case 'all':
      return keys.subscribersToAll(tenantId);
    case 'family':
      return keys.subscribersToFamily(tenantId, target.id);
    case 'service':
      return keys.subscribersToService(tenantId, looseForm(target.id));
  }
}

/** The plain form of a service's id, so that case and blanks make no difference. */
function looseForm(serviceId: string): string {
  return looseKey(serviceId) || serviceId;
}
