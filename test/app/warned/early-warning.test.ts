import assert from 'node:assert/strict';
import { instantOf } from '../../../src/domain/instant.ts';
import { simulatorToken } from '../../../src/simulator/api/token.ts';
import { startSimulator, type Simulator } from '../../../src/simulator/server.ts';
import { makeTimeline } from '../../../src/simulator/timeline/timeline.ts';
import { aMessage, startTestBot, TENANT, type TestBot } from '../../fakes/bot.ts';
import { startConnector, type Connector } from '../../fakes/connector/connector.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';

/** One has asked for early warnings, the other has not. Both hear of all services. */
const [OPS, DESK] = ['19:ops@thread.tacv2', '19:desk@thread.tacv2'];
const PEOPLE = ['Ada', 'Ben', 'Cem', 'Dan', 'Eva', 'Fay'].map((name) => ({
  ...{ id: `29:${name}-of-teams`, name, aadObjectId: `${name}-of-entra` },
}));
const GUEST = { id: '29:guest', name: 'A Guest', aadObjectId: 'guest-of-entra' };
const clock = () => instantOf(Date.now());

describe('an early warning, in the whole bot', function () {
  this.timeout(30_000);
  const timeline = makeTimeline({ seed: 1, speed: 0, clock });
  let polls = 0;
  const source = {
    ...timeline,
    listIssues: (...query: Parameters<typeof timeline.listIssues>) => {
      polls += 1;
      return timeline.listIssues(...query);
    },
  };
  let redis: RedisServer;
  let simulator: Simulator;
  let connector: Connector;
  let bot: TestBot;
  let asked = 0;

  before(async () => {
    // Microsoft has an old advisory of Exchange, and no word of what fails now.
    for (const { id, service, classification, resolved } of await timeline.listIssues())
      if (service.id === 'Exchange' && classification === 'incident' && !resolved) timeline.vanish(id);
    [redis, simulator] = await Promise.all([startRedis(), startSimulator({ source, clock })]);
    const member = (_: string, id: string) => ({ id, tenantId: TENANT, userRole: id === GUEST.id ? 'guest' : 'user' });
    connector = await startConnector({ member, globalPerSecond: 1_000, now: () => Date.now() * 20 });
    const settings = {
      ...{ GRAPH_BASE_URL: `${simulator.url}/v1.0`, POLL_INTERVAL_SECONDS: '0.1' },
      HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }),
    };
    bot = await startTestBot({ redisUrl: redis.url, sources: undefined, settings });
    await until(async () => (await bot.get('/readyz')).status === 200);
    await Promise.all([OPS, DESK].map((channel) => say(channel, PEOPLE[0]!, 'subscribe exchange')));
    assert.match(await say(OPS, PEOPLE[0]!, 'warnings on'), /Early warnings are on here/);
  });
  after(async () => {
    await bot.stop();
    await Promise.all([connector.close(), simulator.close(), redis.stop()]);
  });

  /** Types in a channel, and gives the summary of what the bot answers there. */
  async function say(channel: string, from: object, text: string): Promise<string> {
    const id = `8${(asked += 1)}`;
    const conversation = { id: channel, conversationType: 'channel', isGroup: true, tenantId: TENANT };
    const channelData = { tenant: { id: TENANT }, channel: { id: channel }, team: { id: '19:team@thread.tacv2' } };
    const changes = { id, serviceUrl: connector.url, from, conversation, channelData };
    assert.equal((await bot.post(aMessage(text, changes))).status, 200);
    const answers = connector.visible(channel).messages.filter(({ activity }) => activity.replyToId === id);
    return answers.map(({ activity }) => activity.summary).join('\n');
  }
  /** What the bot told a channel of its own accord. */
  const told = (channel: string) =>
    connector
      .visible(channel)
      .messages.filter(({ activity }) => /Early warning/.test(activity.summary ?? '') && !activity.replyToId);
  /** Two whole polls: the second began after the first was done with. */
  async function twoPolls(): Promise<void> {
    const from = polls;
    await until(() => polls >= from + 3);
  }

  it('is told to nobody while four people say so, whatever a guest says', async () => {
    for (const [at, person] of PEOPLE.slice(0, 4).entries()) {
      const answer = await say(at % 2 === 0 ? OPS : DESK, person, 'affected exchange');
      assert.match(answer, /Counted/, person.name);
    }
    assert.doesNotMatch(await say(OPS, GUEST, 'affected exchange'), /Counted/);
    // Who says so again is no other person.
    await say(DESK, PEOPLE[0]!, 'exchange is down for me too');
    await twoPolls();
    assert.deepEqual([told(OPS), told(DESK)], [[], []]);
  });

  it('is told once to the conversation that asked for it when the fifth says so, and to no other', async () => {
    await say(DESK, PEOPLE[4]!, 'affected exchange');
    await until(() => told(OPS).length > 0);
    assert.match(told(OPS)[0]?.activity.summary ?? '', /not from Microsoft: Exchange Online/);
    assert.doesNotMatch(JSON.stringify(told(OPS)), /\b(?:Ada|Ben|Cem|Dan|Eva)\b|of-entra|of-teams/);
    await say(OPS, PEOPLE[5]!, 'affected exchange');
    await twoPolls();
    assert.deepEqual([told(OPS).length, told(DESK).length], [1, 0]);
  });
});
