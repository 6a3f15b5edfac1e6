import assert from 'node:assert/strict';
import { aMessage, startTestBot } from '../../fakes/bot.ts';
import { startConnector } from '../../fakes/connector/connector.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { freePort, startRedis } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';

describe('alerts of a bot whose Redis comes late', function () {
  this.timeout(60_000);

  it('tell of an issue that opened right after the subscription, before the first poll', async () => {
    const port = await freePort();
    const connector = await startConnector();
    const source = makeFakeSource({ issues: [anIssue({ id: 'EX1' })] });
    const settings = { POLL_INTERVAL_SECONDS: '0.2' };
    const bot = await startTestBot({ redisUrl: `redis://127.0.0.1:${port}`, source, settings });
    const redis = await startRedis({ port });
    try {
      const texts = () =>
        connector
          .visible('a:conversation')
          .messages.map(({ activity }) => activity.summary ?? '')
          .join('\n');
      // Without Redis the answer is that it cannot be done now.
      await until(async () => {
        await bot.post(aMessage('subscribe all', { serviceUrl: connector.url }));
        return /Subscribed/.test(texts());
      }, 30_000);
      source.tenant.issues = [anIssue({ id: 'EX1' }), anIssue({ id: 'EX2' })];
      await until(() => texts().includes('EX2'), 30_000);
      assert.ok(!texts().includes('EX1'), 'what was there before is no news');
    } finally {
      await bot.stop();
      await Promise.all([connector.close(), redis.stop()]);
    }
  });
});
