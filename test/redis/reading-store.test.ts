import assert from 'node:assert/strict';
import { connectForAnswers, disconnect, type RedisClient } from '../../src/redis/connection.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeReadingStore } from '../../src/redis/reading-store.ts';
import { describeReadingStore } from '../contract/reading-store.ts';
import { makeFakeReadingStore } from '../fakes/reading-store.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

describe('readings', () => {
  let server: RedisServer;
  let redis: RedisClient;
  const keys = makeKeys('{t}');

  before(async () => {
    server = await startRedis();
    redis = connectForAnswers({ urls: [server.url], log: makeRecordingLog() });
    await until(() => redis.status === 'ready');
  });

  after(async () => {
    disconnect(redis);
    await server.stop();
  });

  describeReadingStore('in Redis', async () => {
    await redis.flushall();
    return makeReadingStore(redis, keys);
  });
  describeReadingStore('in memory', makeFakeReadingStore);

  it('takes what another build or a stranger wrote as never read', async () => {
    const store = makeReadingStore(redis, keys);
    for (const text of ['{"version":999,"readAt":"x","value":1}', 'not JSON', '[]', 'null', '"text"']) {
      await redis.set(keys.reading('contoso', 'issues'), text);
      assert.equal(await store.read('contoso', 'issues'), undefined, text);
    }
  });

  it('leaves nothing behind of a tenant that left: a reading ends after a week', async () => {
    await makeReadingStore(redis, keys).write('contoso', 'issues', { value: 1, readAt: '2031-05-01T12:00:00.000Z' });
    const left = await redis.ttl(keys.reading('contoso', 'issues'));
    assert.ok(left > 604_700 && left <= 604_800, String(left));
  });
});
