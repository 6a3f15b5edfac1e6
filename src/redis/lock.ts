import { randomUUID } from 'node:crypto';
import type { RedisClient } from './connection.ts';

/** A dead process's lock ends after this, so recovery stays well under 10 s. */
const LOCK_MS = 5_000;
/** Renewed thrice within its life: one lost renewal loses no lock. */
const RENEW_MS = 1_500;

const RENEW = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/** Runs `work` while holding `key`; gives undefined without running it where somebody else holds it. */
export async function withLock<T>(redis: RedisClient, key: string, work: () => Promise<T>): Promise<T | undefined> {
  const owner = randomUUID();
  if ((await redis.set(key, owner, 'PX', LOCK_MS, 'NX')) !== 'OK') return undefined;
  const renewal = setInterval(() => {
    // A failed renewal is a Redis that is away: the lock then ends by itself and the work is bounded by its time-out.
    redis.eval(RENEW, 1, key, owner, LOCK_MS).catch(() => undefined);
  }, RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await redis.eval(RELEASE, 1, key, owner).catch(() => undefined);
  }
}
