import type { ChangeEvent } from '../domain/change.ts';
import type { LedgerEntry } from '../domain/delivery.ts';
import { timeOf, type Instant } from '../domain/instant.ts';
import type { DeliveryLedger } from '../ports.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { withLock } from './lock.ts';

/** Longer than any issue seen (70 days) with its post-incident report (16 days): an old card can still be edited. */
const KEPT_SECONDS = 180 * 86_400;
const PLANNED_AT_ONCE = 200;

/**
 * Notes for each conversation that it owes `ARGV[1]` (a version). KEYS: the sorted set of unfinished entries, then for each
 * conversation its entry (hash) and its set of issues. ARGV: version, time in ms, seconds kept, issue id, then for each
 * conversation the entry to begin with and its member in the sorted set. Gives 1 for each that now owes something new.
 */
const PLAN = `
local result = {}
local version = tonumber(ARGV[1])
for i = 1, (#KEYS - 1) / 2 do
  local entry = KEYS[2 * i]
  redis.call('HSETNX', entry, 'data', ARGV[3 + 2 * i])
  if tonumber(redis.call('HGET', entry, 'owed') or '0') < version then
    redis.call('HSET', entry, 'owed', version)
    redis.call('EXPIRE', entry, ARGV[3])
    redis.call('SADD', KEYS[2 * i + 1], ARGV[4])
    redis.call('ZADD', KEYS[1], ARGV[2], ARGV[4 + 2 * i])
    result[i] = 1
  else
    result[i] = 0
  end
end
return result`;

/**
 * Keeps an entry and says whether it is finished: it is where it was shown all that is owed, is paused or dead. The
 * version owed lives in a field of its own, so that a plan made meanwhile is never overwritten.
 * KEYS: entry, unfinished, holders. ARGV: data, version shown, settled (1/0), time in ms, member, seconds kept,
 * conversation id where it holds a card ('' otherwise).
 */
const PUT = `
redis.call('HSET', KEYS[1], 'data', ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[6])
local owed = tonumber(redis.call('HGET', KEYS[1], 'owed') or '0')
if ARGV[3] == '1' and owed <= tonumber(ARGV[2]) then
  redis.call('ZREM', KEYS[2], ARGV[5])
else
  redis.call('ZADD', KEYS[2], ARGV[4], ARGV[5])
end
if ARGV[7] ~= '' then redis.call('SADD', KEYS[3], ARGV[7]) end
return owed`;

/** The ledger in Redis: one hash for each (conversation, issue), and a sorted set of those that are not finished. */
export function makeDeliveryLedger(redis: RedisClient, keys: Keys): DeliveryLedger {
  const get = makeGet(redis, keys);
  const put = makePut(redis, keys);
  const planChunk = makePlanChunk(redis, keys);
  async function entriesOf(tenantId: string, conversationId: string): Promise<LedgerEntry[]> {
    const issueIds = await redis.smembers(keys.ledgerOf(tenantId, conversationId));
    return present(await Promise.all(issueIds.map((issueId) => get(tenantId, conversationId, issueId))));
  }
  return {
    get,
    put,
    async plan(event, conversationIds, now) {
      const owing: string[] = [];
      for (let start = 0; start < conversationIds.length; start += PLANNED_AT_ONCE) {
        owing.push(...(await planChunk(event, conversationIds.slice(start, start + PLANNED_AT_ONCE), now)));
      }
      return owing;
    },
    holders: (tenantId, issueId) => redis.smembers(keys.holders(tenantId, issueId)),
    async unfinished(before, limit) {
      const members = await redis.zrangebyscore(keys.unfinished(), '-inf', timeOf(before), 'LIMIT', 0, limit);
      return present(await Promise.all(members.map((text) => get(...parseMember(text)))));
    },
    entriesOf,
    async resume(tenantId, conversationId, now) {
      const paused = (await entriesOf(tenantId, conversationId)).filter((entry) => entry.state === 'paused');
      await Promise.all(paused.map((entry) => put({ ...entry, state: 'planned', updatedAt: now })));
      return paused.map((entry) => entry.issueId);
    },
    forget: makeForget(redis, keys),
    exclusively: (tenantId, conversationId, work) =>
      withLock(redis, keys.conversationLock(tenantId, conversationId), work),
  };
}

function makeGet(redis: RedisClient, keys: Keys): DeliveryLedger['get'] {
  return async (tenantId, conversationId, issueId) =>
    readEntry(await redis.hgetall(keys.ledgerEntry(tenantId, conversationId, issueId)));
}

function makePlanChunk(redis: RedisClient, keys: Keys): DeliveryLedger['plan'] {
  return async (event, conversationIds, now) => {
    const { tenantId, issueId, version } = event;
    const entries = conversationIds.flatMap((id) => [
      keys.ledgerEntry(tenantId, id, issueId),
      keys.ledgerOf(tenantId, id),
    ]);
    const beginnings = conversationIds.flatMap((id) => [
      JSON.stringify(newEntry(event, id, now)),
      member(tenantId, id, issueId),
    ]);
    const shared = [version, timeOf(now), KEPT_SECONDS, issueId];
    const planned = await redis.eval(PLAN, 1 + entries.length, keys.unfinished(), ...entries, ...shared, ...beginnings);
    return conversationIds.filter((_, index) => (planned as number[])[index] === 1);
  };
}

function makePut(redis: RedisClient, keys: Keys): DeliveryLedger['put'] {
  return async ({ owedVersion, ...data }) => {
    const { tenantId, conversationId, issueId, state } = data;
    const waits = state === 'paused' || state === 'dead';
    await redis.eval(
      PUT,
      3,
      keys.ledgerEntry(tenantId, conversationId, issueId),
      keys.unfinished(),
      keys.holders(tenantId, issueId),
      JSON.stringify(data),
      waits ? Number.MAX_SAFE_INTEGER : data.shownVersion,
      waits || state === 'done' ? 1 : 0,
      // Found again when it is due, and not before.
      Math.max(timeOf(data.updatedAt), timeOf(data.nextAt ?? data.updatedAt)),
      member(tenantId, conversationId, issueId),
      KEPT_SECONDS,
      data.cardId === undefined ? '' : conversationId,
    );
  };
}

function makeForget(redis: RedisClient, keys: Keys): DeliveryLedger['forget'] {
  return async (tenantId, conversationId) => {
    const issueIds = await redis.smembers(keys.ledgerOf(tenantId, conversationId));
    const forgetting = redis.multi().del(keys.ledgerOf(tenantId, conversationId));
    for (const issueId of issueIds) {
      forgetting.del(keys.ledgerEntry(tenantId, conversationId, issueId));
      forgetting.srem(keys.holders(tenantId, issueId), conversationId);
      forgetting.zrem(keys.unfinished(), member(tenantId, conversationId, issueId));
    }
    await forgetting.exec();
  };
}

function present(entries: readonly (LedgerEntry | undefined)[]): LedgerEntry[] {
  return entries.filter((entry) => entry !== undefined);
}

function newEntry(event: ChangeEvent, conversationId: string, now: Instant): Omit<LedgerEntry, 'owedVersion'> {
  return {
    tenantId: event.tenantId,
    conversationId,
    issueId: event.issueId,
    state: 'planned',
    shownVersion: 0,
    shownPosts: event.knownPosts,
    plannedFor: event.kinds,
    told: { resolved: false, reported: false },
    plannedAt: now,
    updatedAt: now,
  };
}

/** What is stored, with the version owed. An entry that was finished and owes more again is planned again. */
function readEntry(fields: Record<string, string>): LedgerEntry | undefined {
  if (fields.data === undefined) return undefined;
  const stored = JSON.parse(fields.data) as Omit<LedgerEntry, 'owedVersion'>;
  const owedVersion = Number(fields.owed ?? '0');
  const owesMore = stored.state === 'done' && owedVersion > stored.shownVersion;
  return { ...stored, owedVersion, state: owesMore ? 'planned' : stored.state };
}

function member(tenantId: string, conversationId: string, issueId: string): string {
  return JSON.stringify([tenantId, conversationId, issueId]);
}

function parseMember(text: string): [string, string, string] {
  return JSON.parse(text) as [string, string, string];
}
