import type { Subscription, Target } from '../domain/subscription/subscription.ts';
import { looseKey } from '../domain/naming/catalogue.ts';
import type { SubscriptionStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { parseRecord, type OnUnreadable } from './records/read-record.ts';
import { asWritten, hasUnreadableLines, storedSubscription } from './records/subscription.ts';

/** Version of the stored record. A newer process may add fields; an older one keeps fields that it does not know. */
const RECORD_VERSION = 1;
/** Two people rarely change one conversation at once. This many collisions in a row do not happen. */
const MOST_TRIES = 20;
const READ_AT_ONCE = 200;

/**
 * Replaces the record and its index entries, but only if the record is unchanged since it was read.
 * KEYS: the record, then the sets to leave and the sets to join.
 * ARGV: record as read ('' for none), new record ('' to remove), conversation id, number of sets to leave.
 */
const REPLACE = `
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
if ARGV[2] == '' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[2]) end
local leave = tonumber(ARGV[4])
for i = 2, #KEYS do
  if i - 1 <= leave then redis.call('SREM', KEYS[i], ARGV[3]) end
end
for i = 2 + leave, #KEYS do redis.call('SADD', KEYS[i], ARGV[3]) end
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
      const texts = await redis.mget(chunk.map((id) => keys.subscription(tenantId, id)));
      records.push(...texts.flatMap((text) => parse(text)?.record ?? []));
    }
    return records;
  }

  return {
    get: async (tenantId, conversationId) =>
      parse(await redis.get(keys.subscription(tenantId, conversationId)))?.record,
    update,
    match: (tenantId, { serviceIds, families, issueId }) =>
      redis.sunion([
        keys.subscribersToAll(tenantId),
        ...serviceKeys(keys, tenantId, serviceIds),
        keys.followers(tenantId, issueId),
        ...families.map((family) => keys.subscribersToFamily(tenantId, family)),
      ]),
    getMany,
    ofTeam: (tenantId, teamId) => redis.smembers(keys.conversationsOfTeam(tenantId, teamId)),
    ofTenant: (tenantId) => redis.smembers(keys.conversationsOfTenant(tenantId)),
  };
}

function makeUpdate(redis: RedisClient, keys: Keys, parse: ReturnType<typeof makeParse>): SubscriptionStore['update'] {
  return async (tenantId, conversationId, change) => {
    const key = keys.subscription(tenantId, conversationId);
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const text = await redis.get(key);
      const stored = parse(text);
      const next = change(stored?.record);
      // Nothing was read, so there is nothing to remove. An unreadable record is left for the version that can read it.
      if (next === undefined && stored === undefined) return undefined;
      const nextText = next && JSON.stringify({ ...asWritten(next, stored), version: RECORD_VERSION });
      const leave = stored ? indexKeys(keys, stored.record) : [];
      const join = next ? indexKeys(keys, next) : [];
      const all = [key, ...leave, ...join];
      const texts = [text ?? '', nextText ?? ''];
      const replaced = await redis.eval(REPLACE, all.length, ...all, ...texts, conversationId, leave.length);
      if (replaced === 1) return next;
    }
    throw new Error('a subscription kept changing under its update');
  };
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
  return (text: string | null) => {
    if (text === null) return undefined;
    const stored = parseRecord(storedSubscription, text, 'subscription', onUnreadable);
    if (stored && hasUnreadableLines(stored)) onUnreadable('line of a subscription', '');
    return stored;
  };
}
