import assert from 'node:assert/strict';
import { simulatorToken } from '../../src/simulator/api/token.ts';
import { startSimulator, type Simulator } from '../../src/simulator/server.ts';
import { makeTimeline } from '../../src/simulator/timeline/timeline.ts';
import { instantOf } from '../../src/domain/instant.ts';
import { aMessage, startTestBot, TENANT, type TestBot } from '../fakes/bot.ts';
import { startConnector, type Connector, type Generation, type Message } from '../fakes/connector/connector.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

interface World {
  readonly generation: Exclude<Generation, 'either'>;
  readonly replyIds: boolean;
}

const WORLDS: readonly World[] = (['old', 'new'] as const).flatMap((generation) =>
  [true, false].map((replyIds) => ({ generation, replyIds })),
);
const CHANNEL = '19:ops@thread.tacv2';
const OTHER_CHANNEL = '19:other@thread.tacv2';
const CHAT = 'a:person';
const clock = () => instantOf(Date.now());

describe('the same jobs over each generation of Teams’ connector', () => {
  let redis: RedisServer;
  let simulator: Simulator;
  const timeline = makeTimeline({ seed: 1, speed: 0, clock });

  before(async () => {
    [redis, simulator] = await Promise.all([startRedis(), startSimulator({ source: timeline, clock })]);
  });
  after(() => Promise.all([redis.stop(), simulator.close()]));

  for (const { generation, replyIds } of WORLDS) {
    describe(`${generation}, whose replies are answered ${replyIds ? 'with' : 'without'} an id`, () => {
      let connector: Connector;
      let bot: TestBot;
      let questions = 0;
      let incident = '';

      before(async () => {
        const member = (_: string, id: string) => ({ id, tenantId: TENANT, userRole: 'user' });
        connector = await startConnector({ generation, replyIds, member, globalPerSecond: 1_000 });
        bot = await startTestBot({
          redisUrl: redis.url,
          sources: undefined,
          takesPath: () => true,
          settings: {
            REDIS_PREFIX: `{${generation}${String(replyIds)}}`,
            GRAPH_BASE_URL: `${simulator.url}/v1.0`,
            HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }),
            POLL_INTERVAL_SECONDS: '0.1',
          },
        });
        await until(async () => (await bot.get('/readyz')).status === 200);
      });
      after(async () => {
        await bot.stop();
        await connector.close();
      });

      const where = (id: string, conversationType: string, threadId: string | undefined) => ({
        conversation: {
          id: generation === 'old' && threadId !== undefined ? `${id};messageid=${threadId}` : id,
          conversationType,
          ...(conversationType === 'channel' && { isGroup: true }),
          tenantId: TENANT,
        },
        channelData: {
          tenant: { id: TENANT },
          ...(conversationType === 'channel' && { channel: { id }, team: { id: '19:team@thread.tacv2' } }),
          ...(generation === 'new' && threadId !== undefined && { thread: { id: threadId } }),
        },
      });
      /** Asks, and gives what became visible by it. */
      const ask = async (text: string, id: string, threadId?: string): Promise<readonly Message[]> => {
        const before = connector.visible(id).messages.length;
        const place = where(id, id === CHAT ? 'personal' : 'channel', threadId);
        const message = { id: `9${(questions += 1)}`, serviceUrl: connector.url, ...place };
        assert.equal((await bot.post(aMessage(text, message))).status, 200);
        return connector.visible(id).messages.slice(before);
      };
      const only = (messages: readonly Message[]) => {
        assert.equal(messages.length, 1);
        const [message] = messages;
        return { thread: message?.threadId, said: JSON.stringify(message?.activity) };
      };
      const thread = () =>
        connector.visible(CHANNEL).threads.find(({ card }) => JSON.stringify(card.activity).includes(incident));

      it('subscribes in a channel’s thread: one live card, each update in its thread, edited until the end', async () => {
        const { thread: subscribedIn, said } = only(await ask('subscribe exchange incidents', CHANNEL, '7001'));
        assert.equal(subscribedIn, '7001');
        assert.match(said, /Subscribed/);
        incident = timeline.open({ service: 'Exchange', title: 'Mail to partners waits in queues' }).id;
        await until(() => thread() !== undefined);
        timeline.update(incident, { text: 'Current status: We are moving the queues.' });
        await until(() => thread()?.replies.length === 1);
        timeline.resolve(incident, { text: 'Final status: All queued mail was delivered.' });
        await until(
          () => thread()?.replies.length === 2 && /Service restored/i.test(JSON.stringify(thread()?.card.activity)),
        );
        assert.ok((thread()?.card.edits.length ?? 0) >= 2);
        const roots = connector.visible(CHANNEL).messages.filter(({ id, threadId }) => id === threadId);
        assert.equal(roots.length, 1, 'nothing but the card opened a thread');
      });

      it('answers in the thread where a question stands, which is about its card', async () => {
        const card = thread()?.id;
        const { thread: answeredIn, said } = only(await ask('is it fixed yet', CHANNEL, card));
        assert.equal(answeredIn, card);
        assert.match(said, new RegExp(incident));
      });

      it('answers a question that opens a thread there', async () => {
        const { thread: answeredIn } = only(
          await ask('help', OTHER_CHANNEL, generation === 'old' ? '7002' : undefined),
        );
        assert.equal(answeredIn, generation === 'old' ? '7002' : `9${questions}`);
      });

      it('answers in the thread of a personal chat if it has threads, and remembers each', async () => {
        const inThread = (id: string) => (generation === 'new' ? id : undefined);
        const asked = only(await ask(`incident ${incident}`, CHAT, inThread('81')));
        assert.equal(asked.thread, inThread('81'));
        if (generation === 'old') return;
        assert.equal(only(await ask('status of teams', CHAT, '82')).thread, '82');
        const about = only(await ask('is it fixed yet', CHAT, '81'));
        assert.deepEqual([about.thread, about.said.includes(incident)], ['81', true]);
      });

      it('made two requests for one only until it knew how this connector names threads', () => {
        const refused = connector.seen().filter(({ status }) => status === 404);
        const operations = refused.map(({ operation }) => operation).toSorted();
        assert.deepEqual(operations, generation === 'old' ? ['edit', 'send'] : []);
      });
    });
  }
});
