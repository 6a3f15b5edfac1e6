import { makeNewestKept } from '../../domain/newest-kept.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { readOr } from '../records/other-type.ts';
import { unpack, versionOf } from '../records/packed.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';
import { hasUnreadableLines, storedSubscription } from '../records/subscription.ts';
import type { RecordVersion } from '../records/version.ts';

export type SubscriptionRecords = ReturnType<typeof makeSubscriptionRecords>;

const what = 'subscription';
export const READ_AT_ONCE = 200;
/** Characters of JSON whose records are remembered: some 12,000 records, which take some 25 MB. */
const MOST_KNOWN = 12_000_000;

/** A record as it stands in Redis: the tenant, what stands there, and the key. */
type Packed = readonly [tenantId: string, packed: Buffer | null | undefined, key: string];

/**
 * Reads the records of subscriptions. They are read far more often than changed, so one that stays the same is unpacked
 * once.
 */
export function makeSubscriptionRecords(
  redis: RedisClient,
  keys: Keys,
  onUnreadable: OnUnreadable,
  { reads }: RecordVersion,
) {
  const { parse, parseOnce } = makeParsing(onUnreadable, reads);

  /** Where the record stands: there, or where older versions kept it. */
  async function find(tenantId: string, conversationId: string) {
    const [key, olderKey] = [keys.subscriptions(tenantId), keys.subscription(tenantId, conversationId)];
    const [packed, older] = await Promise.all([
      readOr(null, { key, what, onUnreadable }, () => redis.hgetBuffer(key, conversationId)),
      readOr(null, { key: olderKey, what, onUnreadable }, () => redis.getBuffer(olderKey)),
    ]);
    const place: Packed = packed ? [tenantId, packed, key] : [tenantId, older, olderKey];
    return { packed, older, place };
  }

  const get = async (...asked: Parameters<typeof find>) => parseOnce(...(await find(...asked)).place);

  /** The record with its parts as they are stored, for who changes it. */
  async function read(tenantId: string, conversationId: string) {
    const { packed, older, place } = await find(tenantId, conversationId);
    return { packed, older, stored: parse(...place) };
  }

  async function readSome(tenantId: string, conversationIds: readonly string[]): Promise<Subscription[]> {
    const key = keys.subscriptions(tenantId);
    const packed = await readOr([], { key, what, onUnreadable }, () => redis.hmgetBuffer(key, ...conversationIds));
    const missing = conversationIds.filter((_, at) => !packed[at]);
    const olderKeys = missing.map((id) => keys.subscription(tenantId, id));
    const older = olderKeys.length > 0 ? await redis.mgetBuffer(olderKeys) : [];
    return [
      ...packed.flatMap((each) => parseOnce(tenantId, each, key) ?? []),
      ...older.flatMap((each, at) => parseOnce(tenantId, each, olderKeys[at] ?? '') ?? []),
    ];
  }

  async function getMany(tenantId: string, conversationIds: readonly string[]): Promise<Subscription[]> {
    const found: Subscription[] = [];
    for (let start = 0; start < conversationIds.length; start += READ_AT_ONCE) {
      found.push(...(await readSome(tenantId, conversationIds.slice(start, start + READ_AT_ONCE))));
    }
    return found;
  }

  return { get, read, getMany, parse };
}

function makeParsing(onUnreadable: OnUnreadable, reads: number) {
  const known = makeNewestKept<Subscription>(MOST_KNOWN);

  const parse = (...[tenantId, packed, key]: Packed) => {
    if (!packed) return undefined;
    if (versionOf(packed) > reads) {
      onUnreadable(what, 'version', key);
      return undefined;
    }
    const text = unpack(packed, tenantId);
    const stored = parseRecord(storedSubscription, text, what, onUnreadable, key);
    if (!stored) return undefined;
    const isWhole = !hasUnreadableLines(stored);
    if (!isWhole) onUnreadable('line of a subscription', '', key);
    return { ...stored, isWhole, length: text.length };
  };

  /** The record alone. It is known by its own bytes, so what another process writes is seen at once. */
  const parseOnce = (...[tenantId, packed, key]: Packed): Subscription | undefined => {
    if (!packed) return undefined;
    const name = `${key} ${packed.toString('latin1')}`;
    const before = known.get(name);
    if (before) return before;
    const stored = parse(tenantId, packed, key);
    if (stored?.isWhole) known.keep(name, stored.record, stored.length);
    return stored?.record;
  };

  return { parse, parseOnce };
}
