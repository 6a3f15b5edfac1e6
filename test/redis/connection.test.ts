import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectForAnswers, disconnect, retryDelay, type RedisClient } from '../../src/redis/connection.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { HAS_SIGNALS, freeze, thaw } from '../fakes/standing-still.ts';
import { until } from '../fakes/until.ts';

describe('the Redis connection', () => {
  let server: RedisServer;
  let redis: RedisClient;
  const log = makeRecordingLog();

  beforeEach(async () => {
    log.lines.length = 0;
    server = await startRedis();
    redis = connectForAnswers({ urls: [server.url], log, commandTimeoutMs: 200 });
    await until(() => redis.status === 'ready');
  });

  afterEach(async () => {
    disconnect(redis);
    await server.stop();
  });

  it('sends what is asked for at the same time in one write', async () => {
    const reads = async () => Number(/^total_reads_processed:(\d+)/m.exec(await redis.info('stats'))?.[1]);
    const before = await reads();
    const asked = Array.from({ length: 50 }, (_, number) => redis.set(`a${number}`, String(number)));
    await Promise.all([...asked, redis.multi().get('a1').get('a2').exec()]);
    // The last one asks how many there were.
    assert.equal((await reads()) - before, 2);
    assert.equal(await redis.get('a49'), '49');
  });

  it('fails a command at once, without queueing it, while the server is away', async () => {
    await server.kill();
    await until(() => redis.status !== 'ready');
    const before = performance.now();
    await assert.rejects(redis.set('a', '1'));
    assert.ok(performance.now() - before < 150, 'the asker was kept waiting');
  });

  it('fails a command that gets no reply from a server that hangs', async function () {
    if (!HAS_SIGNALS) this.skip();
    freeze(server.pid);
    try {
      await assert.rejects(redis.get('a'), /timed out/i);
    } finally {
      thaw(server.pid);
    }
  });

  it('logs once that the server is away and once that it is back, and works again', async () => {
    const { port } = server;
    await server.kill();
    // Two failed attempts at least: 1 s and 2 s after the loss.
    await until(() => log.events('redis.away').length > 0);
    const again = await startRedis({ port });
    try {
      await until(() => redis.status === 'ready', 15_000);
      await redis.set('a', '2');
      assert.equal(await redis.get('a'), '2');
      assert.equal(log.events('redis.away').length, 1);
      assert.equal(log.events('redis.back').length, 1);
    } finally {
      await again.stop();
    }
  });

  it('waits 1 to 20 seconds between attempts', () => {
    assert.deepEqual([1, 2, 3, 5, 6, 500].map(retryDelay), [1_000, 2_000, 4_000, 16_000, 20_000, 20_000]);
  });

  it('finds what was written before a crash when the append-only file is on', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'redis-'));
    const first = await startRedis({ appendOnlyIn: directory });
    const writer = connectForAnswers({ urls: [first.url], log });
    await until(() => writer.status === 'ready');
    await writer.set('kept', 'yes');
    await first.kill();
    await first.stop();
    const second = await startRedis({ appendOnlyIn: directory, port: first.port });
    await until(() => writer.status === 'ready', 15_000);
    assert.equal(await writer.get('kept'), 'yes');
    disconnect(writer);
    await second.stop();
    await rm(directory, { recursive: true });
  });
});
