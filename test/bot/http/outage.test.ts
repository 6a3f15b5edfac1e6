import assert from 'node:assert/strict';
import { aMessage, startTestBot, type TestBot } from '../../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../../fakes/connector/basic.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { HAS_SIGNALS, freeze, thaw } from '../../fakes/standing-still.ts';
import { until } from '../../fakes/until.ts';

describe('without Redis', () => {
  let redis: RedisServer;
  let connector: BasicConnector;
  let bot: TestBot;

  beforeEach(async () => {
    [redis, connector] = await Promise.all([startRedis(), startBasicConnector()]);
    const source = makeFakeSource({ issues: [anIssue()] });
    bot = await startTestBot({ redisUrl: redis.url, source, settings: { ROLES: 'web' } });
    await until(async () => (await bot.get('/readyz')).status === 200);
  });
  afterEach(async () => {
    await bot.stop();
    await Promise.all([redis.stop(), connector.close()]);
  });

  const ask = () => aMessage('incident EX20119', { serviceUrl: connector.url });
  const answered = () => connector.messages().filter(({ summary }) => summary?.includes('EX20119')).length;

  it('questions are still answered, repeats still have one effect, and /readyz says why it is not ready', async () => {
    await redis.kill();
    const question = ask();
    await Promise.all([1, 2, 3].map(() => bot.post(question)));
    assert.equal(answered(), 1);
    const { status, text } = await bot.get('/readyz');
    assert.equal(status, 503);
    assert.deepEqual(JSON.parse(text), {
      ready: false,
      reasons: { redis: `Redis does not answer at 127.0.0.1:${redis.port}` },
    });
    assert.equal((await bot.get('/healthz')).status, 200);
  });

  it('the bot becomes ready again by itself once Redis is back', async () => {
    await redis.kill();
    await until(async () => (await bot.get('/readyz')).status === 503);
    const again = await startRedis({ port: redis.port });
    try {
      await until(async () => (await bot.get('/readyz')).status === 200, 15_000);
      await bot.post(ask());
      assert.equal(answered(), 1);
    } finally {
      await again.stop();
    }
  });

  it('a question waits only a moment while Redis hangs', async function () {
    if (!HAS_SIGNALS) this.skip();
    freeze(redis.pid);
    try {
      await bot.post(ask());
      await until(() => answered() === 1);
    } finally {
      thaw(redis.pid);
    }
  });
});

describe('a stop', () => {
  it('waits for a running turn', async () => {
    const [redis, connector] = await Promise.all([startRedis(), startBasicConnector()]);
    const source = makeFakeSource({ issues: [anIssue()] });
    const bot = await startTestBot({ redisUrl: redis.url, source });
    await until(async () => (await bot.get('/readyz')).status === 200);
    const gate = Promise.withResolvers<undefined>();
    source.gate = gate.promise;
    const calls = source.calls.length;
    const reply = bot.post(aMessage('messages', { serviceUrl: connector.url }));
    await until(() => source.calls.length > calls);
    const stopped = bot.stop();
    gate.resolve(undefined);
    assert.equal((await reply).status, 200);
    await stopped;
    assert.equal(connector.messages().length, 1);
    await assert.rejects(bot.get('/healthz'));
    await Promise.all([redis.stop(), connector.close()]);
  });
});
