import type {
  Conversation,
  Follow,
  Mute,
  Pause,
  Subscription,
  Target,
  Want,
} from '../domain/subscription/subscription.ts';
import type { SubscriptionStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';

/** Version of the stored record. A newer process may add fields; an older one keeps those it does not know. */
const RECORD_VERSION = 1;
/** Two people who change one conversation at once are rare; so many in a row do not happen. */
const MOST_TRIES = 20;
const READ_AT_ONCE = 200;

type StoredRecord = Subscription & { readonly version: number };

/**
 * Replaces the record and its index entries only where it still is what was read: KEYS[1] the record, then the sets to
 * leave and the sets to join. ARGV: record as read ('' for none), new record ('' to remove), conversation id, number of
 * sets to leave.
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
 * Subscriptions in Redis: one JSON record a conversation, and index sets by service, family, followed issue, team and
 * tenant, so that an issue finds its conversations without a scan. Record and indexes change in one script.
 */
export function makeSubscriptionStore(redis: RedisClient, keys: Keys): SubscriptionStore {
  async function read(key: string): Promise<{ text: string; record: Subscription | undefined }> {
    const text = (await redis.get(key)) ?? '';
    return { text, record: text === '' ? undefined : parseRecord(text) };
  }

  async function update(
    tenantId: string,
    conversationId: string,
    change: (current: Subscription | undefined) => Subscription | undefined,
  ): Promise<Subscription | undefined> {
    const key = keys.subscription(tenantId, conversationId);
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const { text, record } = await read(key);
      const next = change(record);
      const nextText = next === undefined ? '' : JSON.stringify({ ...next, version: RECORD_VERSION });
      const leave = record === undefined ? [] : indexKeys(keys, record);
      const join = next === undefined ? [] : indexKeys(keys, next);
      const all = [key, ...leave, ...join];
      const replaced = await redis.eval(REPLACE, all.length, ...all, text, nextText, conversationId, leave.length);
      if (replaced === 1) return next;
    }
    throw new Error('a subscription kept changing under its update');
  }

  async function getMany(tenantId: string, conversationIds: readonly string[]): Promise<Subscription[]> {
    const records: Subscription[] = [];
    for (let start = 0; start < conversationIds.length; start += READ_AT_ONCE) {
      const chunk = conversationIds.slice(start, start + READ_AT_ONCE);
      const texts = await redis.mget(chunk.map((id) => keys.subscription(tenantId, id)));
      records.push(...texts.filter((text) => text !== null).map(parseRecord));
    }
    return records;
  }

  return {
    get: async (tenantId, conversationId) => (await read(keys.subscription(tenantId, conversationId))).record,
    update,
    match: (tenantId, { serviceId, families, issueId }) =>
      redis.sunion([
        keys.subscribersToAll(tenantId),
        keys.subscribersToService(tenantId, serviceId),
        keys.followers(tenantId, issueId),
        ...families.map((family) => keys.subscribersToFamily(tenantId, family)),
      ]),
    getMany,
    ofTeam: (tenantId, teamId) => redis.smembers(keys.conversationsOfTeam(tenantId, teamId)),
    ofTenant: (tenantId) => redis.smembers(keys.conversationsOfTenant(tenantId)),
  };
}

/** The index sets a record belongs to. */
function indexKeys(keys: Keys, { conversation, wants, follows }: Subscription): string[] {
  const { tenantId, teamId } = conversation;
  const sets = [
    keys.conversationsOfTenant(tenantId),
    ...(teamId === undefined ? [] : [keys.conversationsOfTeam(tenantId, teamId)]),
    ...wants.map((want) => targetKey(keys, tenantId, want.target)),
    ...follows.map((follow) => keys.followers(tenantId, follow.issueId)),
  ];
  return [...new Set(sets)];
}

function targetKey(keys: Keys, tenantId: string, target: Target): string {
  switch (target.type) {
    case 'all':
      return keys.subscribersToAll(tenantId);
    case 'family':
      return keys.subscribersToFamily(tenantId, target.id);
    case 'service':
      return keys.subscribersToService(tenantId, target.id);
  }
}

/** A record as written by this version, an older or a newer one: lists that are not there yet are empty. */
function parseRecord(text: string): Subscription {
  const stored = JSON.parse(text) as Partial<StoredRecord> & { conversation: Conversation };
  const {
    wants = [],
    mutes = [],
    follows = [],
  }: { wants?: readonly Want[]; mutes?: readonly Mute[]; follows?: readonly Follow[]; pause?: Pause } = stored;
  return { ...stored, conversation: stored.conversation, wants, mutes, follows };
}
