import { randomUUID } from 'node:crypto';
import type { RedisClient } from './connection.ts';

/** A dead process's lock expires after this, so recovery stays well under 10 s. */
const LOCK_MS = 5_000;
/** Three renewals per lifetime, so one failed renewal does not lose the lock. */
const RENEW_MS = 1_500;

const RENEW = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/** The lock was lost: the work was held up for longer than the lock lasts, and another process has begun. */
export class LockLostError extends Error {
  override readonly name = 'LockLostError';
  readonly code = 'lock-lost';

  constructor() {
    super('the lock is held by somebody else by now');
  }
}

/**
 * Goes at the start of a script that writes what the lock guards. KEYS[1] is the lock, ARGV[1] its owner, ARGV[2] how
 * long it lasts in ms. The script returns -1 if another owner holds the lock. A lock that expired and is free is taken
 * again.
 */
export const UNLESS_LOST = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return -1 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])`;
/** The part of ARGV that `UNLESS_LOST` needs. */
export const lockArguments = (owner: string) => [owner, LOCK_MS] as const;
/** What such a script returns if the lock is lost. */
export const LOST = -1;

/**
 * Runs `work` while holding the lock `key`. Gives undefined without running it if another owner holds the lock; also
 * gives undefined if `work` fails with a `LockLostError`. `owner` is the lock's value, which `UNLESS_LOST` compares.
 */
export async function withLock<T>(
  redis: RedisClient,
  key: string,
  work: (owner: string) => Promise<T>,
): Promise<T | undefined> {
  const owner = randomUUID();
  if ((await redis.set(key, owner, 'PX', LOCK_MS, 'NX')) !== 'OK') return undefined;
  const renewal = setInterval(() => {
    // A renewal fails when Redis is away: the lock then expires, and nobody can write what it guards.
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
