import type { RedisClient } from './connection.ts';
import { runScript } from './server/script.ts';

/** A dead process's lock expires after this, so recovery stays well under 10 s. */
const LOCK_MS = 5_000;
/** Three renewals per lifetime, so one failed renewal does not lose the lock. */
const RENEW_MS = 1_500;
/** A fence outlives any freeze. Without it every late write is refused, so a longer freeze writes nothing either. */
const FENCE_SECONDS = 7 * 86_400;

/** Where a lock is kept, and the highest fence given for it, which stays when the lock expires. */
interface LockKeys {
  readonly lock: string;
  readonly fence: string;
}

/**
 * Takes a free lock and gives its fence, or false. A fence is at least the time in microseconds, so those of an emptied
 * Redis are higher than those given before, and at least one more than the last, so a clock put back does not lower it.
 * KEYS: lock, fence. ARGV: how long the lock lasts in ms, how long the fence is kept in seconds.
 */
const ACQUIRE = `
if redis.call('EXISTS', KEYS[1]) == 1 then return false end
local time = redis.call('TIME')
local fence = math.max(tonumber(redis.call('GET', KEYS[2]) or '0') + 1, time[1] * 1000000 + time[2])
fence = string.format('%.0f', fence)
redis.call('SET', KEYS[2], fence, 'EX', ARGV[2])
redis.call('SET', KEYS[1], fence, 'PX', ARGV[1])
return fence`;
const RENEW = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/** The lock was lost: the work was held up for longer than the lock lasts, and another process has begun since. */
export class LockLostError extends Error {
  override readonly name = 'LockLostError';
  readonly code = 'lock-lost';

  constructor() {
    super('another process has held the lock since');
  }
}

/**
 * Goes at the start of a script that writes what the lock guards. KEYS[1] is the lock, KEYS[2] its fence, ARGV[1] the
 * writer's fence, ARGV[2] and ARGV[3] as for `ACQUIRE`. The script returns -1 if another fence was given since, even if
 * its holder is done by now, or if none is known: then what this writer knows is old. A lock that expired and that
 * nobody took since is taken again.
 */
export const UNLESS_LOST = `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return -1 end
redis.call('EXPIRE', KEYS[2], ARGV[3])
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])`;
/** The part of ARGV that `UNLESS_LOST` needs. */
export const fenceArguments = (fence: string) => [fence, LOCK_MS, FENCE_SECONDS] as const;
/** What such a script returns if the lock is lost. */
export const LOST = -1;

/** A lock that is held. */
export interface Hold {
  /** What `UNLESS_LOST` compares. */
  readonly fence: string;
  /** Set by who has given the lock back with its last write. */
  isOver?: boolean;
}

/**
 * Runs `work` while holding a lock. Gives undefined without running it if another owner holds the lock; also gives
 * undefined if `work` fails with a `LockLostError`.
 */
export async function withLock<T>(
  redis: RedisClient,
  { lock, fence: fenceKey }: LockKeys,
  work: (hold: Hold) => Promise<T>,
): Promise<T | undefined> {
  const fence = await runScript(redis, ACQUIRE, 2, lock, fenceKey, LOCK_MS, FENCE_SECONDS);
  if (typeof fence !== 'string') return undefined;
  const hold: Hold = { fence };
  const renewal = setInterval(() => {
    // A renewal fails when Redis is away: the lock then expires, and nobody can write what it guards.
    runScript(redis, RENEW, 1, lock, fence, LOCK_MS).catch(() => undefined);
  }, RENEW_MS);
  try {
    return await work(hold);
  } catch (error) {
    if (error instanceof LockLostError) return undefined;
    throw error;
  } finally {
    clearInterval(renewal);
    if (!hold.isOver) await runScript(redis, RELEASE, 1, lock, fence).catch(() => undefined);
  }
}
