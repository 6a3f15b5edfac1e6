import type { NoticeJob, SendLimiter } from '../../ports/index.ts';
import type { RedisClient } from '../server/client.ts';
import type { Keys } from '../keys.ts';
import { KEY_KINDS, type KindName } from '../inventory/kinds.ts';
import { makeNames, type Named } from '../inventory/names.ts';
import { scanKeys } from '../inventory/scan.ts';
import { readFormerKey } from '../layout/former-key.ts';
import { BackupError, FORMAT, type End, type Row } from './format.ts';
import { recordsNow, rowsOfKey } from './key-rows.ts';
import { quieten, type Quiet } from './quiet.ts';
import { writeBackup } from './write-file.ts';

interface TakeOptions {
  readonly redis: RedisClient;
  readonly keys: Keys;
  readonly prefix: string;
  readonly limiter: Pick<SendLimiter, 'holdBack'>;
  /** Ids of what processes are sending for these tenants. */
  readonly underWay: (tenantIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** A tenant's notices that are queued: nothing else says who is yet to get one. */
  readonly notices: (tenantId: string) => AsyncIterable<readonly (NoticeJob & { readonly conversationId: string })[]>;
  readonly release: string;
  readonly file: string;
  /** What is kept elsewhere and moves there from Redis: it is read last, and alerts need not wait for it. */
  readonly elsewhere?: () => AsyncIterable<Row[]>;
  /** Called when the file is whole, while nothing is sent. Alerts go on when it is done. */
  readonly whileQuiet?: () => Promise<void>;
}

/** A backup that was taken. */
interface Taken extends End {
  /** Whether a process took so long over a message that it may be sent again. */
  readonly isInDoubt: boolean;
}

/** What a poll writes together, and so is read together. */
const TOGETHER: readonly KindName[] = [
  ...(['snapshots', 'announcementSnapshots', 'outbox', 'outboxOrder'] as const),
  ...(['pollSequence', 'announcementSequence'] as const),
  ...(['recordOwed', 'recordOrder', 'recording'] as const),
];
/** Who was told what: read once more when nothing is sent. */
const TOLD: readonly KindName[] = ['ledgerEntry', 'outage', 'told', 'toldInDoubt'];
/** The list of changed records lasts so long; it is renewed more often. */
const NOTES_SECONDS = 60;
const RENEW_MS = 10_000;

/**
 * Writes a backup while the bot works. First everything is read, however long that takes. Then nothing is sent for a
 * moment, and what changed meanwhile is read again: what was told stands in the backup as told, what is owed as owed.
 * Polls go before the ledger: an event that is fanned out in between is then in both, which tells nobody twice, and not
 * in neither.
 */
export async function takeBackup(options: TakeOptions): Promise<Taken> {
  const { redis, keys, prefix, release, file } = options;
  const tenants = new Set(await redis.smembers(keys.polledTenants()));
  const header = { backup: 'service-health-bot', format: FORMAT, release, prefix } as const;
  const begun = { ...header, begunAt: new Date().toISOString(), tenants: [...tenants] };
  const notes = makeNotes(options);
  let quiet: Quiet | undefined;
  const onRead = () => (options.whileQuiet ? undefined : quiet?.end());
  const rows = readAll(options, { notes, tenants, onQuiet: (is) => (quiet = is), onRead });
  try {
    const end = await writeBackup(file, begun, rows);
    await options.whileQuiet?.();
    return { ...end, isInDoubt: quiet?.isBroken === true };
  } finally {
    quiet?.end();
    await notes.end();
  }
}

interface Reading {
  readonly notes: Notes;
  readonly tenants: Set<string>;
  readonly onQuiet: (quiet: Quiet) => void;
  /** Called when all of Redis was read. */
  readonly onRead: () => void;
}

async function* readAll(options: TakeOptions, { notes, tenants, onQuiet, onRead }: Reading): AsyncGenerator<Row[]> {
  const { redis, keys } = options;
  for (const tenantId of tenants) await notes.begin(tenantId);
  const since = await serverTime(redis);
  for await (const found of keptKeys(options)) {
    for (const { kind, parts } of found) {
      const [tenantId] = parts;
      if (kind === 'subscriptions' && tenantId !== undefined) await notes.begin(tenantId);
      if (tenantId !== undefined) tenants.add(tenantId);
    }
    yield* allOf(options, found);
  }
  onQuiet(await quieten(options, [...tenants]));
  for (const tenantId of tenants) yield await together(redis, keys, tenantId);
  yield* toldSince(options, since);
  for (const tenantId of tenants) {
    for await (const jobs of options.notices(tenantId)) {
      yield jobs.map((job) => ({ kind: 'notice', of: [tenantId], text: JSON.stringify(job) }));
    }
    yield* notes.changed(tenantId);
  }
  onRead();
  if (options.elsewhere) yield* options.elsewhere();
}

async function* keptKeys({ redis, keys, prefix }: TakeOptions): AsyncGenerator<Named[]> {
  const nameOf = makeNames(keys);
  for await (const found of scanKeys(redis, prefix)) {
    if (found.some((key) => key.startsWith(`${prefix}:`) && readFormerKey(prefix, key).is === 'of-a-tenant')) {
      throw new BackupError('what is kept stands where an earlier release had it: start the bot once, then back up');
    }
    const named = found.flatMap((key) => nameOf(key) ?? []);
    yield named.filter(({ kind }) => KEY_KINDS[kind].is === 'kept' && !TOGETHER.includes(kind));
  }
}

/** Large keys one after the other, and the many small ones at once. */
async function* allOf({ redis, keys }: Pick<TakeOptions, 'redis' | 'keys'>, found: readonly Named[]) {
  const isLarge = ({ kind }: Named) => KEY_KINDS[kind].type !== 'string' && kind !== 'ledgerEntry';
  for (const named of found.filter(isLarge)) yield* rowsOfKey(redis, keys, named);
  const small = found.filter((named) => !isLarge(named));
  const rows = await Promise.all(small.map((named) => collected(rowsOfKey(redis, keys, named))));
  yield rows.flat();
}

async function collected(rows: AsyncIterable<Row[]>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const some of rows) all.push(...some);
  return all;
}

/** What a tenant's poll wrote, as it stood at one moment. */
async function together(redis: RedisClient, keys: Keys, tenantId: string): Promise<Row[]> {
  const answers = await redis
    .multi()
    .hgetall(keys.snapshots(tenantId))
    .hgetall(keys.announcementSnapshots(tenantId))
    .hgetall(keys.outbox(tenantId))
    .zrange(keys.outboxOrder(tenantId), '0', '-1', 'WITHSCORES')
    .get(keys.pollSequence(tenantId))
    .get(keys.announcementSequence(tenantId))
    .hgetall(keys.recordOwed(tenantId))
    .zrange(keys.recordOrder(tenantId), '0', '-1', 'WITHSCORES')
    .hgetall(keys.recording(tenantId))
    .exec();
  return TOGETHER.flatMap((kind, at) => rowOf(kind, tenantId, answers?.[at]?.[1]));
}

function rowOf(kind: KindName, tenantId: string, value: unknown): Row[] {
  const place = { kind, of: [tenantId] };
  if (typeof value === 'string') return [{ ...place, text: value }];
  if (Array.isArray(value)) {
    const scored = value.map(String).flatMap((member, at, all): [string, string][] => {
      return at % 2 === 0 ? [[member, all[at + 1] ?? '0']] : [];
    });
    return scored.length > 0 ? [{ ...place, scored }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([field, text]) => ({ ...place, fields: { [field]: String(text) } }));
}

/** What was told or planned since a moment by the server's clock. An entry ends a fixed time after it was written. */
async function* toldSince(options: TakeOptions, since: number): AsyncGenerator<Row[]> {
  const { redis, keys } = options;
  const lasts = KEY_KINDS.ledgerEntry.lasts * 1_000;
  for await (const found of keptKeys(options)) {
    const told = found.filter(({ kind }) => TOLD.includes(kind));
    const entries = told.filter(({ kind }) => kind === 'ledgerEntry');
    const places = entries.map(({ parts: [tenant = '', conversation = '', issue = ''] }) =>
      keys.ledgerEntry(tenant, conversation, issue),
    );
    const now = await serverTime(redis);
    const left = await Promise.all(places.map((key) => redis.pttl(key)));
    const changed = entries.filter((_, at) => now + (left[at] ?? 0) - lasts >= since - SLACK_MS);
    yield* allOf(options, [...told.filter(({ kind }) => kind !== 'ledgerEntry'), ...changed]);
  }
}

/** The time is asked before the rest of it is: an entry read in between seems younger, which does no harm. */
const SLACK_MS = 5_000;

async function serverTime(redis: RedisClient): Promise<number> {
  const [seconds = 0, microseconds = 0] = (await redis.time()).map(Number);
  return seconds * 1_000 + microseconds / 1_000;
}

type Notes = ReturnType<typeof makeNotes>;

/** Has whoever changes a record note its conversation, for as long as the backup takes. */
function makeNotes({ redis, keys }: Pick<TakeOptions, 'redis' | 'keys'>) {
  const begun = new Set<string>();
  const renewing = setInterval(() => {
    for (const tenantId of begun) redis.expire(keys.changedSince(tenantId), NOTES_SECONDS).catch(() => undefined);
  }, RENEW_MS);
  return {
    async begin(tenantId: string) {
      if (begun.has(tenantId)) return;
      begun.add(tenantId);
      // An empty set does not exist.
      await redis.sadd(keys.changedSince(tenantId), '');
      await redis.expire(keys.changedSince(tenantId), NOTES_SECONDS);
    },
    async *changed(tenantId: string): AsyncGenerator<Row[]> {
      if (!begun.has(tenantId)) return;
      const noted = await redis.smembers(keys.changedSince(tenantId));
      if (!noted.includes('')) throw new BackupError('the backup was held up for too long: take it again');
      const ids = noted.filter((id) => id !== '');
      for (let start = 0; start < ids.length; start += NOTED_AT_ONCE) {
        yield await recordsNow(redis, keys, tenantId, ids.slice(start, start + NOTED_AT_ONCE));
      }
    },
    async end() {
      clearInterval(renewing);
      for (const tenantId of begun) await redis.del(keys.changedSince(tenantId)).catch(() => undefined);
    },
  };
}

const NOTED_AT_ONCE = 500;
