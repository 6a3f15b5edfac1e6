import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { simulatorToken } from '../../../src/simulator/api/token.ts';
import { startSimulator, type Simulator } from '../../../src/simulator/server.ts';
import { makeTimeline } from '../../../src/simulator/timeline/timeline.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import { withoutJoins } from '../../cards/reading.ts';
import { aMessage, startTestBot, TENANT, type TestBot } from '../../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../../fakes/connector/basic.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';
import { answering, startReceiver, type Receiver } from '../../fakes/webhooks/receiver.ts';

const ADA = { id: '29:ada', name: 'Ada', aadObjectId: 'aaaaaaaa-0000-4000-8000-00000000000a' };
const clock = () => instantOf(Date.now());

describe('a webhook of the whole bot', function () {
  this.timeout(30_000);
  let redis: RedisServer;
  let simulator: Simulator;
  let connector: BasicConnector;
  let receiver: Receiver;
  let bot: TestBot;
  const timeline = makeTimeline({ seed: 1, speed: 0, clock });

  before(async () => {
    [redis, simulator, connector, receiver] = await Promise.all([
      startRedis(),
      startSimulator({ source: timeline, clock }),
      startBasicConnector(),
      startReceiver(),
    ]);
    bot = await startTestBot({
      redisUrl: redis.url,
      sources: undefined,
      settings: {
        ADMIN_USER_IDS: ADA.aadObjectId,
        GRAPH_BASE_URL: `${simulator.url}/v1.0`,
        HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }),
        POLL_INTERVAL_SECONDS: '0.1',
      },
    });
    await until(async () => (await bot.get('/readyz')).status === 200);
  });
  after(async () => {
    await bot.stop();
    await Promise.all([receiver.close(), connector.close(), simulator.close(), redis.stop()]);
  });

  let asked = 0;
  async function say(text: string): Promise<string> {
    const before = connector.messages().length;
    const id = `w${(asked += 1)}`;
    assert.equal((await bot.post(aMessage(text, { id, serviceUrl: connector.url, from: ADA }))).status, 200);
    return withoutJoins(JSON.stringify(connector.messages()[before]));
  }
  const told = (about: string) =>
    receiver.accepted.filter(({ event }) => event.subject === about).map(({ event }) => event.type.split('.').at(-1));

  it('is told once that an incident opened, went on and ended, signed with the secret that was shown', async () => {
    const [, secret = ''] = /this once: ([0-9a-f]{64})/.exec(await say(`operator webhook add ${receiver.url}`)) ?? [];
    assert.notEqual(secret, '');
    const { id } = timeline.open({ service: 'Exchange', title: 'Mail to partners waits in queues' });
    await until(() => told(id).length === 1);
    timeline.update(id, { text: 'We have found the cause and are mending it.' });
    await until(() => told(id).length === 2);
    // What is refused for a moment comes all the same, and once.
    receiver.answer = (response, request) => {
      receiver.answer = undefined;
      answering(503, { 'retry-after': '1' })(response, request);
    };
    timeline.resolve(id);
    await until(() => told(id).includes('resolved'));
    assert.deepEqual(told(id), ['opened', 'updated', 'resolved']);
    for (const { headers, body } of receiver.asked) {
      const [, t = '', v1] = /^t=(\d+),v1=(.+)$/.exec(String(headers['x-signature'])) ?? [];
      assert.equal(v1, createHmac('sha256', secret).update(`${t}.${body}`).digest('hex'));
    }
    const resolved = receiver.asked.filter(({ event }) => event.type.endsWith('resolved'));
    assert.equal(new Set(resolved.map(({ event }) => event.id)).size, 1);
    assert.equal(resolved.length, 2);
    const failed = bot.log.events('delivery.failed').map(({ channel }) => channel);
    assert.deepEqual(failed, ['webhook']);
    assert.ok(!JSON.stringify(bot.log.lines).includes(secret));
  });
});
