import assert from 'node:assert/strict';
import { aMessage, startTestBot, TENANT, type TestBot } from '../fakes/bot.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { anIssue, makeFakeSource } from '../fakes/health-source.ts';
import type { ExtensionBody } from '../fixtures/extension.ts';
import { linesOf } from '../fixtures/extension.ts';

describe('the message extension of the whole bot', () => {
  let redis: RedisServer;
  let bot: TestBot;
  before(async () => {
    redis = await startRedis();
    bot = await startTestBot({
      redisUrl: redis.url,
      source: makeFakeSource({ issues: [anIssue()] }),
      settings: { ROLES: 'web', ALLOWED_TENANTS: TENANT },
    });
  });
  after(async () => {
    await bot.stop();
    await redis.stop();
  });

  const send = (name: string, value: object, changes: object = {}) =>
    bot.post(
      aMessage('', {
        ...{ type: 'invoke', name: `composeExtension/${name}`, value, conversation: undefined },
        ...{ serviceUrl: 'http://127.0.0.1:9/', ...changes },
      }),
    );

  it('answers each of its invokes over HTTP, from a chat where it is not, and its own links', async () => {
    const url = 'https://admin.microsoft.com/#/servicehealth/:/alerts/EX20119';
    const asked = {
      query: { commandId: 'issues', parameters: [{ name: 'initialRun', value: 'true' }] },
      queryLink: { url },
      submitAction: { commandId: 'about', data: { ask: 'incident EX20119' } },
    };
    for (const [name, value] of Object.entries(asked)) {
      const { status, text } = await send(name, value);
      assert.equal(status, 200);
      assert.match(linesOf(JSON.parse(text) as ExtensionBody)[0] ?? '', /EX20119/, name);
    }
    const dialog = await send('fetchTask', { commandId: 'about', messagePayload: { body: { content: 'EX20119' } } });
    assert.match(dialog.text, /"type":"continue".*Put EX20119 in the chat/);
    assert.equal((await send('anonymousQueryLink', { url })).status, 501);
    const commands = bot.log.events('turn.answered').map(({ command }) => command);
    assert.deepEqual(commands, ['extension-issues', 'extension-link', 'extension-insert', 'extension-about']);
    const link = await fetch(`${bot.url}/i/EX20119`, { redirect: 'manual' });
    assert.deepEqual([link.status, link.headers.get('location')], [302, url]);
  });

  it('gives somebody of another tenant, or of none, no answer at all', async () => {
    for (const tenant of [{ id: '22222222-2222-4333-8444-555555555555' }, undefined, { id: 'redacted' }]) {
      for (const name of ['query', 'queryLink', 'fetchTask', 'submitAction']) {
        const value = { commandId: 'issues', url: 'https://admin.microsoft.com/EX20119' };
        const { status, text } = await send(name, value, { channelData: { tenant } });
        assert.deepEqual([status, text], [403, ''], name);
      }
    }
  });
});
