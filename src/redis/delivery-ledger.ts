import type { ChangeEvent } from '../domain/watching/change.ts';
import { resumed } from '../domain/delivery/progress.ts';
import type { LedgerEntry } from '../domain/delivery/ledger-entry.ts';
import { timeOf, type Instant } from '../domain/instant.ts';
import type { DeliveryLedger } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { PLAN, PUT, PUT_BY_HOLDER, RESUME } from './ledger-scripts.ts';
import { lockArguments, LockLostError, LOST, withLock } from './lock.ts';

/** Longer than any issue seen (70 days) with its post-incident report (16 days): an old card can still be edited. */
const KEPT_SECONDS = 180 * 86_400;
const PLANNED_AT_ONCE = 200;

/** The ledger in Redis: one hash for each (conversation, issue), and a sorted set of those that are not finished. */
export function makeDeliveryLedger(redis: RedisClient, keys: Keys): DeliveryLedger {
  const get = makeGet(redis, keys);
  const planChunk = makePlanChunk(redis, keys);
  const resume = makeResume(redis, keys);
  async function entriesOf(tenantId: string, conversationId: string): Promise<LedgerEntry[]> {
    const issueIds = await redis.zrange(keys.ledgerOf(tenantId, conversationId), '0', '-1');
    return present(await Promise.all(issueIds.map((issueId) => get(tenantId, conversationId, issueId))));
  }
  return {
    get,
    put: makePut(redis, keys),
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
      const entries = await Promise.all(members.map((text) => get(...parseMember(text))));
      // The oldest come first: members whose entry expired would in time crowd out all others.
      const expired = members.filter((_, at) => entries[at] === undefined);
      if (expired.length > 0) await redis.zrem(keys.unfinished(), ...expired);
      return present(entries);
    },
    entriesOf,
    async resume(tenantId, conversationId, now) {
      const paused = (await entriesOf(tenantId, conversationId)).filter((entry) => entry.state === 'paused');
      await Promise.all(paused.map((entry) => resume(entry, now)));
      return paused.map((entry) => entry.issueId);
    },
    forget: makeForget(redis, keys),
    exclusively: (tenantId, conversationId, work) =>
      withLock(redis, keys.conversationLock(tenantId, conversationId), (owner) =>
        work(makePutByHolder(redis, keys, owner)),
      ),
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
  return async (entry) => {
    await redis.eval(PUT, 3, ...putKeys(keys, entry), ...putArguments(entry));
  };
}

function makePutByHolder(redis: RedisClient, keys: Keys, owner: string): DeliveryLedger['put'] {
  return async (entry) => {
    const written = await redis.eval(
      PUT_BY_HOLDER,
      4,
      keys.conversationLock(entry.tenantId, entry.conversationId),
      ...putKeys(keys, entry),
      ...lockArguments(owner),
      ...putArguments(entry),
    );
    if (written === LOST) throw new LockLostError();
  };
}

function putKeys(keys: Keys, { tenantId, conversationId, issueId }: LedgerEntry): [string, string, string] {
  return [keys.ledgerEntry(tenantId, conversationId, issueId), keys.unfinished(), keys.holders(tenantId, issueId)];
}

function putArguments(entry: LedgerEntry): (string | number)[] {
  const { tenantId, conversationId, issueId, state } = entry;
  const waits = state === 'paused' || state === 'dead';
  return [
    stored(entry),
    waits ? Number.MAX_SAFE_INTEGER : entry.shownVersion,
    waits || state === 'done' ? 1 : 0,
    // Found again when it is due, and not before.
    Math.max(timeOf(entry.updatedAt), timeOf(entry.nextAt ?? entry.updatedAt)),
    member(tenantId, conversationId, issueId),
    KEPT_SECONDS,
    entry.cardId === undefined ? '' : conversationId,
  ];
}

function makeResume(redis: RedisClient, keys: Keys) {
  return async (entry: LedgerEntry, now: Instant): Promise<void> => {
    const { tenantId, conversationId, issueId } = entry;
    const entryKey = keys.ledgerEntry(tenantId, conversationId, issueId);
    const place = member(tenantId, conversationId, issueId);
    await redis.eval(
      RESUME,
      2,
      entryKey,
      keys.unfinished(),
      stored(entry),
      stored(resumed(entry, now)),
      timeOf(now),
      place,
    );
  };
}

/** As it stands in Redis. */
function stored({ owedVersion: _, ...data }: LedgerEntry): string {
  return JSON.stringify(data);
}

function makeForget(redis: RedisClient, keys: Keys): DeliveryLedger['forget'] {
  return async (tenantId, conversationId) => {
    const issueIds = await redis.zrange(keys.ledgerOf(tenantId, conversationId), '0', '-1');
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
  const data = JSON.parse(fields.data) as Omit<LedgerEntry, 'owedVersion'>;
  const owedVersion = Number(fields.owed ?? '0');
  const owesMore = data.state === 'done' && owedVersion > data.shownVersion;
  return { ...data, owedVersion, state: owesMore ? 'planned' : data.state };
}

function member(tenantId: string, conversationId: string, issueId: string): string {
  return JSON.stringify([tenantId, conversationId, issueId]);
}

function parseMember(text: string): [string, string, string] {
  return JSON.parse(text) as [string, string, string];
}
