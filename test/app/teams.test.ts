import assert from 'node:assert/strict';
import sinon from 'sinon';
import { CONNECTOR_TIMEOUT_MS } from '../../src/main.ts';
import { CLOSE_LIMIT_MS } from '../../src/redis/work-queue.ts';
import { aMessage, startTestBot } from '../fakes/bot.ts';
import { startConnector } from '../fakes/connector/connector.ts';
import { anIssue, makeFakeSource } from '../fakes/health-source.ts';
import { startRedis } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

describe('the wiring for Teams', () => {
  afterEach(() => sinon.restore());

  it('ends each request of an alert before a stop stops waiting for it', async () => {
    const [server, connector] = await Promise.all([startRedis(), startConnector()]);
    const source = makeFakeSource({ issues: [] });
    const bot = await startTestBot({ redisUrl: server.url, source, settings: { POLL_INTERVAL_SECONDS: '0.1' } });
    try {
      await bot.post(aMessage('subscribe all', { serviceUrl: connector.url }));
      // The subscription itself reads the issues once; the first poll is the baseline.
      await until(() => source.calls.filter((operation) => operation === 'listIssues').length > 3);
      const timers = sinon.spy(globalThis, 'setTimeout');
      const before = connector.stats().messages;
      source.tenant.issues = [anIssue()];
      await until(() => connector.stats().messages > before);
      assert.ok(timers.args.some(([, milliseconds]) => milliseconds === CONNECTOR_TIMEOUT_MS));
      assert.ok(CONNECTOR_TIMEOUT_MS < CLOSE_LIMIT_MS);
    } finally {
      await bot.stop();
      await Promise.all([connector.close(), server.stop()]);
    }
  });
});
