import { Cluster, type Redis } from 'ioredis';
import type { Log } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import { isSentinel } from './server/kind.ts';

/** The Redis server would lose subscriptions and owed alerts, so it must not be used. `message` is for operators. */
export class UnsafeRedisError extends Error {
  override readonly name = 'UnsafeRedisError';
  readonly code: 'redis-may-evict' | 'redis-is-sentinel';

  constructor(code: UnsafeRedisError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Refuses a server that may evict keys when its memory is full: subscriptions and owed alerts are such keys. Warns if
 * the append-only file is off, because a crash then loses them. A server that does not show its settings, such as a
 * managed one, is accepted. A Sentinel is refused: it stores nothing. Fails with an `UnsafeRedisError`, or with Redis's own error when it is away.
 */
export async function checkSafety(redis: RedisClient, log: Log): Promise<void> {
  if (await isSentinel(redis)) {
    throw new UnsafeRedisError(
      'redis-is-sentinel',
      'REDIS_URL points to a Sentinel: move its address to REDIS_SENTINELS, and set REDIS_SENTINEL_NAME',
    );
  }
  const settings = await readSettings(redis);
  if (settings.some(mayEvict)) {
    throw new UnsafeRedisError(
      'redis-may-evict',
      'Redis may evict keys: set maxmemory-policy to noeviction (or maxmemory to 0) on the server in REDIS_URL',
    );
  }
  if (settings.some((each) => each.get('appendonly') === 'no')) {
    log.warn('redis.not-durable', {
      meaning: 'appendonly is off on the Redis server: if it crashes, subscriptions and pending alerts are lost',
    });
  }
}

/** Checks until the server has answered once. Gives false while it is away. Rejects with an `UnsafeRedisError`. */
export function makeSafetyCheck(redis: RedisClient, log: Log): () => Promise<boolean> {
  let safe = false;
  return async () => {
    safe ||= await checkSafety(redis, log).then(
      () => true,
      (error: unknown) => {
        if (error instanceof UnsafeRedisError) throw error;
        return false;
      },
    );
    return safe;
  };
}

type Settings = ReadonlyMap<string, string>;

function mayEvict(settings: Settings): boolean {
  const policy = settings.get('maxmemory-policy') ?? 'noeviction';
  return policy !== 'noeviction' && (settings.get('maxmemory') ?? '0') !== '0';
}

/** Settings of the server, or of each master in a cluster. Empty if the server does not let them be read. */
async function readSettings(redis: RedisClient): Promise<Settings[]> {
  const servers = redis instanceof Cluster ? redis.nodes('master') : [redis];
  try {
    return await Promise.all(servers.map(settingsOf));
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

/** Two commands: servers before version 7 accept one pattern at a time. */
async function settingsOf(server: Redis): Promise<Settings> {
  const answers = await Promise.all([server.config('GET', 'maxmemory*'), server.config('GET', 'appendonly')]);
  return pairs(answers.flat().map(String));
}

/** `NOPERM` if the user lacks the permission, `ERR unknown command` if the command is disabled. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /^(NOPERM|ERR unknown command)/.test(error.message);
}

function pairs(flat: readonly string[]): Settings {
  return new Map(
    flat.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : [])),
  );
}
