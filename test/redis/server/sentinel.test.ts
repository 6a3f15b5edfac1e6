import assert from 'node:assert/strict';
import { connectForAnswers, connectForWork, disconnect, untilReady } from '../../../src/redis/connection.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { PRIMARY_NAME, startWatched, type Watched } from '../../fakes/servers/redis-sentinel.ts';
import { freePort } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';
import { runAlerting } from '../alerting-pass.ts';

const PASSWORD = 'of-the-servers';
const SENTINEL_PASSWORD = 'of-the-sentinels';

describe('Redis behind Sentinels', function () {
  this.timeout(90_000);
  let watched: Watched;
  before(async () => {
    watched = await startWatched({ password: PASSWORD, sentinelPassword: SENTINEL_PASSWORD });
  });
  after(() => watched.stop());

  const servers = () => ({
    // Only the password counts: nothing listens there.
    urls: [`redis://:${PASSWORD}@127.0.0.1:9`],
    sentinel: { nodes: watched.sentinels, name: PRIMARY_NAME, password: SENTINEL_PASSWORD },
  });

  it('takes alerting from a subscription to deliveries without warnings', () => runAlerting(servers()));

  it('is found though the first Sentinel of the list is away', async () => {
    const { sentinel, urls } = servers();
    const nodes = [{ host: '127.0.0.1', port: await freePort() }, ...sentinel.nodes];
    const redis = connectForAnswers({ urls, sentinel: { ...sentinel, nodes }, log: makeRecordingLog() });
    try {
      await untilReady(redis, 20_000);
      assert.equal(await redis.set('a', '1'), 'OK');
    } finally {
      disconnect(redis);
    }
  });

  it('is written to again after a failover, by both kinds of connection', async () => {
    const log = makeRecordingLog();
    const connections = [connectForAnswers({ ...servers(), log }), connectForWork({ ...servers(), log })];
    try {
      for (const redis of connections) await untilReady(redis, 20_000);
      await watched.failOver();
      for (const redis of connections) {
        const isWritable = () => redis.set('after', 'failover').then(Boolean, () => false);
        await until(isWritable, 30_000);
        assert.match(await redis.info('replication'), /role:master/);
      }
    } finally {
      connections.forEach(disconnect);
    }
  });
});
