import { createHash, randomUUID } from 'node:crypto';
import type { RedisClient } from './client.ts';
import { redisCode } from './error-code.ts';
import { isSentinel } from './kind.ts';

/** What an operator can do about a code. The sentence follows "Redis refuses work (CODE): ". */
const ADVICE: Readonly<Record<string, string>> = {
  READONLY: 'it is a replica; after a failover the bot looks for the primary, and REDIS_URL must lead to it',
  OOM: 'its memory is full; raise maxmemory, or find out what fills it',
  MISCONF: 'it cannot write to its disk; make room there and see its log',
  NOAUTH: 'it wants a password; put user and password into REDIS_URL',
  WRONGPASS: 'it does not know this user or password; mend them in REDIS_URL',
  MOVED: 'it is one node of a cluster; name several of its nodes in REDIS_URL, with commas between them',
  CLUSTERDOWN: 'the cluster is not whole; see CLUSTER INFO on its nodes',
  MASTERDOWN: 'it is a replica that lost its primary; REDIS_URL must lead to the primary',
  NOREPLICAS: 'it has fewer replicas than min-replicas-to-write asks for',
  LOADING: 'it is reading its data from disk and will be ready after that',
  BUSY: 'a script of somebody blocks it; see SCRIPT KILL',
};

/** Writes and reads one key. A right to write, a right to run scripts, memory and disk are all needed for it. */
const SCRIPT = `redis.call('SET', KEYS[1], ARGV[1], 'PX', 60000) return redis.call('GET', KEYS[1])`;
const SHA = createHash('sha1').update(SCRIPT).digest('hex');

/**
 * Makes the check of whether the server does what the product needs: a write, and a script by its hash and by its text.
 * It gives undefined if so, else what is wrong and what to do, with the Redis code. It never fails.
 */
export function makeServerProbe(redis: RedisClient, key: string): () => Promise<string | undefined> {
  const remembered = rememberRefusals(redis);
  return async () => {
    try {
      await redis.set(key, randomUUID(), 'PX', 60_000);
      await runScript(redis, key);
      return undefined;
    } catch (error) {
      return describe(redis, remembered(error));
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

async function runScript(redis: RedisClient, key: string): Promise<void> {
  const value = randomUUID();
  try {
    await redis.evalsha(SHA, 1, key, value);
  } catch (error) {
    if (redisCode(error) !== 'NOSCRIPT') throw error;
    await redis.eval(SCRIPT, 1, key, value);
  }
}

async function describe(redis: RedisClient, error: unknown): Promise<string> {
  const code = redisCode(error);
  if (code === 'NOPERM') return `Redis refuses work (NOPERM): ${missingRight(error)}; see docs/redis.md`;
  if (code === 'ERR' && (await isSentinel(redis))) {
    return 'REDIS_URL names a Sentinel: name it in REDIS_SENTINELS, with REDIS_SENTINEL_NAME beside it';
  }
  if (code !== undefined) return `Redis refuses work (${code}): ${ADVICE[code] ?? 'see the log of the server'}`;
  // Connected, yet not ready: the client waits until the server has read its data.
  if (redis.status === 'connect') return `Redis refuses work (LOADING): ${ADVICE['LOADING']}`;
  if (isAboutSentinels(error)) {
    return 'no Sentinel of REDIS_SENTINELS answers with a primary of the name REDIS_SENTINEL_NAME';
  }
  return 'Redis does not answer';
}

/** Redis names the command in some versions; where a key is meant, it names none. */
function missingRight(error: unknown): string {
  const { message, command } = error as Error & { readonly command?: { readonly name?: string } };
  if (/\bkeys?\b/.test(message)) return 'the user may not use keys that begin with REDIS_PREFIX';
  const named = /'([\w|]+)' command/.exec(message)?.[1] ?? command?.name ?? 'a command';
  return `the user may not run ${named.toUpperCase()}`;
}
