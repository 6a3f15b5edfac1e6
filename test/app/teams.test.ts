import assert from 'node:assert/strict';
import sinon from 'sinon';
import { composeParts } from '../../src/app/parts.ts';
import { loadConfig } from '../../src/app/config.ts';
import { disconnect } from '../../src/redis/connection.ts';
import { CLOSE_LIMIT_MS } from '../../src/redis/work-queue.ts';
import { conversation, snapshot } from '../bot/alerts/notifier-setup.ts';
import { TENANT } from '../fakes/bot.ts';
import { startConnector } from '../fakes/connector/connector.ts';
import { makeFakeSource } from '../fakes/health-source.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { startRedis } from '../fakes/redis.ts';

describe('what is composed for Teams', () => {
  afterEach(() => sinon.restore());

  it('ends each request of an alert before a stop gives up on it', async () => {
    const [server, connector] = await Promise.all([startRedis(), startConnector()]);
    const config = loadConfig({ HEALTH_TENANT_ID: TENANT, HEALTH_ACCESS_TOKEN: 'canary', REDIS_URL: server.url });
    const parts = composeParts(config, { log: makeRecordingLog(), sources: () => makeFakeSource() });
    const { notifier } = parts.alerting;
    try {
      const limits = sinon.spy(AbortSignal, 'timeout');
      const to = conversation(connector.url);
      const { cardId } = await notifier.post(to, snapshot());
      await notifier.reply(to, cardId, { issue: snapshot().issue, kinds: ['updated'], posts: [] });
      assert.deepEqual(limits.args.flat(), [10_000, 10_000]);
      assert.ok(limits.args.flat().every((limitMs) => limitMs < CLOSE_LIMIT_MS));
    } finally {
      await parts.alerting.close();
      disconnect(parts.redis);
      await Promise.all([connector.close(), server.stop()]);
    }
  });
});
