import assert from 'node:assert/strict';
import { makeActivityLedger } from '../../src/redis/activity-ledger.ts';
import { connectForAnswers, disconnect, type RedisClient } from '../../src/redis/connection.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

describe('the activity ledger in Redis', () => {
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

  it('lets the first of many processes take an activity', async () => {
    const ledgers = Array.from({ length: 8 }, () => makeActivityLedger(redis, keys));
    const claims = await Promise.all(ledgers.map((ledger) => ledger.claim('f:1')));
    assert.equal(claims.filter(Boolean).length, 1);
    assert.equal(await ledgers[0]!.claim('f:2'), true);
  });

  it('forgets an activity after ten minutes, whatever its id looks like', async () => {
    await makeActivityLedger(redis, keys).claim('x'.repeat(100_000));
    const [name] = (await redis.keys('*')).filter((key) => key.length < 100);
    const left = await redis.ttl(name!);
    assert.ok(left > 590 && left <= 600, String(left));
  });
});
