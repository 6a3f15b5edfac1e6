import assert from 'node:assert/strict';
import type { Redis } from 'ioredis';
import { connectForAnswers, connectForWork, disconnect, untilReady } from '../../../src/redis/connection.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { startRedisPair, type RedisPair } from '../../fakes/servers/redis-pair.ts';
import { until } from '../../fakes/until.ts';

describe('a planned failover behind one address', function () {
  this.timeout(60_000);
  let pair: RedisPair;
  beforeEach(async () => {
    pair = await startRedisPair();
  });
  afterEach(() => pair.stop());

  it('gets new connections, so that writes reach the new primary, and logs it once for each', async () => {
    const log = makeRecordingLog();
    const servers = { urls: [pair.url], log };
    const [answers, work] = [connectForAnswers(servers), connectForWork(servers)];
    try {
      for (const redis of [answers, work]) await untilReady(redis, 10_000);
      const blocked = (work as Redis).duplicate();
      blocked.on('error', () => undefined);
      // Redis ends it, at whatever moment.
      const waiting = blocked.bzpopmin('jobs', 3).catch(() => undefined);
      await pair.swap();
      // A worker's write waits for the new primary; an answer's fails, and the next one finds it.
      assert.equal(await work.set('work', 'kept'), 'OK');
      await until(
        () =>
          answers.set('answers', 'kept').then(
            () => true,
            () => false,
          ),
        20_000,
      );
      await waiting;
      const popped = blocked.bzpopmin('jobs', 3);
      await work.zadd('jobs', 1, 'job');
      assert.deepEqual(await popped, ['jobs', 'job', '1']);
      blocked.disconnect();
      const refusals = log.events('redis.refused');
      assert.ok(refusals.length <= 4, `${refusals.length} lines`);
      assert.ok(refusals.some(({ code }) => code === 'READONLY'));
    } finally {
      [answers, work].forEach(disconnect);
    }
  });
});
