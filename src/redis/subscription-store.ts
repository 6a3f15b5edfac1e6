import type { Subscription, Target } from '../domain/subscription/subscription.ts';
import { looseKey } from '../domain/naming/catalogue.ts';
import type { SubscriptionStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { OWN, readOr } from './records/other-type.ts';
import { parseRecord, type OnUnreadable } from './records/read-record.ts';
import { redisCode } from './server/error-code.ts';
import { asWritten, hasUnreadableLines, storedSubscription } from './records/subscription.ts';
import { runScript } from './server/script.ts';

/** Version of the stored record. A newer process may add fields; an older one keeps fields that it does not know. */
const RECORD_VERSION = 1;
/** Two people rarely change one conversation at once. This many collisions in a row do not happen. */
const MOST_TRIES = 20;
const READ_AT_ONCE = 200;

/**
 * Replaces the record and its index entries, but only if the record is unchanged since it was read.
 * KEYS: the record, then the sets to leave and the sets to join.
 * ARGV: record as read ('' for none), new record ('' to remove), conversation id, number of sets to leave.
 * A set of another type is left as it is: `match` then looks at all of the tenant's conversations.
 */
const REPLACE = `${OWN}
local function isSet(key)
  local found = redis.call('TYPE', key).ok
  return found == 'none' or found == 'set'
end
own(KEYS[1], 'string')
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
if ARGV[2] == '' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[2]) end
local leave = tonumber(ARGV[4])
for i = 2, #KEYS do
  if i - 1 <= leave and isSet(KEYS[i]) then redis.call('SREM', KEYS[i], ARGV[3]) end
end
for i = 2 + leave, #KEYS do
  if isSet(KEYS[i]) then redis.call('SADD', KEYS[i], ARGV[3]) end
end
return 1`;

/**
 * Subscriptions in Redis: one JSON record per conversation, and index sets by service, family, followed issue, team and
 * tenant. The indexes find an issue's conversations without a scan. One script changes the record and its indexes.
 */
export function makeSubscriptionStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): SubscriptionStore {
  const parse = makeParse(onUnreadable);
  const update = makeUpdate(redis, keys, parse);

  async function getMany(tenantId: string, conversationIds: readonly string[]): Promise<Subscription[]> {
    const records: Subscription[] = [];
    for (let start = 0; start < conversationIds.length; start += READ_AT_ONCE) {
      const chunk = conversationIds.slice(start, start + READ_AT_ONCE);
      const names = chunk.map((id) => keys.subscription(tenantId, id));
      const texts = await redis.mget(names);
      records.push(...texts.flatMap((text, at) => parse(text, names[at])?.record ?? []));
    }
    return records;
  }

  const ofTenant = (tenantId: string) => members(keys.conversationsOfTenant(tenantId));
  const members = async (key: string) =>
    readOr<string[], []>([], { key, what: 'index of subscriptions', onUnreadable }, () => redis.smembers(key));
  return {
    async get(tenantId, conversationId) {
      const key = keys.subscription(tenantId, conversationId);
      return parse(await readOr(null, { key, what: 'subscription', onUnreadable }, () => redis.get(key)), key)?.record;
    },
    update,
    async match(tenantId, { serviceIds, families, issueId }) {
      const sets: [string, ...string[]] = [
        keys.subscribersToAll(tenantId),
        ...serviceKeys(keys, tenantId, serviceIds),
        keys.followers(tenantId, issueId),
        ...families.map((family) => keys.subscribersToFamily(tenantId, family)),
      ];
      try {
        return await redis.sunion(sets);
      } catch (error) {
        if (redisCode(error) !== 'WRONGTYPE') throw error;
        // More than match: the caller looks at each record anyway.
        return [...new Set((await Promise.all([...sets.map(members), ofTenant(tenantId)])).flat())];
      }
    },
    getMany,
    ofTeam: (tenantId, teamId) => members(keys.conversationsOfTeam(tenantId, teamId)),
    ofTenant,
  };
}

function makeUpdate(redis: RedisClient, keys: Keys, parse: ReturnType<typeof makeParse>): SubscriptionStore['update'] {
  return async (tenantId, conversationId, change) => {
    const key = keys.subscription(tenantId, conversationId);
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const text = await redis.get(key).catch((error: unknown) => noneIfOther(error));
      const stored = parse(text, key);
      const next = change(stored?.record);
      // Nothing was read, so there is nothing to remove. An unreadable record is left for the version that can read it.
      if (next === undefined && stored === undefined) return undefined;
      const nextText = next && JSON.stringify({ ...asWritten(next, stored), version: RECORD_VERSION });
      const leave = stored ? indexKeys(keys, stored.record) : [];
      const join = next ? indexKeys(keys, next) : [];
      const all = [key, ...leave, ...join];
      const texts = [text ?? '', nextText ?? ''];
      const replaced = await runScript(redis, REPLACE, all.length, ...all, ...texts, conversationId, leave.length);
      if (replaced === 1) return next;
    }
    throw new Error('a subscription kept changing under its update');
  };
}

/** A key of another type counts as no record, and the script sets it aside. */
function noneIfOther(error: unknown): null {
  if (redisCode(error) !== 'WRONGTYPE') throw error;
  return null;
}

/** The index sets that a record belongs to. */
function indexKeys(keys: Keys, { conversation, wants, follows }: Subscription): string[] {
  const { tenantId, teamId } = conversation;
  const sets = [
    keys.conversationsOfTenant(tenantId),
    ...(teamId === undefined ? [] : [keys.conversationsOfTeam(tenantId, teamId)]),
    ...wants.flatMap((want) => targetKeys(keys, tenantId, want.target)),
    ...follows.map((follow) => keys.followers(tenantId, follow.issueId)),
  ];
  return [...new Set(sets)];
}

function targetKeys(keys: Keys, tenantId: string, target: Target): string[] {
  switch (target.type) {
    case 'all':
      return [keys.subscribersToAll(tenantId)];
    case 'family':
      return [keys.subscribersToFamily(tenantId, target.id)];
    case 'service':
      return serviceKeys(keys, tenantId, [target.id]);
  }
}

/** The sets of services: under the plain form of each id, and under the id itself, as older versions wrote it. */
function serviceKeys(keys: Keys, tenantId: string, serviceIds: readonly string[]): string[] {
  const forms = serviceIds.flatMap((id) => [id, looseKey(id)]).filter((form) => form !== '');
  return [...new Set(forms)].map((form) => keys.subscribersToService(tenantId, form));
}

function makeParse(onUnreadable: OnUnreadable) {
  return (text: string | null, key?: string) => {
    if (text === null) return undefined;
    const stored = parseRecord(storedSubscription, text, 'subscription', onUnreadable, key);
    if (stored && hasUnreadableLines(stored)) onUnreadable('line of a subscription', '', key);
    return stored;
  };
}
