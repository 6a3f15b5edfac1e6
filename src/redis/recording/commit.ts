import type { PollOutcome, Recording } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { instant } from '../records/fields.ts';
import { OWN, readOrSetAside } from '../records/other-type.ts';
import type { OnUnreadable } from '../records/read-record.ts';

/**
 * Writes a poll's outcome, or nothing if another poll was kept since it began.
 * KEYS: sequence, snapshots (hash), outbox (hash), outbox order (sorted set), the record's entries (hash), their order
 * (sorted set), recording (hash).
 * ARGV: sequence as loaded, number of snapshots, then id and JSON of each, number of ids to forget, those ids, what was
 * polled, whether its record is whole (1, 0, or nothing where none is kept), when it was polled (nothing for
 * announcements), number of entries, then id and JSON of each, then id and JSON of each event.
 * Returns the new sequence, or 0 if another poll was kept.
 *
 * Snapshots, their events and what the record says of them are written together. With snapshots first, a crash in
 * between would lose the others for good. With events first, the next poll would find the same changes again.
 *
 * The sequence is a fence: it only grows. It is at least the time in microseconds, so that after Redis was emptied it is
 * none that a poll had loaded before.
 */
export const COMMIT = `${OWN}
own(KEYS[3], 'hash')
own(KEYS[4], 'zset')
own(KEYS[5], 'hash')
own(KEYS[6], 'zset')
own(KEYS[7], 'hash')
local current = redis.call('GET', KEYS[1]) or '0'
if (tonumber(current) and current or '0') ~= ARGV[1] then return 0 end
local at = 3
for _ = 1, tonumber(ARGV[2]) do
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
local polled, whole, polledAt = ARGV[at], ARGV[at + 1], ARGV[at + 2]
if whole == '1' then redis.call('HSET', KEYS[7], polled, whole) end
if whole == '0' then redis.call('HDEL', KEYS[7], polled) end
if whole ~= '' and polledAt ~= '' then
  redis.call('HSETNX', KEYS[7], 'from', polledAt)
  redis.call('HSET', KEYS[7], 'watched', polledAt)
end
local entries = tonumber(ARGV[at + 3])
at = at + 4
for _ = 1, entries do
  redis.call('HSET', KEYS[5], ARGV[at], ARGV[at + 1])
  redis.call('ZADD', KEYS[6], sequence, ARGV[at])
  at = at + 2
end
while at < #ARGV do
  redis.call('HSET', KEYS[3], ARGV[at], ARGV[at + 1])
  redis.call('ZADD', KEYS[4], sequence, ARGV[at])
  at = at + 2
end
return sequence`;

/**
 * Notes that a poll found nothing new, if no other was kept since it began.
 * KEYS: sequence, recording. ARGV: sequence as loaded, when it was polled (nothing for announcements).
 * Returns 1, or 0 if another poll was kept.
 */
export const NOTHING_NEW = `${OWN}
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if ARGV[2] ~= '' then
  own(KEYS[2], 'hash')
  redis.call('HSET', KEYS[2], 'watched', ARGV[2])
end
return 1`;

/** What is polled: each has a beginning of its own in the record. */
export type Polled = 'issues' | 'messages';

/**
 * So many entries of a tenant may wait for the long-run store: some 60 MB. A large tenant has 40 a day, and 10,000 where
 * the record begins.
 */
const MOST_OWED = 20_000;

/** Where the record of a tenant stands. */
export async function readRecording(
  redis: RedisClient,
  keys: Keys,
  { polled, onUnreadable }: { readonly polled: Polled; readonly onUnreadable: OnUnreadable },
  tenantId: string,
): Promise<Recording> {
  const place = (key: string) => ({ key, what: 'record', onUnreadable });
  const [fields, waiting] = await Promise.all([
    readOrSetAside(redis, [], place(keys.recording(tenantId)), (key) => redis.hmget(key, polled, 'watched')),
    readOrSetAside(redis, 0, place(keys.recordOrder(tenantId)), (key) => redis.zcard(key)),
  ]);
  const { data: watchedUntil } = instant.safeParse(fields[1]);
  return { begun: fields[0] === '1', full: waiting >= MOST_OWED, watchedUntil };
}

/** The keys of `COMMIT` that all kinds of polls share. */
export function sharedKeys(keys: Keys, tenantId: string): string[] {
  return [
    keys.outbox(tenantId),
    keys.outboxOrder(tenantId),
    keys.recordOwed(tenantId),
    keys.recordOrder(tenantId),
    keys.recording(tenantId),
  ];
}

/** What `COMMIT` writes beside the snapshots. */
export function recordArguments({ record, polledAt, events }: PollOutcome, polled: Polled): (string | number)[] {
  const { entries = [], whole } = record ?? {};
  return [
    polled,
    whole === undefined ? '' : Number(whole),
    watchedAt(polled, polledAt),
    entries.length,
    ...entries.flatMap((entry) => [entry.id, JSON.stringify(entry)]),
    ...events.flatMap((event) => [event.id, JSON.stringify(event)]),
  ];
}

/** Only the issues tell whether a tenant was watched. */
export function watchedAt(polled: Polled, polledAt: string): string {
  return polled === 'issues' ? polledAt : '';
}
