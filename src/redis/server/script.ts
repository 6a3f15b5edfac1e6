import { createHash } from 'node:crypto';
import type { RedisClient } from './client.ts';
import { redisCode } from './error-code.ts';

/** The scripts are constants of the stores, so there are no more hashes than scripts. */
const HASHES = new Map<string, string>();

/**
 * Runs a Lua script by its hash. Its text is sent only where the server does not know it: the first time, or after the
 * server was replaced. `given`: the number of keys, the keys, the arguments.
 */
export async function runScript(
  redis: RedisClient,
  script: string,
  ...given: readonly [keys: number, ...(string | number | Buffer)[]]
): Promise<unknown> {
  try {
    return await redis.evalsha(hashOf(script), ...given);
  } catch (error) {
    if (redisCode(error) !== 'NOSCRIPT') throw error;
    return redis.eval(script, ...given);
  }
}

function hashOf(script: string): string {
  const hash = HASHES.get(script) ?? createHash('sha1').update(script).digest('hex');
  HASHES.set(script, hash);
  return hash;
}
