import { makeLog } from '../../src/lib/log.ts';
import { wrongSettings } from '../../src/lib/program/wrong-settings.ts';
import { ConfigError, loadRedisConfig, readEnvironment } from '../../src/settings.ts';
import { BackupError } from '../../src/redis/backup/format.ts';
import { connectForWork, disconnect, untilReady } from '../../src/redis/connection.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeSendLimiter } from '../../src/redis/send-limiter.ts';
import { whereIs } from '../../src/redis/server/away.ts';
import { refusalOf } from '../../src/redis/server/refusal.ts';
import { makeStores } from '../../src/redis/stores.ts';
import { makeWorkQueue, type BullWork } from '../../src/redis/work-queue.ts';
import about from '../../package.json' with { type: 'json' };

/** What a program of this folder works with. */
export type Opened = Awaited<ReturnType<typeof open>>;

/** The settings that say which Redis, for `--help`. */
export const REDIS_SETTINGS = {
  REDIS_URL: 'where Redis is (redis://127.0.0.1:6379); the others of docs/redis.md too',
  REDIS_PREFIX: 'what all its keys begin with ({service-health})',
};

const PATIENCE_MS = 5_000;

/**
 * Opens the Redis that the settings name, does the work, and closes it. What is wrong is told in a line, and the process
 * ends with code 1.
 */
export function withRedis(work: (opened: Opened) => Promise<void>): Promise<void> {
  return orTold(async () => {
    const opened = await open();
    try {
      await work(opened);
    } finally {
      await opened.close();
    }
  });
}

/** Does the work. What is wrong is told in a line, and the process ends with code 1. */
export async function orTold(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${lineFor(error)}\n`);
    process.exitCode = 1;
  }
}

async function open() {
  const { prefix, ...servers } = loadRedisConfig(readEnvironment());
  const log = makeLog({ level: 'silent' });
  const connect = () => connectForWork({ ...servers, log });
  const redis = connect();
  await untilReady(redis, PATIENCE_MS);
  if (redis.status !== 'ready') {
    disconnect(redis);
    throw new BackupError(`Redis does not answer at ${whereIs(servers)}; see REDIS_URL`);
  }
  const keys = makeKeys(prefix);
  let queue: BullWork | undefined;
  return {
    ...{ redis, keys, prefix, release: about.version },
    // Only where it is needed: it leaves something in Redis.
    queue: () => (queue ??= makeWorkQueue({ redis, connect, prefix, log, tenantIds: [] })),
    stores: makeStores(redis, keys, () => undefined),
    limiter: makeSendLimiter(redis, keys, { ratePerSecond: 1, windows: [] }),
    close: async () => {
      await queue?.close();
      disconnect(redis);
    },
  };
}

function lineFor(error: unknown): string {
  if (error instanceof ConfigError) return wrongSettings(error.problems, '.env.example').trimEnd();
  if (error instanceof BackupError) return error.message;
  const refusal = refusalOf(error);
  if (refusal !== undefined) return `Redis refuses it: ${refusal}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
