import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { checkSafety, UnsafeRedisError } from '../../src/redis/safety.ts';
import { startChild } from '../chaos/child.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { startRedis } from '../fakes/redis.ts';

/** Checks a real server started with these arguments. Gives the logged events. */
async function check(args: readonly string[], options: { username?: string; password?: string } = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'safety-'));
  const server = await startRedis({ appendOnlyIn: directory, args });
  const redis = new Redis(server.url, options);
  const log = makeRecordingLog();
  try {
    await checkSafety(redis, log);
    return log.lines.map(({ event }) => event);
  } finally {
    redis.disconnect();
    await server.stop();
    await rm(directory, { recursive: true });
  }
}

describe('the check of a Redis server', () => {
  it('accepts a server that keeps everything', async () => {
    assert.deepEqual(await check(['--maxmemory', '100mb', '--maxmemory-policy', 'noeviction']), []);
  });

  it('refuses a server that may evict keys, whatever the policy', async () => {
    for (const policy of ['allkeys-lru', 'volatile-ttl']) {
      await assert.rejects(check(['--maxmemory', '100mb', '--maxmemory-policy', policy]), UnsafeRedisError);
    }
  });

  it('accepts an evicting policy without a memory limit: nothing is ever evicted', async () => {
    assert.deepEqual(await check(['--maxmemory', '0', '--maxmemory-policy', 'allkeys-lru']), []);
  });

  it('warns about a server whose append-only file is off', async () => {
    assert.deepEqual(await check(['--appendonly', 'no']), ['redis.not-durable']);
  });

  it('accepts a server that does not show its settings, such as a managed one', async () => {
    const evicting = ['--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru'];
    const user = ['--user', 'bot', 'on', '>open', '~*', '+@all', '-config'];
    assert.deepEqual(await check([...evicting, ...user], { username: 'bot', password: 'open' }), []);
    assert.deepEqual(await check([...evicting, '--rename-command', 'CONFIG', '']), []);
  });

  it('stops the bot’s start, with the reason in the log', async () => {
    const server = await startRedis({ args: ['--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru'] });
    const env = { PORT: '0', REDIS_URL: server.url, HEALTH_TENANT_ID: 'contoso.example', HEALTH_ACCESS_TOKEN: 'token' };
    const bot = startChild({ script: 'src/main.ts', env, cwd: tmpdir() });
    try {
      assert.match(await bot.line(/bot\.not-started/), /maxmemory-policy/);
      assert.equal(await bot.ended(), 1);
    } finally {
      await bot.kill();
      await server.stop();
    }
  });

  it('fails while the server is away, so that the start is retried', async () => {
    const server = await startRedis();
    const redis = new Redis(server.url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, lazyConnect: true });
    redis.on('error', () => undefined);
    await server.stop();
    await assert.rejects(checkSafety(redis, makeRecordingLog()), (error) => !(error instanceof UnsafeRedisError));
    redis.disconnect();
  });
});
