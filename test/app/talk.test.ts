import assert from 'node:assert/strict';
import { aMessage, startTestBot, TENANT, type TestBot } from '../fakes/bot.ts';
import { startBasicConnector } from '../fakes/connector/basic.ts';
import { anIssue, makeFakeSource, TEAMS } from '../fakes/health-source.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

const CALLS = anIssue({ id: 'TM1234567', service: { id: TEAMS.id, name: TEAMS.name }, title: 'Calls drop' });

const SCOPES = {
  personal: { id: 'a:chat', conversationType: 'personal', tenantId: TENANT },
  group: { id: '19:chat@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: TENANT },
  channel: { id: '19:c@thread.tacv2;messageid=17', conversationType: 'channel', isGroup: true, tenantId: TENANT },
};

describe('a conversation with the whole bot', () => {
  let redis: RedisServer;
  let bot: TestBot;

  before(async () => {
    const source = makeFakeSource({ issues: [anIssue(), CALLS] });
    redis = await startRedis();
    bot = await startTestBot({ redisUrl: redis.url, source });
    await until(async () => (await bot.get('/readyz')).status === 200);
  });
  after(async () => {
    await bot.stop();
    await redis.stop();
  });

  for (const [scope, conversation] of Object.entries(SCOPES)) {
    const post = async (text: string, changes: Record<string, unknown> = {}) => {
      const message = aMessage(text, { conversation, deliveryMode: 'expectReplies', ...changes });
      return (await bot.post({ ...message, serviceUrl: 'http://127.0.0.1:9/' })).text;
    };

    it(`knows what "it" is, in ${scope}, and what a button's label stands for`, async () => {
      assert.match(await post('is it fixed yet'), /Which one do you mean/);
      assert.match(await post('incident TM1234567'), /Calls drop/);
      assert.match(await post('is it fixed yet'), /Calls drop/);
      assert.match(await post('thanks!'), /You’re welcome/);
      assert.match(await post('details'), /Calls drop/);
      assert.match(await post('refresh'), /Calls drop/);
    });

    it(`takes a quoted alert for what is meant, in ${scope}`, async () => {
      const html = '<blockquote><p>Incident EX20119 · Some mail is late</p></blockquote><p>is this fixed?</p>';
      const attachments = [{ contentType: 'text/html', content: html }];
      assert.match(
        await post('Incident EX20119 · Some mail is late\nis this fixed?', { attachments }),
        /Some mail is late/,
      );
    });
  }

  it('is sent a test alert through the connector, as alerts are', async () => {
    const connector = await startBasicConnector();
    const changes = { conversation: SCOPES.personal, deliveryMode: 'expectReplies', serviceUrl: connector.url };
    const { text } = await bot.post(aMessage('send a test alert', changes));
    const sent = connector.sent;
    await connector.close();
    assert.match(text, /The test alert is in this chat/);
    assert.deepEqual(
      sent.map(({ method }) => method),
      ['POST', 'POST', 'PUT'],
    );
    assert.match(JSON.stringify(sent[0]?.activity), /Test alert: nothing is wrong/);
  });
});
