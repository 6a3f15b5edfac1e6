import { dueAt, hasSeenCard } from '../../domain/delivery/ledger-entry.ts';
import { resumed } from '../../domain/delivery/progress.ts';
import { instantOf, timeOf } from '../../domain/instant.ts';
import type { Keys } from '../keys.ts';
import { ledgerEntry } from '../records/ledger-entry.ts';
import { parseRecord } from '../records/read-record.ts';
import { CHANGES } from '../records/response.ts';
import { member } from '../records/stored-entry.ts';
import type { RedisClient } from '../server/client.ts';
import { runScript } from '../server/script.ts';

/**
 * Writes an entry of the ledger as it stood, with what finds it.
 * KEYS: entry (hash), the conversation's issues (sorted set), unfinished entries (sorted set), holders (set).
 * ARGV: when it ends in ms, issue, when it was last planned, member of the unfinished, their score ('' if it is finished),
 * conversation if it holds a card ('' if not), then fields and values.
 */
const PUT_BACK = `
local time = redis.call('TIME')
local left = ARGV[1] - (time[1] * 1000 + math.floor(time[2] / 1000))
if left <= 0 then return 0 end
local function lastAsLong(key)
  if redis.call('PTTL', key) < left then redis.call('PEXPIREAT', key, ARGV[1]) end
end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], unpack(ARGV, 7))
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[2])
if ARGV[5] == '' then redis.call('ZREM', KEYS[3], ARGV[4]) else redis.call('ZADD', KEYS[3], ARGV[5], ARGV[4]) end
if ARGV[6] ~= '' then
  redis.call('SADD', KEYS[4], ARGV[6])
  lastAsLong(KEYS[4])
end
lastAsLong(KEYS[2])
redis.call('PEXPIREAT', KEYS[1], ARGV[1])
return 1`;

interface LedgerRow {
  readonly of: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly until: number;
  /** Whether the conversation can be reached: an entry that waits for that is then planned again. */
  readonly isReachable: () => Promise<boolean>;
}

/** Writes an entry of the ledger as it stood, and what finds it as `delivery-ledger.ts` does. */
export async function putBackEntry(redis: RedisClient, keys: Keys, { of, ...row }: LedgerRow): Promise<void> {
  const [tenantId = '', conversationId = '', issueId = ''] = of;
  const fields = await reachedAgain(row);
  const { plannedAt, dueMs, holds } = standingOf(fields);
  const places = [
    keys.ledgerEntry(tenantId, conversationId, issueId),
    keys.ledgerOf(tenantId, conversationId),
    keys.unfinished(tenantId),
    keys.holders(tenantId, issueId),
  ];
  const place = member(tenantId, conversationId, issueId);
  const given = [row.until, issueId, plannedAt, place, dueMs ?? '', holds ? conversationId : ''];
  await runScript(redis, PUT_BACK, places.length, ...places, ...given, ...Object.entries(fields).flat());
}

/** Its record says that it waits, and the conversation's that it need not: it was reached while the backup was taken. */
async function reachedAgain({ fields, isReachable }: Omit<LedgerRow, 'of'>): Promise<LedgerRow['fields']> {
  const entry = read(fields);
  if (entry?.state !== 'paused' || !(await isReachable())) return fields;
  const now = instantOf(Date.now());
  const { owedVersion: _, ...data } = resumed({ ...entry, owedVersion: Number(fields['owed'] ?? 0) }, now);
  return { ...fields, data: JSON.stringify(data) };
}

/** When it was planned, when it is due (undefined if nothing is owed), and whether the conversation has a card. */
function standingOf(fields: LedgerRow['fields']) {
  const entry = read(fields);
  const now = Date.now();
  if (!entry) return { plannedAt: now, dueMs: 0, holds: false };
  const waits = entry.state === 'paused' || entry.state === 'dead';
  const shown = waits ? Infinity : entry.shownVersion;
  const isSettled = waits || entry.state === 'done';
  const [owed = 0, late = 0, responses = 0] = ['owed', 'late', CHANGES].map((name) => Number(fields[name] ?? 0) || 0);
  const knowsAll = late <= (entry.lateSeen ?? 0) && responses <= (entry.responses ?? 0);
  const isFinished = isSettled && owed <= shown && knowsAll;
  const complete = { ...entry, owedVersion: owed };
  // What waits for no time is owed at once: no process is sending it.
  const due = dueAt(complete);
  const dueMs = due === undefined ? 0 : timeOf(due);
  return {
    plannedAt: timeOf(entry.plannedAt),
    holds: hasSeenCard(complete),
    ...(!isFinished && { dueMs }),
  };
}

function read(fields: LedgerRow['fields']) {
  return parseRecord(ledgerEntry, fields['data'] ?? '', 'ledger entry', () => undefined);
}
