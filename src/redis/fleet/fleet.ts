import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { logSparingly } from '../../lib/log-sparingly.ts';
import type { Log, LogFacts } from '../../ports/index.ts';
import type { RedisClient } from '../server/client.ts';
import type { Keys } from '../keys.ts';
import { NEWEST_RECORDS, type RecordVersion } from '../records/version.ts';
import { redisCode } from '../server/error-code.ts';
import { runScript } from '../server/script.ts';
import { ALIVE, BEAT, LOWERED } from './fleet-scripts.ts';

/** Who was not heard of for so long counts as dead: its records were written long ago. */
const LASTS_MS = 10_000;
/** How often a process says that it lives before it would count as dead. */
const BEATS = 5;

interface FleetOptions {
  readonly redis: RedisClient;
  readonly keys: Keys;
  readonly log: Log;
  /** Of the product, for operators. */
  readonly release: string;
  /** The newest version of records that this process reads. */
  readonly reads?: number;
  /** For how many ms a process counts as alive after it said so. */
  readonly lastsMs?: number;
  /** How often it says so, in ms. */
  readonly beatMs?: number;
  /** Writes all records again, as the version to write says. */
  readonly rewrite: () => Promise<void>;
  /** Called when this process no longer reads what the others write: it must end, and be started again. */
  readonly onLeftBehind: () => void;
}

/** The processes that share a Redis server, of whatever release, and what they agree on. */
export interface Fleet extends RecordVersion {
  /**
   * Joins. Waits while records are of a version that this process does not read: a newer process that lives writes them
   * again. While Redis is away it does not wait.
   */
  join(signal: AbortSignal): Promise<void>;
  /** Leaves, so that nobody waits for this process. */
  leave(): Promise<void>;
}

/** Others write what this process cannot read: it must write nothing. */
class RecordsTooNewError extends Error {
  override readonly name = 'RecordsTooNewError';

  constructor() {
    super('records in Redis are of a newer version than this process reads');
  }
}

/** What a process learns from a beat. */
interface Agreed {
  /** Records may be of this version. */
  readonly current: number;
  /** The newest version that everybody reads. */
  readonly wanted: number;
  readonly nobodyWritesMore: boolean;
  /** A backup is being put back, or that broke off. */
  readonly isRestoring: boolean;
}

export function makeFleet(options: FleetOptions): Fleet {
  const { log, reads = NEWEST_RECORDS, lastsMs = LASTS_MS, beatMs = lastsMs / BEATS } = options;
  const warn = logSparingly(log);
  const beat = makeBeat(options);
  const lower = makeLower(options);
  let beating: NodeJS.Timeout | undefined;
  const look = async () => {
    const agreed = await beat.once();
    if (agreed.current > reads) leftBehind(options);
    else if (agreed.wanted < agreed.current && agreed.nobodyWritesMore) await lower(agreed.wanted);
  };
  const lookAgain = makeOneAtATime(look, (error) => {
    // While the server is away, the connection has told so.
    if (options.redis.status === 'ready') warn('fleet.silent', `${redisCode(error)}`, { error });
  });
  return {
    reads,
    toWrite: beat.toWrite,
    async join(signal) {
      await admission(beat.once, { log, reads, beatMs, signal });
      beating = setInterval(lookAgain, beatMs).unref();
    },
    async leave() {
      clearInterval(beating);
      await options.redis.hdel(options.keys.fleet(), beat.id).catch(() => undefined);
    },
  };
}

function leftBehind({ log, onLeftBehind }: FleetOptions): void {
  log.error('records.left-behind', {
    meaning:
      'this process was taken for dead, and records are of a newer version now: it ends, and must be started again',
  });
  onLeftBehind();
}

function makeBeat({ redis, keys, release, reads = NEWEST_RECORDS, lastsMs = LASTS_MS }: FleetOptions) {
  const id = randomUUID();
  // Until somebody says more, the least that any process reads.
  let writes = 1;
  let heardAt = -Infinity;
  const once = async (): Promise<Agreed> => {
    const given = [id, reads, writes, release, lastsMs];
    const askedAt = performance.now();
    const answer = await runScript(redis, BEAT, 3, keys.fleet(), keys.recordVersion(), keys.restoring(), ...given);
    const [current, wanted, quiet, restoring] = answer as [number, number, number, number];
    writes = Math.min(wanted, reads);
    heardAt = askedAt;
    return { current, wanted, nobodyWritesMore: quiet === 1, isRestoring: restoring === 1 };
  };
  const toWrite = async (): Promise<number> => {
    // Who was frozen may have been taken for dead: what was agreed since is not known here.
    if (performance.now() - heardAt <= lastsMs / 2) return writes;
    if ((await once()).current > reads) throw new RecordsTooNewError();
    return writes;
  };
  return { id, once, toWrite };
}

interface Admission {
  readonly log: Log;
  readonly beatMs: number;
  readonly reads: number;
  readonly signal: AbortSignal;
}

async function admission(beat: () => Promise<Agreed>, { log, reads, beatMs, signal }: Admission): Promise<void> {
  let told = '';
  while (!signal.aborted) {
    const agreed = await beat().catch(() => undefined);
    const event = agreed && obstacle(agreed, reads);
    if (!event) break;
    if (told !== event) tell(log, event, { records: agreed.current, reads, meaning: MEANINGS[event] });
    told = event;
    await sleep(beatMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
  if (told !== '' && !signal.aborted) log.info('records.readable', { reads });
}

function tell(log: Log, event: keyof typeof MEANINGS, facts: LogFacts): void {
  if (event === 'records.too-new') log.error('records.too-new', facts);
  else log.error('records.incomplete', facts);
}

const MEANINGS = {
  'records.too-new':
    'records in Redis are of a newer version than this process reads: it waits until a process of the newer version, which must be running, has written them as this one reads them',
  'records.incomplete':
    'a backup is being put back into this Redis: the bot waits until that is done; if it broke off, run npm run restore again',
} as const;

function obstacle({ current, isRestoring }: Agreed, reads: number): keyof typeof MEANINGS | undefined {
  if (isRestoring) return 'records.incomplete';
  return current > reads ? 'records.too-new' : undefined;
}

/** Makes the way back to an older version: all records are written again, and then the older processes may begin. */
function makeLower({ redis, keys, log, rewrite }: FleetOptions) {
  return async (version: number): Promise<void> => {
    log.info('records.rewritten', { version, meaning: 'a process of an older version waits for it' });
    await rewrite();
    await runScript(redis, LOWERED, 2, keys.fleet(), keys.recordVersion(), version);
  };
}

function makeOneAtATime(work: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let busy = false;
  return () => {
    if (busy) return;
    busy = true;
    work()
      .catch(onError)
      .finally(() => (busy = false));
  };
}

const member = z.object({ reads: z.number(), writes: z.number(), release: z.string() });

/** The releases of the processes that live, one for each process. */
export async function aliveIn(redis: RedisClient, keys: Keys): Promise<string[]> {
  const found = (await runScript(redis, ALIVE, 1, keys.fleet())) as string[];
  return found.map((text) => member.parse(JSON.parse(text)).release);
}
