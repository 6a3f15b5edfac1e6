import type { ChangeEvent, Snapshot } from '../domain/watching/change.ts';
import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PollOutcome, SnapshotStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { OWN, readOrSetAside } from './records/other-type.ts';
import {
  COMMIT,
  NOTHING_NEW,
  readRecording,
  recordArguments,
  sharedKeys,
  watchedAt,
  type Polled,
} from './recording/commit.ts';
import { parseRecord, parseRecords, type OnUnreadable } from './records/read-record.ts';
import { changeEvent, snapshot } from './records/snapshot.ts';
import { runScript } from './server/script.ts';

/** Tenants are on different nodes of a cluster, so who they all are is noted apart. KEYS[1]: a set. ARGV[1]: tenant. */
const NOTE_TENANT = `${OWN}
own(KEYS[1], 'set')
redis.call('SADD', KEYS[1], ARGV[1])`;

/** An issue goes to all its conversations at about the same time, so few snapshots are read again and again. */
const MOST_READ = 100;

/** Where one kind of snapshot is kept. All kinds share the outbox, because every change needs a fan-out. */
interface Place {
  readonly polled: Polled;
  readonly sequence: (tenantId: string) => string;
  readonly snapshots: (tenantId: string) => string;
  readonly onUnreadable: OnUnreadable;
}

/** Snapshots of issues, and the outbox of events, in Redis. */
export function makeSnapshotStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): SnapshotStore {
  const read = makeReadOnce(onUnreadable);
  return {
    ...makePlace(redis, keys, {
      ...{ polled: 'issues', sequence: keys.pollSequence, snapshots: keys.snapshots, onUnreadable },
    }),
    async get(tenantId, issueId) {
      const find = (snapshots: string) => redis.hget(snapshots, issueId);
      const text = (await find(keys.snapshots(tenantId))) ?? (await find(keys.announcementSnapshots(tenantId)));
      return text === null ? undefined : read(text);
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

/** Reads a snapshot. While its text is the same, gives the identical one, of which much is derived. */
function makeReadOnce(onUnreadable: OnUnreadable): (text: string) => Snapshot | undefined {
  const known = new LRUCache<string, Snapshot>({ max: MOST_READ });
  return (text) => {
    const read = known.get(text) ?? parseRecord(snapshot, text, 'snapshot', onUnreadable);
    if (read) known.set(text, read);
    return read;
  };
}

/** Snapshots of announcements. `SnapshotStore.get` finds them too, so a delivery need not know which kind it is. */
export function makeAnnouncementSnapshots(
  redis: RedisClient,
  keys: Keys,
  onUnreadable: OnUnreadable,
): Pick<SnapshotStore, 'load' | 'commit'> {
  const { announcementSequence: sequence, announcementSnapshots: snapshots } = keys;
  return makePlace(redis, keys, { polled: 'messages', sequence, snapshots, onUnreadable });
}

type Loaded = Awaited<ReturnType<SnapshotStore['load']>>;

/** The most tenants whose snapshots this process remembers. */
const MOST_REMEMBERED = 1_000;

/**
 * What this process last read or wrote of a tenant is still what Redis has, as long as the sequence is the same: every
 * write gives a new one (`docs/decisions/0009`).
 */
function makePlace(redis: RedisClient, keys: Keys, place: Place): Pick<SnapshotStore, 'load' | 'commit'> {
  const known = new LRUCache<string, Loaded>({ max: MOST_REMEMBERED });
  const sequenceOf = async (tenantId: string) => Number((await redis.get(place.sequence(tenantId))) ?? '0') || 0;
  return {
    async load(tenantId) {
      // Read the sequence first: a commit in between makes ours fail, so it never succeeds on older snapshots.
      const [sequence, recording] = await Promise.all([
        sequenceOf(tenantId),
        readRecording(redis, keys, place, tenantId),
      ]);
      const before = known.get(tenantId);
      if (before && sequence > 0 && before.sequence === sequence) return { ...before, recording };
      const stored = await redis.hgetall(place.snapshots(tenantId));
      const loaded = { sequence, ...readSnapshots(stored, place, tenantId, before?.snapshots) };
      known.set(tenantId, loaded);
      return { ...loaded, recording };
    },
    async commit(outcome) {
      const { tenantId, sequence } = outcome;
      if (sequence > 0 && isNothing(outcome)) return noteNothing(redis, keys, place, outcome);
      const own = [place.sequence(tenantId), place.snapshots(tenantId), ...sharedKeys(keys, tenantId)];
      const given = [...snapshotArguments(outcome), ...recordArguments(outcome, place.polled)];
      const [written] = await Promise.all([
        runScript(redis, COMMIT, own.length, ...own, ...given),
        runScript(redis, NOTE_TENANT, 1, keys.polledTenants(), tenantId),
      ]);
      const before = known.get(tenantId);
      // A damaged one may have been mended.
      if (before?.sequence !== sequence || before.damaged) known.delete(tenantId);
      else if (written !== 0) known.set(tenantId, after(before, Number(written), outcome));
      return written !== 0;
    },
  };
}

/** What a snapshot was read from or written as, in short. */
const DIGESTS = new WeakMap<Snapshot, string>();

/** Reads snapshots. One that is stored as it was `before` is the very same object. */
function readSnapshots(
  stored: Readonly<Record<string, string>>,
  place: Place,
  tenantId: string,
  before: Loaded['snapshots'] | undefined,
) {
  const key = place.snapshots(tenantId);
  const read = Object.entries(stored).map(([id, text]) => {
    const digest = hash('sha256', text, 'base64');
    const known = before?.get(id);
    if (known && DIGESTS.get(known) === digest) return [id, known] as const;
    const found = parseRecord(snapshot, text, 'snapshot', place.onUnreadable, `${key} ${id}`);
    if (found) DIGESTS.set(found, digest);
    return [id, found] as const;
  });
  const damaged = new Set(read.flatMap(([id, each]) => (each ? [] : [id])));
  const snapshots = new Map(read.flatMap(([, each]) => (each ? [[each.issue.id, each]] : [])));
  return { snapshots, ...(damaged.size > 0 && { damaged }) };
}

/** A record that is begun or broken off is something. */
function isNothing({ changed, forgotten, events, record }: PollOutcome): boolean {
  return (
    [changed, forgotten, events, record?.entries ?? []].every(({ length }) => length === 0) && record?.turns !== true
  );
}

async function noteNothing(
  redis: RedisClient,
  keys: Keys,
  { sequence: sequenceKey, polled }: Place,
  { tenantId, sequence, polledAt, record }: PollOutcome,
): Promise<boolean> {
  const own = [sequenceKey(tenantId), keys.recording(tenantId)];
  const at = record ? watchedAt(polled, polledAt) : '';
  return (await runScript(redis, NOTHING_NEW, own.length, ...own, sequence, at)) === 1;
}

function after({ snapshots }: Loaded, sequence: number, { changed, forgotten }: PollOutcome): Loaded {
  const all = new Map(snapshots);
  for (const each of changed) all.set(each.issue.id, each);
  for (const id of forgotten) all.delete(id);
  return { sequence, snapshots: all };
}

function snapshotArguments({ sequence, changed, forgotten }: PollOutcome): (string | number)[] {
  return [
    sequence,
    changed.length,
    ...changed.flatMap((each) => [each.issue.id, textOf(each)]),
    forgotten.length,
    ...forgotten,
  ];
}

function textOf(each: Snapshot): string {
  const text = JSON.stringify(each);
  DIGESTS.set(each, hash('sha256', text, 'base64'));
  return text;
}
