import assert from 'node:assert/strict';
import { simulatorToken } from '../../../src/simulator/api/token.ts';
import { startSimulator, type Simulator } from '../../../src/simulator/server.ts';
import { makeTimeline } from '../../../src/simulator/timeline/timeline.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import { elementsOf } from '../../cards/reading.ts';
import { aMessage, startTestBot, TENANT, type TestBot } from '../../fakes/bot.ts';
import { startConnector, type Connector } from '../../fakes/connector/connector.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';

const CHANNEL = '19:general@thread.tacv2';
const TEAM = '19:team@thread.tacv2';
const IEVA = '29:ieva';
const clock = () => instantOf(Date.now());

describe('a person adds the app to a team and answers one dialog', () => {
  const timeline = makeTimeline({ seed: 1, speed: 0, clock });
  let redis: RedisServer;
  let simulator: Simulator;
  let connector: Connector;
  let bot: TestBot;

  before(async () => {
    const member = (_: string, id: string) => ({ id, name: 'Ieva Ozola', tenantId: TENANT, userRole: 'owner' });
    [redis, simulator, connector] = await Promise.all([
      startRedis(),
      startSimulator({ source: timeline, clock }),
      startConnector({ member }),
    ]);
    bot = await startTestBot({
      redisUrl: redis.url,
      sources: undefined,
      settings: {
        GRAPH_BASE_URL: `${simulator.url}/v1.0`,
        HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }),
        POLL_INTERVAL_SECONDS: '0.1',
        SUBSCRIBE_POLICY: 'owners',
      },
    });
    await until(async () => (await bot.get('/readyz')).status === 200);
  });
  after(async () => {
    await bot.stop();
    await Promise.all([redis.stop(), simulator.close(), connector.close()]);
  });

  /** What Teams sends from the channel that was chosen while the app was added. */
  const post = (changes: Readonly<Record<string, unknown>>) =>
    bot.post(
      aMessage('', {
        serviceUrl: connector.url,
        conversation: { id: CHANNEL, conversationType: 'channel', isGroup: true, tenantId: TENANT },
        channelData: { tenant: { id: TENANT }, team: { id: TEAM }, settings: { selectedChannel: { id: CHANNEL } } },
        ...changes,
      }),
    );
  const invoke = async (name: string, data?: object) => {
    const from = { id: IEVA, name: 'Ieva Ozola', aadObjectId: 'ieva' };
    const { status, text } = await post({ type: 'invoke', name, from, value: { data } });
    assert.equal(status, 200);
    const { config } = JSON.parse(text) as {
      config: { type: string; value: { card: { content: Record<string, unknown> } } };
    };
    return config;
  };
  const shown = () => connector.visible(CHANNEL).messages.map(({ activity }) => JSON.stringify(activity));

  it('is welcomed in the channel that was chosen, by the name of whoever added the app', async () => {
    // The event comes from the team’s first channel.
    const conversation = { id: TEAM, conversationType: 'channel', isGroup: true, tenantId: TENANT };
    const added = { from: { id: IEVA }, conversation, membersAdded: [{ id: '28:bot' }] };
    await post({ type: 'conversationUpdate', ...added });
    await post({ type: 'installationUpdate', action: 'add', ...added, membersAdded: undefined });
    assert.equal(shown().length, 1);
    assert.match(shown().join(), /Ieva Ozola added me here/);
    assert.deepEqual(connector.visible(TEAM).messages, []);
  });

  it('is shown a form, and what is saved stands in the welcome: one message, however often Teams asks', async () => {
    const { value, type } = await invoke('config/fetch');
    assert.equal(type, 'continue');
    const form = elementsOf(value.card.content);
    const save: unknown = form.find(({ style, type: kind }) => kind === 'Action.Submit' && style === 'positive')?.[
      'data'
    ];
    const inputs = form.filter(({ type: kind }) => String(kind).startsWith('Input.'));
    const filledIn = Object.fromEntries<unknown>(inputs.map(({ id, value: proposed }) => [String(id), proposed]));
    for (let times = 0; times < 3; times += 1) {
      await invoke('config/submit', { ...filledIn, ...(save as object), services: 'Exchange' });
    }
    assert.equal(shown().length, 1);
    assert.match(
      shown().join(),
      /Ieva Ozola set this up\. Everyone in this channel now gets alerts about .* Exchange Online/,
    );
  });

  it('hears of the next incident as a live card in that channel', async () => {
    const { id } = timeline.open({ service: 'Exchange', title: 'Mail to partners waits in queues' });
    await until(() => shown().some((each) => each.includes(id)));
    const [live, ...others] = connector.visible(CHANNEL).threads;
    assert.ok(JSON.stringify(live?.card.activity).includes(id), 'it opened a thread');
    assert.deepEqual([live?.replies, others], [[], []]);
  });
});
