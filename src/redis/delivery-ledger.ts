import { withLateSends } from '../domain/delivery/late-send.ts';
import { resumed } from '../domain/delivery/progress.ts';
import { dueAt, hasSeenCard } from '../domain/delivery/ledger-entry.ts';
import type { LedgerEntry } from '../domain/delivery/ledger-entry.ts';
import { timeOf, type Instant } from '../domain/instant.ts';
import type { DeliveryLedger, HeldConversation } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { FORGET, FORGET_HELD, NOTE_LATE, PLAN, PUT, RESUME } from './ledger-scripts.ts';
import { fenceArguments, LockLostError, LOST, withLock, type Hold } from './lock.ts';
import { ledgerEntry, ledgerPlace, lateSend } from './records/ledger-entry.ts';
import { readOr, readOrSetAside } from './records/other-type.ts';
import { parseRecord, parseRecords, type OnUnreadable } from './records/read-record.ts';
import { CHANGES } from './records/response.ts';
import { member, newEntry, owedOf, stored, withOwed } from './records/stored-entry.ts';
import { runScript } from './server/script.ts';

/**
 * Longer than any issue seen (70 days) plus its post-incident report (16 days), so an old card can still be edited.
 */
const KEPT_SECONDS = 180 * 86_400;
const PLANNED_AT_ONCE = 200;

/** The ledger in Redis: one hash for each (conversation, issue), and a sorted set of the unfinished entries. */
export function makeDeliveryLedger(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): DeliveryLedger {
  const find = makeFind(redis, keys, onUnreadable);
  const planChunk = makePlanChunk(redis, keys);
  const resume = makeResume(redis, keys);
  async function findAll(tenantId: string, conversationId: string): Promise<Found[]> {
    const place = { key: keys.ledgerOf(tenantId, conversationId), what: 'issues of a conversation', onUnreadable };
    const issueIds = await readOrSetAside(redis, [], place, (key) => redis.zrange(key, '0', '-1'));
    return present(await Promise.all(issueIds.map((issueId) => find(tenantId, conversationId, issueId))));
  }
  return {
    get: async (...place) => entryIn(await find(...place)),
    async plan(event, conversationIds, now) {
      const owing: string[] = [];
      for (let start = 0; start < conversationIds.length; start += PLANNED_AT_ONCE) {
        owing.push(...(await planChunk(event, conversationIds.slice(start, start + PLANNED_AT_ONCE), now)));
      }
      return owing;
    },
    async noteLate({ tenantId, conversationId, issueId }, late, now) {
      const entry = keys.ledgerEntry(tenantId, conversationId, issueId);
      const place = member(tenantId, conversationId, issueId);
      await runScript(redis, NOTE_LATE, 2, entry, keys.unfinished(tenantId), JSON.stringify(late), timeOf(now), place);
    },
    holders: (tenantId, issueId) => {
      const place = { key: keys.holders(tenantId, issueId), what: 'holders of an issue', onUnreadable };
      return readOrSetAside(redis, [], place, (key) => redis.smembers(key));
    },
    unfinished: makeUnfinished(redis, keys, { find, onUnreadable }),
    entriesOf: async (...conversation) => (await findAll(...conversation)).map(({ entry }) => entry),
    async lookAgain(tenantId, conversationId, issueIds, now) {
      const places = issueIds.flatMap((issueId) => [timeOf(now), member(tenantId, conversationId, issueId)]);
      if (places.length > 0) await redis.zadd(keys.unfinished(tenantId), ...places);
    },
    async resume(tenantId, conversationId, now) {
      const paused = (await findAll(tenantId, conversationId)).filter(({ entry }) => entry.state === 'paused');
      await Promise.all(paused.map((found) => resume(found, now)));
      return paused.map(({ entry }) => entry.issueId);
    },
    forget: makeForget(redis, keys),
    exclusively: (tenantId, conversationId, work) =>
      withLock(redis, keys.conversationLock(tenantId, conversationId), (hold) =>
        work({
          ...makePuts(redis, keys, hold),
          forget: () => makeForget(redis, keys, hold.fence)(tenantId, conversationId),
        }),
      ),
  };
}

/** An entry, and the text it was read from in Redis. */
interface Found {
  readonly text: string;
  readonly entry: LedgerEntry;
}

/** Undefined if there is no entry; `unreadable` if this version cannot read it. */
type Find = (...place: Place) => Promise<Found | 'unreadable' | undefined>;
type Place = Parameters<DeliveryLedger['get']>;

function makeFind(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): Find {
  return async (...place) => {
    const key = keys.ledgerEntry(...place);
    const read = { key, what: 'ledger entry', onUnreadable };
    const stored = await readOr<Record<string, string>, undefined>(undefined, read, () => redis.hgetall(key));
    const { data: text, owed = '0', ...rest } = stored ?? {};
    if (text === undefined) return undefined;
    const data = parseRecord(ledgerEntry, text, 'ledger entry', onUnreadable, key);
    if (!data) return 'unreadable';
    const lateTexts = Object.entries(rest).flatMap(([field, late]) => (field.startsWith('late:') ? [late] : []));
    const late = parseRecords(lateSend, lateTexts, 'late send', onUnreadable);
    const entry = { ...withOwed(data, owedOf(owed, data)), ...responsesIn(rest) };
    return { text, entry: withLateSends(entry, late) };
  };
}

/** How often people changed what they do about the issue, if they ever did. */
function responsesIn({ [CHANGES]: count }: Readonly<Record<string, string>>): Pick<LedgerEntry, 'responses'> {
  return count === undefined ? {} : { responses: Number(count) };
}

function entryIn(found: Awaited<ReturnType<Find>>): LedgerEntry | undefined {
  return typeof found === 'object' ? found.entry : undefined;
}

function makeUnfinished(
  redis: RedisClient,
  keys: Keys,
  { find, onUnreadable }: { readonly find: Find; readonly onUnreadable: OnUnreadable },
): DeliveryLedger['unfinished'] {
  return async (tenantId, before, limit) => {
    const key = keys.unfinished(tenantId);
    const place = { key, what: 'unfinished entries', onUnreadable };
    const members = await readOrSetAside(redis, [], place, () =>
      redis.zrangebyscore(key, '-inf', timeOf(before), 'LIMIT', 0, limit),
    );
    const found = await Promise.all(
      members.map(async (text) => {
        const place = parseRecord(ledgerPlace, text, 'place of a ledger entry', onUnreadable);
        return place && find(...place);
      }),
    );
    // The list is read oldest first, so members that yield nothing would in time crowd out all others. A member that
    // expired or names no entry is removed. An entry that only another version can read moves to the end.
    const gone = members.filter((_, at) => found[at] === undefined);
    if (gone.length > 0) await redis.zrem(key, ...gone);
    const unreadable = members.filter((_, at) => found[at] === 'unreadable');
    const moved = unreadable.flatMap((text) => [timeOf(before), text]);
    if (moved.length > 0) await redis.zadd(key, 'XX', ...moved);
    return present(found).map(({ entry }) => entry);
  };
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
    const given = [keys.unfinished(tenantId), ...entries, ...shared, ...beginnings];
    const planned = await runScript(redis, PLAN, 1 + entries.length, ...given);
    return conversationIds.filter((_, index) => (planned as number[])[index] === 1);
  };
}

function makePuts(redis: RedisClient, keys: Keys, hold: Hold): Pick<HeldConversation, 'put' | 'putLast'> {
  const write = async (entry: LedgerEntry, isLast: boolean) => {
    const { tenantId, conversationId, issueId } = entry;
    const places = [
      ...lockKeys(keys, tenantId, conversationId),
      keys.ledgerEntry(tenantId, conversationId, issueId),
      keys.unfinished(tenantId),
      keys.holders(tenantId, issueId),
    ];
    const values = [...fenceArguments(hold.fence), ...putArguments(entry), isLast ? 1 : 0, entry.responses ?? 0];
    if ((await runScript(redis, PUT, places.length, ...places, ...values)) === LOST) throw new LockLostError();
    hold.isOver = isLast;
  };
  return { put: (entry) => write(entry, false), putLast: (entry) => write(entry, true) };
}

function lockKeys(keys: Keys, tenantId: string, conversationId: string): [string, string] {
  const { lock, fence } = keys.conversationLock(tenantId, conversationId);
  return [lock, fence];
}

function putArguments(entry: LedgerEntry): (string | number)[] {
  const { tenantId, conversationId, issueId, state } = entry;
  const waits = state === 'paused' || state === 'dead';
  return [
    stored(entry),
    waits ? Number.MAX_SAFE_INTEGER : entry.shownVersion,
    waits || state === 'done' ? 1 : 0,
    // Scored by its due time, so it is not found earlier.
    Math.max(timeOf(entry.updatedAt), timeOf(dueAt(entry) ?? entry.updatedAt)),
    member(tenantId, conversationId, issueId),
    KEPT_SECONDS,
    hasSeenCard(entry) ? conversationId : '',
    entry.lateSeen ?? 0,
  ];
}

function makeResume(redis: RedisClient, keys: Keys) {
  return async ({ text, entry }: Found, now: Instant): Promise<void> => {
    const { tenantId, conversationId, issueId } = entry;
    const entryKeys = [keys.ledgerEntry(tenantId, conversationId, issueId), keys.unfinished(tenantId)];
    const next = [stored(resumed(entry, now)), timeOf(now), member(tenantId, conversationId, issueId)];
    await runScript(redis, RESUME, 2, ...entryKeys, text, ...next);
  };
}

/** `fence` is the holder's; without one, whoever holds the conversation is shut out. */
function makeForget(redis: RedisClient, keys: Keys, fence?: string): DeliveryLedger['forget'] {
  return async (tenantId, conversationId) => {
    const issueIds = await redis.zrange(keys.ledgerOf(tenantId, conversationId), '0', '-1');
    const entries = issueIds.flatMap((issueId) => [
      keys.ledgerEntry(tenantId, conversationId, issueId),
      keys.holders(tenantId, issueId),
    ]);
    const places = [
      ...lockKeys(keys, tenantId, conversationId),
      keys.unfinished(tenantId),
      keys.ledgerOf(tenantId, conversationId),
    ];
    const members = issueIds.map((issueId) => member(tenantId, conversationId, issueId));
    const given = [...places, ...entries, ...fenceArguments(fence ?? ''), conversationId, ...members];
    const script = fence === undefined ? FORGET : FORGET_HELD;
    const forgotten = await runScript(redis, script, places.length + entries.length, ...given);
    if (forgotten === LOST) throw new LockLostError();
  };
}

function present(found: readonly Awaited<ReturnType<Find>>[]): Found[] {
  return found.filter((each) => typeof each === 'object');
}
