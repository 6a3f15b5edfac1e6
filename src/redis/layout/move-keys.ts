import { setTimeout as sleep } from 'node:timers/promises';
import { logSparingly } from '../../lib/log-sparingly.ts';
import type { Log, WorkQueue } from '../../ports/index.ts';
import type { Keys } from '../keys.ts';
import { withLock } from '../lock.ts';
import { ledgerPlace } from '../records/ledger-entry.ts';
import { parseRecord } from '../records/read-record.ts';
import type { RedisClient } from '../server/client.ts';
import { redisCode } from '../server/error-code.ts';
import { refusalOf } from '../server/refusal.ts';
import { carry, keysUnder } from './carry.ts';
import { moveJobs } from './former-jobs.ts';
import { readFormerKey } from './former-key.ts';

/** A tenant's keys in a hash slot of its own. Before it, all keys were in one. */
const PRESENT_LAYOUT = '2';
const AGAIN_MS = 250;

interface MoveOptions {
  readonly redis: RedisClient;
  readonly keys: Keys;
  /** Takes up the jobs that wait. */
  readonly queue: WorkQueue;
  readonly log: Log;
}

/** What moves the keys of an earlier version. */
interface MoveKeys {
  /** Gives whether they are where they belong; false if Redis refused or is away. */
  move(): Promise<boolean>;
  /** What Redis refused, in words for operators. */
  problem(): string | undefined;
}

/**
 * Makes what moves the keys of an earlier version to where they stand today, once for all processes. A process that is
 * killed meanwhile leaves some here and some there: the next goes on. Nothing may be read or written before it is done.
 */
export function makeMoveKeys(options: MoveOptions): MoveKeys {
  const warn = logSparingly(options.log);
  let moving: Promise<void> | undefined;
  let problem: string | undefined;
  return {
    async move() {
      moving ??= moveOnce(options);
      try {
        await moving;
        problem = undefined;
        return true;
      } catch (error) {
        moving = undefined;
        problem = refusalOf(error);
        if (problem !== undefined) warn('keys.not-moved', `${redisCode(error)}`, { meaning: problem, error });
        return false;
      }
    },
    problem: () => problem,
  };
}

async function moveOnce(options: MoveOptions): Promise<void> {
  const { redis, keys } = options;
  while ((await redis.get(keys.layout())) !== PRESENT_LAYOUT) {
    // Undefined if another process is at it.
    const moved = await withLock(redis, keys.layoutLock(), async () => {
      await moveAll(options);
      await redis.set(keys.layout(), PRESENT_LAYOUT);
      return true;
    });
    if (moved !== true) await sleep(AGAIN_MS);
  }
}

async function moveAll(options: MoveOptions): Promise<void> {
  const { redis, keys, queue, log } = options;
  const prefix = keys.prefix();
  const last = new Set<string>();
  let moved = 0;
  for await (const found of keysUnder(redis, prefix)) {
    const read = found.map((key) => ({ key, former: readFormerKey(prefix, key) }));
    await Promise.all(
      read.map(async ({ key, former }) => {
        if (former.is === 'of-a-tenant') {
          await carry(redis, key, former.present);
          moved += 1;
        } else if (former.is !== 'shared') last.add(key);
      }),
    );
  }
  await splitUnfinished(options);
  // Their jobs are read from many keys, which therefore go last.
  await moveJobs(redis, prefix, queue);
  for (const key of last) await redis.del(key);
  if (moved > 0)
    log.info('keys.moved', { count: moved, meaning: 'each tenant’s keys are in a hash slot of its own now' });
}

/** The unfinished entries of all tenants were in one sorted set. */
async function splitUnfinished({ redis, keys }: MoveOptions): Promise<void> {
  const former = `${keys.prefix()}:unfinished`;
  const found = await redis.zrange(former, '0', '-1', 'WITHSCORES').catch(() => []);
  for (let at = 0; at < found.length; at += 2) {
    const [place = '', score = ''] = found.slice(at, at + 2);
    const [tenantId] = parseRecord(ledgerPlace, place, 'place of a ledger entry', () => undefined) ?? [];
    if (tenantId !== undefined) await redis.zadd(keys.unfinished(tenantId), 'NX', score, place);
  }
  await redis.del(former);
}
