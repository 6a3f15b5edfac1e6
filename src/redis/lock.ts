import { randomUUID } from 'node:crypto';
import type { RedisClient } from './connection.ts';

/** A dead process's lock ends after this, so recovery stays well under 10 s. */
const LOCK_MS = 5_000;
/** Renewed thrice within its life: one lost renewal loses no lock. */
const RENEW_MS = 1_500;

const RENEW = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/** The work under a lock lost it: it was held up for longer than the lock lasts, and somebody else has begun. */
export class LockLostError extends Error {
  override readonly name = 'LockLostError';
  readonly code = 'lock-lost';

  constructor() {
    super('the lock is held by somebody else by now');
  }
}

/**
 * To stand at the beginning of a script that writes what the lock guards: KEYS[1] the lock, ARGV[1] its owner, ARGV[2] how
 * long it lasts in ms. The script gives -1 where somebody else holds it. One that ended and that nobody took is taken again.
 */
export const UNLESS_LOST = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return -1 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])`;
/** What `UNLESS_LOST` needs of ARGV. */
export const lockArguments = (owner: string) => [owner, LOCK_MS] as const;
/** What such a script gives where the lock is lost. */
export const LOST = -1;

/**
 * Runs `work` while holding `key`; gives undefined without running it where somebody else holds it, and where `work` fails with a
 * `LockLostError`. `owner` is what the lock holds: scripts that begin with `UNLESS_LOST` compare it.
 */
export async function withLock<T>(
  redis: RedisClient,
  key: string,
  work: (owner: string) => Promise<T>,
): Promise<T | undefined> {
  const owner = randomUUID();
  if ((await redis.set(key, owner, 'PX', LOCK_MS, 'NX')) !== 'OK') return undefined;
  const renewal = setInterval(() => {
    // A failed renewal is a Redis that is away: the lock then ends by itself, and what it guards is written by nobody.
    redis.eval(RENEW, 1, key, owner, LOCK_MS).catch(() => undefined);
  }, RENEW_MS);
  try {
    return await work(owner);
  } catch (error) {
    if (error instanceof LockLostError) return undefined;
    throw error;
  } finally {
    clearInterval(renewal);
    await redis.eval(RELEASE, 1, key, owner).catch(() => undefined);
  }
}
