import { Cluster, type Redis } from 'ioredis';
import type { Log } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';

/** The Redis server would lose what is promised: nothing may be built on it. `message` is for operators. */
export class UnsafeRedisError extends Error {
  override readonly name = 'UnsafeRedisError';
  readonly code = 'redis-may-evict';
}

/**
 * Refuses a server that may throw keys away when its memory is full, since subscriptions and owed alerts are such keys; warns of
 * one whose append-only file is off, since its crash loses them. Servers that do not let their settings be read, as managed
 * ones, are taken as they are. Fails with an `UnsafeRedisError`, or as Redis does when it is away.
 */
export async function checkSafety(redis: RedisClient, log: Log): Promise<void> {
  const settings = await readSettings(redis);
  if (settings.some(mayEvict)) {
    throw new UnsafeRedisError(
      'Redis may evict keys: set maxmemory-policy to noeviction (or maxmemory to 0) on the server that REDIS_URL names',
    );
  }
  if (settings.some((each) => each.get('appendonly') === 'no')) {
    log.warn('redis.not-durable', {
      meaning:
        'appendonly is off on the Redis server: when it crashes, subscriptions and alerts that are owed are lost',
    });
  }
}

/** Asks until the server has answered once: false while it is away. Rejects with an `UnsafeRedisError`. */
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

/** Of the server, or of each of a cluster's masters; none where they may not be read. */
async function readSettings(redis: RedisClient): Promise<Settings[]> {
  const servers = redis instanceof Cluster ? redis.nodes('master') : [redis];
  try {
    return await Promise.all(servers.map(settingsOf));
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

/** Two questions: servers before version 7 take one pattern at a time. */
async function settingsOf(server: Redis): Promise<Settings> {
  const answers = await Promise.all([server.config('GET', 'maxmemory*'), server.config('GET', 'appendonly')]);
  return pairs(answers.flat().map(String));
}

/** `NOPERM` for a user without the right, `ERR unknown command` where the command is taken out. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /^(NOPERM|ERR unknown command)/.test(error.message);
}

function pairs(flat: readonly string[]): Settings {
  return new Map(
    flat.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : [])),
  );
}
