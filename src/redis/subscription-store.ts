import { HOUR, timeOf } from '../domain/instant.ts';
import type { SubscriptionStore } from '../ports/index.ts';
import { REPLACE, setsAbout, setsOf, setsToLeave } from './chats/subscription-index.ts';
import { makeSubscriptionRecords, READ_AT_ONCE, type SubscriptionRecords } from './chats/subscription-records.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { readOr } from './records/other-type.ts';
import { versionOf, written } from './records/packed.ts';
import type { OnUnreadable } from './records/read-record.ts';
import { redisCode } from './server/error-code.ts';
import { asWritten } from './records/subscription.ts';
import { NEWEST_ALONE, type RecordVersion } from './records/version.ts';
import { runScript } from './server/script.ts';

/** Marks a record. A newer process may add fields; an older one keeps fields that it does not know. */
const MARK = 1;
/** Two people rarely change one conversation at once. This many collisions in a row do not happen. */
const MOST_TRIES = 20;
/** When a digest is looked at again of which nobody could say when. */
const AGAIN_MS = HOUR;

/**
 * Subscriptions in Redis: one hash of a tenant's records, packed (`docs/decisions/0008`), and index sets by service,
 * family, followed issue and team. The indexes find an issue's conversations without a scan. One script changes the
 * record and its indexes. Older versions kept each record as JSON under a key of its own: it is read there until it
 * is written again.
 */
export function makeSubscriptionStore(
  redis: RedisClient,
  keys: Keys,
  onUnreadable: OnUnreadable,
  version: RecordVersion = NEWEST_ALONE,
): SubscriptionStore {
  const records = makeSubscriptionRecords(redis, keys, onUnreadable, version);
  const scan = makeScan(redis, keys, onUnreadable);
  const update = makeUpdate(redis, keys, records, version);
  const members = async (key: string) =>
    readOr<string[], []>([], { key, what: 'index of subscriptions', onUnreadable }, () => redis.smembers(key));
  const ofOlderVersions = (tenantId: string) => members(keys.conversationsOfTenant(tenantId));

  async function* all(tenantId: string) {
    const key = keys.subscriptions(tenantId);
    for await (const some of scan(tenantId)) {
      yield some.flatMap(([, packed]) => records.parse(tenantId, packed, key)?.record ?? []);
    }
    const older = await ofOlderVersions(tenantId);
    if (older.length > 0) yield await records.getMany(tenantId, older);
  }

  return {
    get: (...asked) => records.get(...asked),
    update,
    async match(tenantId, about) {
      const sets = setsAbout(keys, tenantId, about);
      try {
        return await redis.sunion(sets);
      } catch (error) {
        if (redisCode(error) !== 'WRONGTYPE') throw error;
        // More than match: the caller looks at each record anyway.
        const found = new Set((await Promise.all(sets.map(members))).flat());
        for await (const some of all(tenantId)) for (const { conversation } of some) found.add(conversation.id);
        return [...found];
      }
    },
    getMany: (...asked) => records.getMany(...asked),
    ofTeam: (tenantId, teamId) => members(keys.conversationsOfTeam(tenantId, teamId)),
    all,
    count: makeCount(redis, keys, onUnreadable),
    lookAtDigests: makeLookAtDigests(redis, keys, records),
    renew: makeRenew({ scan, update, ofOlderVersions, version }),
  };
}

function makeCount(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): SubscriptionStore['count'] {
  const of = { what: 'subscriptions', onUnreadable };
  return async (tenantId) => {
    const counts = [
      readOr(0, { key: keys.subscriptions(tenantId), ...of }, (key) => redis.hlen(key)),
      readOr(0, { key: keys.conversationsOfTenant(tenantId), ...of }, (key) => redis.scard(key)),
    ];
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  };
}

/** Reads all of a tenant's records, some at a time, each with its conversation's id. */
function makeScan(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable) {
  return async function* (tenantId: string): AsyncIterable<(readonly [id: string, packed: Buffer])[]> {
    const key = keys.subscriptions(tenantId);
    const of = { key, what: 'subscription', onUnreadable };
    let cursor = '0';
    do {
      const [next, found = []] = await readOr<[Buffer, Buffer[]], []>([], of, () =>
        redis.hscanBuffer(key, cursor, 'COUNT', READ_AT_ONCE),
      );
      // A field, then its value, and so on.
      yield found.flatMap((packed, at) => (at % 2 === 1 ? [[String(found[at - 1]), packed] as const] : []));
      cursor = next?.toString() ?? '0';
    } while (cursor !== '0');
  };
}

function makeUpdate(
  redis: RedisClient,
  keys: Keys,
  { read }: SubscriptionRecords,
  version: RecordVersion,
): SubscriptionStore['update'] {
  return async (tenantId, conversationId, change) => {
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const wanted = await version.toWrite();
      const { packed, older, stored } = await read(tenantId, conversationId);
      if (packed && versionOf(packed) > version.reads) throw new Error('a subscription is of a newer version');
      const next = change(stored?.record);
      // Nothing was read, so there is nothing to remove. An unreadable record is left for the version that can read it.
      if (next === undefined && stored === undefined) return undefined;
      const text = next && JSON.stringify({ ...asWritten(next, stored), version: MARK });
      const leave = stored ? setsToLeave(keys, stored.record) : [];
      const all = [...ownKeys(keys, tenantId, conversationId), ...leave, ...(next ? setsOf(keys, next) : [])];
      const records = [packed ?? '', older ?? '', text === undefined ? '' : written(text, tenantId, wanted)];
      const hasDigest = next?.settings?.digest ? 1 : 0;
      const given = [conversationId, ...records, hasDigest, leave.length];
      if ((await runScript(redis, REPLACE, all.length, ...all, ...given)) === 1) return next;
    }
    throw new Error('a subscription kept changing under its update');
  };
}

interface RenewParts {
  readonly scan: ReturnType<typeof makeScan>;
  readonly update: SubscriptionStore['update'];
  readonly ofOlderVersions: (tenantId: string) => Promise<string[]>;
  readonly version: RecordVersion;
}

function makeRenew({ scan, update, ofOlderVersions, version }: RenewParts): SubscriptionStore['renew'] {
  return async (tenantId) => {
    for (const id of await ofOlderVersions(tenantId)) await update(tenantId, id, (current) => current);
    const wanted = await version.toWrite();
    for await (const some of scan(tenantId)) {
      const others = some.filter(([, packed]) => versionOf(packed) !== wanted);
      await Promise.all(others.map(([id]) => update(tenantId, id, (current) => current)));
    }
  };
}

function ownKeys(keys: Keys, tenantId: string, conversationId: string): string[] {
  return [
    keys.subscriptions(tenantId),
    keys.digestsDue(tenantId),
    keys.subscription(tenantId, conversationId),
    keys.conversationsOfTenant(tenantId),
    keys.changedSince(tenantId),
  ];
}

function makeLookAtDigests(
  redis: RedisClient,
  keys: Keys,
  records: SubscriptionRecords,
): SubscriptionStore['lookAtDigests'] {
  return async (tenantId, now, look) => {
    const key = keys.digestsDue(tenantId);
    for (;;) {
      const ids = await redis.zrangebyscore(key, '-inf', timeOf(now), 'LIMIT', 0, READ_AT_ONCE);
      if (ids.length === 0) return;
      // At first all of them to a later time: after a crash they are looked at again, and what cannot be read is not met
      // over and over.
      const later = timeOf(now) + AGAIN_MS;
      await redis.zadd(key, 'XX', ...ids.flatMap((id) => [later, id]));
      for (const record of await records.getMany(tenantId, ids)) {
        const next = await look(record);
        if (next !== undefined) await redis.zadd(key, 'XX', timeOf(next), record.conversation.id);
      }
    }
  };
}
