import { randomUUID } from 'node:crypto';
import type { RedisClient } from './client.ts';
import { redisCode } from './error-code.ts';
import { isSentinel } from './kind.ts';
import { refusalOf } from './refusal.ts';
import { runScript } from './script.ts';

/** Writes and reads one key. A right to write, a right to run scripts, memory and disk are all needed for it. */
const SCRIPT = `redis.call('SET', KEYS[1], ARGV[1], 'PX', 60000) return redis.call('GET', KEYS[1])`;

/**
 * Makes the check of whether the server does what the product needs: a write, and a script by its hash and by its text.
 * It gives undefined if so, else what is wrong and what to do, with the Redis code. It never fails.
 * @param where the address, for the sentence that nothing answers there.
 */
export function makeServerProbe(redis: RedisClient, key: string, where?: string): () => Promise<string | undefined> {
  const remembered = rememberRefusals(redis);
  return async () => {
    try {
      await redis.set(key, randomUUID(), 'PX', 60_000);
      await runScript(redis, SCRIPT, 1, key, randomUUID());
      return undefined;
    } catch (error) {
      return (await describe(redis, remembered(error))) ?? silence(where);
    }
  };
}

/** While a refusal makes new connections, commands fail without a code: the reason is still the refusal. */
const REMEMBERED_MS = 10_000;

/** Gives, for an error without a code, the newest one with a code, if there was one a moment ago. */
function rememberRefusals(redis: RedisClient): (error: unknown) => unknown {
  let newest: { readonly error: unknown; readonly at: number } | undefined;
  const note = (error: unknown) => {
    if (redisCode(error) !== undefined || isAboutSentinels(error)) newest = { error, at: performance.now() };
  };
  redis.on('error', note);
  return (error) => {
    note(error);
    return newest && performance.now() - newest.at < REMEMBERED_MS ? newest.error : error;
  };
}

function isAboutSentinels(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('All sentinels');
}

async function describe(redis: RedisClient, error: unknown): Promise<string | undefined> {
  if (redisCode(error) === 'ERR' && (await isSentinel(redis))) {
    return 'REDIS_URL points to a Sentinel: move its address to REDIS_SENTINELS, and set REDIS_SENTINEL_NAME';
  }
  const refusal = refusalOf(error);
  if (refusal !== undefined) return refusal;
  // Connected, yet not ready: the client waits until the server has read its data.
  if (redis.status === 'connect') return refusalOf(new Error('LOADING'));
  if (isAboutSentinels(error)) {
    return 'none of the REDIS_SENTINELS knows a primary with the name in REDIS_SENTINEL_NAME';
  }
  return undefined;
}

function silence(where: string | undefined): string {
  return where === undefined ? 'Redis does not answer' : `Redis does not answer at ${where}`;
}
