import assert from 'node:assert/strict';
import { Redis } from 'ioredis';
import { simulatorToken } from '../../../src/simulator/api/token.ts';
import { startSimulator, type Simulator } from '../../../src/simulator/server.ts';
import { makeTimeline } from '../../../src/simulator/timeline/timeline.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import { aMessage, startTestBot, TENANT, type TestBot } from '../../fakes/bot.ts';
import { startConnector, type Connector } from '../../fakes/connector/connector.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { contentsOf } from '../../fakes/servers/redis-contents.ts';
import { until } from '../../fakes/until.ts';

interface Typing {
  readonly mentioned?: { readonly id: string; readonly name: string };
  /** By the message that opened it. */
  readonly thread?: string;
}

/** The bot sends eight messages in two seconds to one channel at most: the jobs are done in two, and wait less. */
const [OPS, DESK] = ['19:ops@thread.tacv2', '19:desk@thread.tacv2'] as const;
const IEVA = { id: '29:ieva-of-teams', name: 'Ieva Kalnina', aadObjectId: 'ieva-of-entra' };
const TOMAS = { id: '29:tomas-of-teams', name: 'Tomas Berzins', aadObjectId: 'tomas-of-entra' };
const GUEST = { id: '29:guest', name: 'A Guest', aadObjectId: 'guest' };
const clock = () => instantOf(Date.now());

describe('people who work on an incident together', function () {
  this.timeout(30_000);
  let redis: RedisServer;
  let simulator: Simulator;
  let connector: Connector;
  let bot: TestBot;
  const timeline = makeTimeline({ seed: 1, speed: 0, clock });
  let channel: typeof OPS | typeof DESK = OPS;
  let incident = '';
  let asked = 0;

  before(async () => {
    [redis, simulator] = await Promise.all([startRedis(), startSimulator({ source: timeline, clock })]);
    const roles = new Map([
      [IEVA.id, 'owner'],
      [GUEST.id, 'guest'],
    ]);
    const member = (_: string, id: string) => ({ id, tenantId: TENANT, userRole: roles.get(id) ?? 'user' });
    // For this Teams, time runs: its limits are the subject of other specs.
    connector = await startConnector({ member, globalPerSecond: 1_000, now: () => Date.now() * 20 });
    bot = await startTestBot({
      redisUrl: redis.url,
      sources: undefined,
      settings: {
        // Who may change the alerts is another matter: Tomas may not.
        SUBSCRIBE_POLICY: 'owners',
        GRAPH_BASE_URL: `${simulator.url}/v1.0`,
        HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }),
        POLL_INTERVAL_SECONDS: '0.1',
      },
    });
    await until(async () => (await bot.get('/readyz')).status === 200);
    for (channel of [OPS, DESK]) await say(IEVA, 'subscribe exchange incidents');
    incident = timeline.open({ service: 'Exchange', title: 'Mail to partners waits in queues' }).id;
    for (channel of [DESK, OPS]) await until(() => card() !== undefined);
  });
  after(async () => {
    await bot.stop();
    await Promise.all([connector.close(), simulator.close(), redis.stop()]);
  });

  const card = () =>
    connector.visible(channel).threads.find((each) => JSON.stringify(each.card.activity).includes(incident));
  const shown = () =>
    JSON.stringify(card()?.card.activity).replaceAll(/[\u00a0\u2060]/g, (mark) => (mark === '\u00a0' ? ' ' : ''));
  const activity = (from: object, changes: Record<string, unknown>, thread = card()?.card.id) =>
    aMessage('', {
      ...{ id: `8${(asked += 1)}`, serviceUrl: connector.url, from },
      conversation: {
        id: thread === undefined ? channel : `${channel};messageid=${thread}`,
        conversationType: 'channel',
        isGroup: true,
        tenantId: TENANT,
      },
      channelData: { tenant: { id: TENANT }, channel: { id: channel }, team: { id: '19:team@thread.tacv2' } },
      ...changes,
    });
  /** Types in the thread of the card, or in another, and gives what the bot answers there. */
  async function say(from: object, text: string, { mentioned, thread }: Typing = {}) {
    const before = connector.visible(channel).messages.length;
    const mark = mentioned && `<at>${mentioned.name}</at>`;
    const entities = mentioned && [{ type: 'mention', text: mark, mentioned }];
    const typed = { text: [text, mark].filter(Boolean).join(' '), ...(entities && { entities }) };
    assert.equal((await bot.post(activity(from, typed, thread))).status, 200);
    const came = connector.visible(channel).messages.slice(before);
    const answer = came.find(({ activity: each }) => each.replyToId === `8${asked}`);
    return { said: answer?.activity.summary ?? '', drawn: JSON.stringify(answer?.activity), thread: answer?.threadId };
  }
  /** Presses a button of the card, and gives what is told to whoever pressed, and to nobody else. */
  async function press(from: object, ask: string): Promise<string> {
    const before = connector.visible(channel).messages.length;
    const value = { action: { type: 'Action.Execute', verb: 'ask', data: { ask } } };
    const pressed = { type: 'invoke', name: 'adaptiveCard/action', value };
    const { status, text } = await bot.post(activity(from, pressed));
    assert.equal(status, 200);
    const came = connector.visible(channel).messages.slice(before);
    assert.ok(!came.some(({ activity: each }) => each.replyToId === `8${asked}`), 'the thread is not filled');
    const { type, value: told } = JSON.parse(text) as { readonly type: string; readonly value: string };
    assert.equal(type, 'application/vnd.microsoft.activity.message');
    return told;
  }
  /** A button stands twice: for clients that do not know its newer form. */
  const buttons = () => [...new Set([...shown().matchAll(/"title":"([^"]+)"/g)].map(([, title]) => title))];

  it('see on the card who takes it, and the second to press is told who has it', async () => {
    assert.ok(buttons().includes('I’m on it'));
    assert.match(await press(IEVA, `take ${incident}`), /You’re on EX\d+ now/);
    await until(() => /Ieva Kalnina has been on it since/.test(shown()));
    assert.deepEqual(
      buttons().filter((each) => /on it|Hand|Release/.test(each ?? '')),
      ['Hand over', 'Release'],
    );
    assert.match(await press(TOMAS, `take ${incident}`), /Ieva Kalnina has been on EX\d+ since .*“take over EX\d+”/);
    assert.doesNotMatch(shown(), /Tomas/);
  });

  it('hand it over to somebody whom they mention, who is notified in the thread', async () => {
    assert.match((await say(IEVA, 'hand over to Tomas')).said, /To whom\? .*pick them from the list/);
    const { drawn, thread } = await say(IEVA, 'hand over to', { mentioned: TOMAS });
    assert.equal(thread, card()?.id);
    assert.match(drawn, /<at>Tomas Berzins<\/at>, Ieva Kalnina has handed EX\d+ over to you/);
    assert.match(
      drawn,
      /"entities":\[\{"type":"mention","text":"<at>Tomas Berzins<\/at>","mentioned":\{"id":"29:tomas-of-teams","name":"Tomas Berzins"\}\}\]/,
    );
    await until(() => /Tomas Berzins has been on it since/.test(shown()));
  });

  it('count once whether they are affected, by their last answer', async () => {
    await press(IEVA, `affected ${incident} yes`);
    await press(TOMAS, `affected ${incident} yes`);
    assert.match(await press(IEVA, `affected ${incident} unsure`), /Counted: you aren’t sure/);
    await until(() => /Affected here: 1 yes · 0 no · 1 not sure/.test(shown()));
    assert.match((await say(TOMAS, 'we are not affected')).said, /Counted: you aren’t affected/);
    await until(() => /Affected here: 0 yes · 1 no · 1 not sure/.test(shown()));
  });

  it('put a workaround on top of the card, and the thread is told whose it is', async () => {
    channel = DESK;
    const { said, thread } = await say(IEVA, 'workaround: <b>the zebra client</b> works');
    assert.match(said, /Ieva Kalnina wrote a workaround for EX\d+: “the zebra client works”/);
    assert.equal(thread, card()?.id);
    assert.equal(card()?.replies.length, 1);
    await until(() => /Workaround from Ieva Kalnina, .*the zebra client works/.test(shown()));
  });

  it('are told of a note in the thread of the card, too, when it was written elsewhere', async () => {
    const { thread } = await say(TOMAS, `note ${incident} tell the zebra desk`, { thread: '17' });
    assert.equal(thread, '17');
    const told = card()
      ?.replies.slice(1)
      .map(({ activity: each }) => each.summary);
    assert.equal(told?.length, 1);
    assert.match(told[0] ?? '', /Tomas Berzins wrote a note on EX\d+: “tell the zebra desk”/);
    const { said } = await say(IEVA, 'who is on it?');
    assert.match(said, /Note from Tomas Berzins.*tell the zebra desk.*Nobody is on/s);
  });

  it('let it go, take it from each other knowingly, and keep guests out', async () => {
    await press(TOMAS, `take ${incident}`);
    assert.match(await press(IEVA, `take ${incident} over`), /You’ve taken EX\d+ over from Tomas Berzins/);
    await until(() => /Ieva Kalnina has been on it/.test(shown()));
    assert.match((await say(IEVA, 'release')).said, /Ieva Kalnina is no longer on EX\d+\. Nobody is now/);
    await until(() => buttons().includes('I’m on it'));
    const before = shown();
    for (const line of ['take ID', 'take over ID', 'release ID', 'affected yes ID', 'note ID hello', 'note ID off'])
      assert.match((await say(GUEST, line.replace('ID', incident))).said, /^(?:Not allowed|You can’t)/, line);
    assert.equal(shown(), before);
    assert.match((await say(TOMAS, "I'm on it, thanks")).said, /You’re on EX\d+ now/);
    await until(() => /Tomas Berzins has been on it/.test(shown()));
  });

  it('do nothing where it is switched off, and the card shows nothing of it', async () => {
    await say(IEVA, 'teamwork off');
    assert.match(await press(TOMAS, `release ${incident}`), /Working together on incidents is switched off here/);
    timeline.update(incident, { text: 'Current status: We are moving the queues.' });
    await until(() => /moving the queues/.test(shown()));
    assert.doesNotMatch(shown(), /Tomas|Affected|zebra/);
    await say(IEVA, 'teamwork on');
    assert.match(await press(TOMAS, `affected ${incident} no`), /Counted/);
  });

  it('leave nothing of it when the issue is over but who did what, in the audit trail', async () => {
    timeline.resolve(incident, { text: 'Final status: All queued mail was delivered.' });
    for (channel of [OPS, DESK]) {
      await until(() => /resolved/.test(shown()));
      assert.doesNotMatch(shown(), /Tomas|Ieva|Affected|zebra|on it/);
    }
    assert.match(await press(TOMAS, `take ${incident}`), /EX\d+ is over/);
    const client = new Redis(redis.url);
    try {
      await until(async () => (await naming(client)).length === 1);
      const [trail] = await naming(client);
      assert.match(trail ?? '', /audit-trail/);
      for (const did of ['took', 'handed-over', 'released', 'affected', 'noted'])
        assert.match(trail ?? '', new RegExp(`"did":"${did}"`));
    } finally {
      client.disconnect();
    }
  });

  /** Everything in Redis that names Tomas, who set nothing up, or says what was noted. */
  async function naming(client: Redis): Promise<string[]> {
    const all = [...(await contentsOf(client))].map(([key, { text }]) => `${key} ${text}`);
    return all.map((each) => each.replaceAll('\\"', '"')).filter((each) => /tomas|zebra/i.test(each));
  }
});
