import type { NoticeJob, SubscriptionStore } from '../../ports/index.ts';
import type { RedisClient } from '../server/client.ts';
import type { Keys } from '../keys.ts';
import { aliveIn } from '../fleet/fleet.ts';
import { KEY_KINDS, type KeyKind, type KindName } from '../inventory/kinds.ts';
import { keysOf, makeNames } from '../inventory/names.ts';
import { scanKeys } from '../inventory/scan.ts';
import { conversationNotice } from '../records/jobs.ts';
import { BackupError, type Row } from './format.ts';
import { putBackEntry } from './ledger-row.ts';
import { putBackRecord, removeRecord } from './record-row.ts';
import { checkBackup, rowsOf, type Checked } from './read-file.ts';

/** Another place in which a part of a backup was. */
export interface Elsewhere {
  /** The kinds of its rows. */
  readonly kinds: readonly string[];
  readonly isSound: (row: Row) => boolean;
  /** Puts back all that is its own, or nothing. */
  readonly add: (rows: AsyncIterable<readonly Row[]>) => Promise<unknown>;
}

interface PutBackOptions {
  readonly redis: RedisClient;
  readonly keys: Keys;
  readonly prefix: string;
  readonly subscriptions: SubscriptionStore;
  readonly addNotice: (notice: NoticeJob, conversationId: string) => Promise<void>;
  readonly file: string;
  /** Where rows belong that are not Redis' own. */
  readonly elsewhere?: Elsewhere;
  /** Removes what is there first. */
  readonly replace: boolean;
}

/** Rows written at once. */
const AT_ONCE = 200;

/**
 * Puts a backup back. Reads all of it before it writes anything, and refuses a server where a bot runs or where something
 * is. A bot that is started meanwhile waits, and so it does where this breaks off: then it is run again. Fails with a
 * `BackupError`.
 */
export async function putBackup(options: PutBackOptions): Promise<Checked> {
  const { redis, keys, file } = options;
  const checked = await checkBackup(file, options.elsewhere?.isSound);
  await makeReady(options, checked);
  await clear(options);
  for await (const rows of rowsOf(file)) {
    // A record may come twice, as it was and as it became: one row after the other.
    for (const row of rows.filter(({ kind }) => kind === 'subscriptions')) await putBackRow(options, row);
    const others = rows.filter(({ kind }) => kind !== 'subscriptions' && kind !== 'ledgerEntry');
    await inParts(others, (row) => putBackRow(options, row));
  }
  // Now it is known who can be reached.
  for await (const rows of rowsOf(file)) {
    // Of two rows about one entry the later counts, so they are not written at once.
    const entries = new Map(rows.filter(({ kind }) => kind === 'ledgerEntry').map((row) => [row.of.join('\n'), row]));
    await inParts([...entries.values()], (row) => putBackLedger(options, row));
  }
  await redis.del(keys.restoring());
  return checked;
}

/** Whoever starts a bot now has it wait. What is elsewhere comes first: it is put back as a whole or not at all. */
async function makeReady(options: PutBackOptions, { end }: Checked): Promise<void> {
  const { redis, keys, elsewhere, file } = options;
  const isBroken = await mayBegin(options);
  await redis.set(keys.restoring(), new Date().toISOString());
  try {
    if (elsewhere?.kinds.some((kind) => end.counts[kind])) await elsewhere.add(rowsOf(file));
  } catch (error) {
    // Redis is as it was.
    if (!isBroken) await redis.del(keys.restoring());
    throw error;
  }
}

/** Whether an earlier restore broke off. Fails where none may begin. */
async function mayBegin({ redis, keys, prefix, replace }: PutBackOptions): Promise<boolean> {
  const [broken, alive] = await Promise.all([redis.exists(keys.restoring()), aliveIn(redis, keys)]);
  // One that waits for the end of a restore has begun nothing.
  if (alive.length > 0 && broken === 0) {
    throw new BackupError(
      `the bot runs on this Redis (${alive.length} ${alive.length === 1 ? 'process' : 'processes'}): stop it first; one that was killed counts as running for ten seconds`,
    );
  }
  const inTheWay = await whatIsThere({ redis, keys, prefix });
  if (inTheWay > 0 && broken === 0 && !replace) {
    throw new BackupError(
      `there are ${inTheWay} keys under ${prefix} in this Redis: nothing was written; restore to an empty one, or say --replace to remove them first`,
    );
  }
  return broken > 0;
}

async function clear({ redis, keys, prefix }: PutBackOptions): Promise<void> {
  for await (const found of scanKeys(redis, prefix)) {
    const others = found.filter((key) => key !== keys.restoring() && key !== keys.fleet());
    await Promise.all(others.map((key) => redis.del(key)));
  }
}

/** How many keys there are that are more than a trace of a bot that was started and had nothing to do. */
async function whatIsThere({ redis, keys, prefix }: Pick<PutBackOptions, 'redis' | 'keys' | 'prefix'>) {
  const nameOf = makeNames(keys);
  let count = 0;
  for await (const found of scanKeys(redis, prefix)) {
    count += found.filter((key) => {
      const named = nameOf(key);
      return named === undefined || KEY_KINDS[named.kind].is !== 'passing';
    }).length;
  }
  return count;
}

async function inParts<T>(all: readonly T[], write: (each: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < all.length; start += AT_ONCE) {
    await Promise.all(all.slice(start, start + AT_ONCE).map(write));
  }
}

async function putBackRow(options: PutBackOptions, row: Row): Promise<void> {
  const [tenantId = '', conversationId = ''] = row.of;
  if (row.kind === 'subscriptions') return putBackRecords(options, tenantId, row);
  if (row.kind === 'subscription' && 'text' in row) return putBackRecord(options, tenantId, conversationId, row.text);
  if (row.kind === 'notice' && 'text' in row) return putBackNotice(options, row.text);
  // A kind that only a newer release knows is nothing to this one.
  if (!isKind(row.kind)) return;
  for (const key of keysOf(options.keys, { kind: row.kind, parts: row.of })) await putBackKey(options.redis, key, row);
}

async function putBackRecords(options: PutBackOptions, tenantId: string, row: Row): Promise<void> {
  if ('gone' in row) for (const id of row.gone) await removeRecord(options, tenantId, id);
  if (!('fields' in row)) return;
  await Promise.all(Object.entries(row.fields).map(([id, text]) => putBackRecord(options, tenantId, id, text)));
}

async function putBackNotice({ addNotice }: PutBackOptions, text: string): Promise<void> {
  const found = conversationNotice.safeParse(JSON.parse(text)).data;
  if (!found) return;
  const { conversationId, ...notice } = found;
  await addNotice(notice, conversationId);
}

async function putBackKey(redis: RedisClient, key: string, row: Row): Promise<void> {
  if ('gone' in row) return;
  if ('text' in row) await redis.set(key, row.text);
  else if ('fields' in row) await redis.hset(key, row.fields);
  else if ('members' in row) await redis.sadd(key, ...row.members);
  else await redis.zadd(key, ...row.scored.flatMap(([member, score]) => [score, member]));
  if (row.until !== undefined) await redis.pexpireat(key, row.until);
}

async function putBackLedger({ redis, keys, subscriptions }: PutBackOptions, row: Row): Promise<void> {
  if (!('fields' in row)) return;
  const [tenantId = '', conversationId = ''] = row.of;
  const isReachable = async () => {
    const record = await subscriptions.get(tenantId, conversationId);
    return record !== undefined && record.pause === undefined;
  };
  const lasts = KEY_KINDS.ledgerEntry.lasts * 1_000;
  await putBackEntry(redis, keys, { ...row, until: row.until ?? Date.now() + lasts, isReachable });
}

function isKind(kind: string): kind is KindName {
  return Object.hasOwn(KEY_KINDS, kind) && (KEY_KINDS as Readonly<Record<string, KeyKind>>)[kind]?.is === 'kept';
}
