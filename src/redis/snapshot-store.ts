import type { ChangeEvent } from '../domain/watching/change.ts';
import type { PollOutcome, SnapshotStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { OWN, readOrSetAside } from './records/other-type.ts';
import { parseRecord, parseRecords, type OnUnreadable } from './records/read-record.ts';
import { changeEvent, snapshot } from './records/snapshot.ts';
import { runScript } from './server/script.ts';

/**
 * Writes a poll's outcome, or nothing if another poll was kept since it began.
 * KEYS: sequence, snapshots (hash), outbox (hash), outbox order (sorted set), tenants (set).
 * ARGV: sequence as loaded, tenant, number of snapshots, then id and JSON of each, number of ids to forget, those ids,
 * then id and JSON of each event.
 *
 * Snapshots and their events are written together. With snapshots first, a crash in between would lose the events for
 * good. With events first, the next poll would find the same changes again.
 *
 * The sequence is a fence: it only grows. It is at least the time in microseconds, so that after Redis was emptied it is
 * none that a poll had loaded before.
 */
const COMMIT = `${OWN}
own(KEYS[3], 'hash')
own(KEYS[4], 'zset')
own(KEYS[5], 'set')
local current = redis.call('GET', KEYS[1]) or '0'
if (tonumber(current) and current or '0') ~= ARGV[1] then return 0 end
local at = 4
for _ = 1, tonumber(ARGV[3]) do
  redis.call('HSET', KEYS[2], ARGV[at], ARGV[at + 1])
  at = at + 2
end
local forgotten = tonumber(ARGV[at])
at = at + 1
for _ = 1, forgotten do
  redis.call('HDEL', KEYS[2], ARGV[at])
  at = at + 1
end
local time = redis.call('TIME')
local sequence = math.max(tonumber(ARGV[1]) + 1, time[1] * 1000000 + time[2])
sequence = string.format('%.0f', sequence)
redis.call('SET', KEYS[1], sequence)
while at < #ARGV do
  redis.call('HSET', KEYS[3], ARGV[at], ARGV[at + 1])
  redis.call('ZADD', KEYS[4], sequence, ARGV[at])
  at = at + 2
end
redis.call('SADD', KEYS[5], ARGV[2])
return 1`;

/** Where one kind of snapshot is kept. All kinds share the outbox, because every change needs a fan-out. */
interface Place {
  readonly sequence: (tenantId: string) => string;
  readonly snapshots: (tenantId: string) => string;
  readonly onUnreadable: OnUnreadable;
}

/** Snapshots of issues, and the outbox of events, in Redis. */
export function makeSnapshotStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): SnapshotStore {
  return {
    ...makePlace(redis, keys, { sequence: keys.pollSequence, snapshots: keys.snapshots, onUnreadable }),
    async get(tenantId, issueId) {
      const find = (snapshots: string) => redis.hget(snapshots, issueId);
      const text = (await find(keys.snapshots(tenantId))) ?? (await find(keys.announcementSnapshots(tenantId)));
      return text === null ? undefined : parseRecord(snapshot, text, 'snapshot', onUnreadable);
    },
    async owed(tenantId, limit) {
      const owed: ChangeEvent[] = [];
      // Unreadable events stay at the front. Go past them to reach the rest.
      for (let start = 0; owed.length < limit; start += limit) {
        const order = { key: keys.outboxOrder(tenantId), what: 'outbox', onUnreadable };
        const range = (key: string) => redis.zrange(key, start, String(start + limit - 1));
        const ids = await readOrSetAside(redis, [], order, range);
        if (ids.length === 0) break;
        const outbox = { ...order, key: keys.outbox(tenantId) };
        const texts = await readOrSetAside(redis, [], outbox, (key) => redis.hmget(key, ...ids));
        owed.push(...parseRecords(changeEvent, texts, 'event', onUnreadable));
      }
      return owed.slice(0, limit);
    },
    async settle({ tenantId, id }) {
      await redis.multi().zrem(keys.outboxOrder(tenantId), id).hdel(keys.outbox(tenantId), id).exec();
    },
    tenants: () => {
      const place = { key: keys.polledTenants(), what: 'polled tenants', onUnreadable };
      return readOrSetAside(redis, [], place, (key) => redis.smembers(key));
    },
  };
}

/** Snapshots of announcements. `SnapshotStore.get` finds them too, so a delivery need not know which kind it is. */
export function makeAnnouncementSnapshots(
  redis: RedisClient,
  keys: Keys,
  onUnreadable: OnUnreadable,
): Pick<SnapshotStore, 'load' | 'commit'> {
  const place = { sequence: keys.announcementSequence, snapshots: keys.announcementSnapshots, onUnreadable };
  return makePlace(redis, keys, place);
}

function makePlace(redis: RedisClient, keys: Keys, place: Place): Pick<SnapshotStore, 'load' | 'commit'> {
  return {
    async load(tenantId) {
      // Read the sequence first: a commit in between makes ours fail, so it never succeeds on older snapshots.
      const sequence = Number((await redis.get(place.sequence(tenantId))) ?? '0') || 0;
      const stored = await redis.hgetall(place.snapshots(tenantId));
      const key = place.snapshots(tenantId);
      const read = Object.entries(stored).map(
        ([id, text]) => [id, parseRecord(snapshot, text, 'snapshot', place.onUnreadable, `${key} ${id}`)] as const,
      );
      const damaged = new Set(read.flatMap(([id, each]) => (each ? [] : [id])));
      const snapshots = new Map(read.flatMap(([, each]) => (each ? [[each.issue.id, each]] : [])));
      return { sequence, snapshots, ...(damaged.size > 0 && { damaged }) };
    },
    async commit(outcome) {
      const { tenantId } = outcome;
      const written = await runScript(
        redis,
        COMMIT,
        5,
        place.sequence(tenantId),
        place.snapshots(tenantId),
        keys.outbox(tenantId),
        keys.outboxOrder(tenantId),
        keys.polledTenants(),
        ...commitArguments(outcome),
      );
      return written === 1;
    },
  };
}

function commitArguments({ tenantId, sequence, changed, forgotten, events }: PollOutcome): (string | number)[] {
  return [
    sequence,
    tenantId,
    changed.length,
    ...changed.flatMap((each) => [each.issue.id, JSON.stringify(each)]),
    forgotten.length,
    ...forgotten,
    ...events.flatMap((event) => [event.id, JSON.stringify(event)]),
  ];
}
