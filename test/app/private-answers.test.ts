import assert from 'node:assert/strict';
import { DAY, instantOf } from '../../src/domain/instant.ts';
import { aMessage, startTestBot, TENANT, type TestBot } from '../fakes/bot.ts';
import { startConnector, type Connector, type Message, type Privately } from '../fakes/connector/connector.ts';
import { anIssue, makeFakeSource, TEAMS } from '../fakes/health-source.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

const CALLS = anIssue({ id: 'TM1234567', service: { id: TEAMS.id, name: TEAMS.name }, title: 'Calls drop' });
const ADA = { id: '29:ada', name: 'Ada Nowak', aadObjectId: 'ada' };
const BEN = { id: '29:ben', name: 'Ben', aadObjectId: 'ben' };
/** Somebody who wrote, but is no member (any more). */
const EVE = { id: '29:eve', name: 'Eve', aadObjectId: 'eve' };
const BOT = { id: '28:bot', name: 'Service Health' };
const SLASH = { recipient: { ...BOT, isTargeted: true } };

interface Data {
  readonly ask: string;
  readonly private?: { readonly share?: true };
}

/** The data of every button on a message. */
function buttonsOf({ activity }: Message): Data[] {
  const found: Data[] = [];
  JSON.parse(JSON.stringify(activity), (name, value: Data | undefined) => {
    if (name === 'data' && typeof value?.ask === 'string') found.push(value);
    return value;
  });
  return found;
}

const textOf = (message: object | undefined) => JSON.stringify(message ?? {});

describe('private answers of the whole bot', () => {
  let redis: RedisServer;
  let time = Date.now();
  const worlds = new Map<string, { readonly bot: TestBot; readonly connector: Connector }>();

  before(async () => {
    redis = await startRedis();
    for (const privately of ['shows', 'refuses', 'ignores'] as const) worlds.set(privately, await open(privately));
  });
  after(async () => {
    for (const { bot, connector } of worlds.values()) {
      await bot.stop();
      await connector.close();
    }
    await redis.stop();
  });

  /** A bot, and a connector that makes this of private messages. */
  async function open(privately: Privately) {
    const member = (_: string, id: string) =>
      id === EVE.id ? undefined : { id, tenantId: TENANT, userRole: 'user', name: id };
    const connector = await startConnector({ now: () => time, member, globalPerSecond: 1_000, privately });
    const source = makeFakeSource({ issues: [anIssue(), CALLS] });
    const settings = { REDIS_PREFIX: `{${privately}}` };
    const clock = () => instantOf(time);
    const bot = await startTestBot({ redisUrl: redis.url, source, settings, clock });
    await until(async () => (await bot.get('/readyz')).status === 200);
    return { bot, connector };
  }

  /** A channel of its own in one of the worlds. */
  async function world(name: string, privately: Privately, work: (stage: Stage) => Promise<void>) {
    const found = worlds.get(privately);
    assert.ok(found);
    await work(makeStage(found.bot, found.connector, `19:${name}@thread.tacv2`));
  }

  type Stage = ReturnType<typeof makeStage>;
  let said = 0;

  function makeStage(bot: TestBot, connector: Connector, channel: string) {
    /** Something that a person does in a thread of the channel. */
    const act = (changes: object, text = '') => {
      said += 1;
      // As many in a minute as Teams takes in a thread.
      time += 2_000;
      const conversation = {
        id: `${channel};messageid=17`,
        conversationType: 'channel',
        isGroup: true,
        tenantId: TENANT,
      };
      const channelData = { tenant: { id: TENANT }, team: { id: 'team' }, channel: { id: channel } };
      const base = { id: `m${said}`, serviceUrl: connector.url, from: ADA, conversation, channelData };
      return bot.post(aMessage(text, { ...base, ...changes }));
    };
    const seen = (person?: string) => connector.visible(channel, person).messages;
    /** What a person sees that not everybody does. */
    const own = (person: string) => seen(person).filter(({ onlyFor }) => onlyFor !== undefined);
    return {
      ...{ bot, connector, act, seen, own },
      /** Asks, and waits for the answer that comes. */
      say: async (text: string, changes: object = {}) => {
        const before = [seen(), ...[ADA, BEN, EVE].map(({ id }) => seen(id))].map(({ length }) => length);
        await act(changes, text);
        await until(() => {
          const now = [seen(), ...[ADA, BEN, EVE].map(({ id }) => seen(id))].map(({ length }) => length);
          return now.some((count, at) => count > (before[at] ?? 0));
        });
      },
      /** Presses a button of Action.Execute, and gives what comes back in its card's place. */
      execute: async (data: Data, changes: object = {}) => {
        const value = { action: { type: 'Action.Execute', verb: 'ask', data } };
        const { text } = await act({ type: 'invoke', name: 'adaptiveCard/action', value, ...changes });
        return JSON.parse(text) as { readonly type: string; readonly value: object };
      },
      shareOf: (message: Message) => {
        const share = buttonsOf(message).find((data) => data.private?.share);
        assert.ok(share, 'there is a button to share');
        return share;
      },
    };
  }

  it('are seen by whoever asks alone, and shared once with everyone', () =>
    world('shows', 'shows', async ({ say, own, seen, execute, shareOf, connector }) => {
      await say('status teams', SLASH);
      const [answer] = own(ADA.id);
      assert.ok(answer);
      assert.match(textOf(answer.activity), /Calls drop/);
      assert.deepEqual(answer.activity.entities, [{ type: 'targetedMessageInfo', messageId: `m${said}` }]);
      assert.deepEqual([own(BEN.id), seen()], [[], []]);
      assert.ok(buttonsOf(answer).every((data) => data.private));

      const share = shareOf(answer);
      const [first, again] = [await execute(share), await execute(share)];
      assert.match(textOf(first), /Shared with everyone here/);
      assert.match(textOf(again), /already shared/);
      for (const each of [first, again]) assert.doesNotMatch(textOf(each), /Share with everyone/);
      const [shown, ...others] = seen();
      assert.deepEqual(others, []);
      assert.match(textOf(shown?.activity), /Shared by Ada Nowak[^]*Calls drop/);
      assert.equal(shown?.threadId, '17');
      assert.doesNotMatch(textOf(shown.activity), /"private"|Share with everyone/);

      await say('is it fixed yet', { from: BEN });
      assert.match(textOf(seen().at(-1)?.activity), /Calls drop/);
      const sent = connector.seen().filter(({ conversation }) => conversation === '19:shows@thread.tacv2');
      assert.equal(sent.length, 3, 'no indicator is shown to the room');
    }));

  it('stay private through every button, and nobody else can share them, nor anybody a day later', () =>
    world('buttons', 'shows', async ({ say, own, seen, act, execute, shareOf }) => {
      await say('incidents', SLASH);
      const [list] = own(ADA.id);
      assert.ok(list);
      const open = buttonsOf(list).find(({ ask }) => ask.startsWith('incident '));
      assert.ok(open);
      await say('', { value: open });
      assert.equal(own(ADA.id).length, 2);
      const refreshed = await execute({ ...open, ask: 'incidents' });
      assert.match(textOf(refreshed), /"private"/);

      const share = shareOf(list);
      assert.match(textOf(await execute(share, { from: BEN })), /Only the person who asked can share/);
      await act({ value: share, from: BEN });
      await until(() => own(BEN.id).length === 1);
      assert.match(textOf(own(BEN.id)[0]?.activity), /Only the person who asked can share/);
      for (const odd of [{ share: 1 }, { to: 7 }, { to: ADA.id, of: 'x', at: 'never', share: true }, 'x', null]) {
        const { value } = await execute({ ask: 'help', private: odd } as unknown as Data);
        assert.doesNotMatch(textOf(value), /Shared/);
      }
      time += DAY;
      assert.match(textOf(await execute(share)), /can no longer be shared/);
      assert.deepEqual([seen(), own(ADA.id)], [[], []]);
    }));

  it('are not given where something changes for everybody: that is told to all, with the name of who asked', () =>
    world('changes', 'shows', async ({ say, own, seen, act }) => {
      await say('subscribe exchange', SLASH);
      assert.match(textOf(seen()[0]?.activity), /Done for Ada Nowak/);
      assert.deepEqual(own(ADA.id), []);
      await say('subscribe', SLASH);
      const [form] = own(ADA.id);
      assert.ok(form, 'a form changes nothing');
      const save = buttonsOf(form).find(({ ask }) => ask.startsWith('save'));
      assert.ok(save);
      await say('', { value: { ...save, ask: 'subscribe teams', form: [] } });
      assert.match(textOf(seen()[1]?.activity), /Done for Ada Nowak/);
      await say('undo', SLASH);
      assert.equal(seen().length, 3);
      assert.equal(own(ADA.id).length, 1);
      // Where nobody can be told alone, what is refused is told to nobody else.
      await act({ ...SLASH, from: { ...EVE } }, 'unsubscribe all confirm');
      await until(() => seen().length === 4);
      assert.match(textOf(seen()[3]?.activity), /can’t answer privately here/);
      assert.doesNotMatch(textOf(seen()[3]?.activity), /29:eve|"Eve"|unsubscribe/);
    }));

  it('are what a channel can choose, until it chooses otherwise', () =>
    world('setting', 'shows', async ({ say, own, seen }) => {
      await say('answers private');
      assert.match(textOf(seen()[0]?.activity), /only the person who asks sees them/);
      await say('status teams');
      assert.deepEqual([own(ADA.id).length, own(BEN.id).length, seen().length], [1, 0, 1]);
      assert.equal(own(ADA.id)[0]?.threadId, '17');
      await say('is it fixed yet');
      assert.match(textOf(own(ADA.id)[1]?.activity), /Calls drop/);
      await say('is it fixed yet', { from: BEN });
      assert.match(textOf(own(BEN.id)[0]?.activity), /Which one do you mean/);
      await say('answers shared');
      await say('status teams');
      assert.deepEqual([own(ADA.id).length, seen().length], [2, 3]);
    }));

  for (const privately of ['refuses', 'ignores'] as const) {
    it(`are given aloud, once, where the question was asked aloud and the connector ${privately} them`, () =>
      world(privately, privately, async ({ say, seen, connector }) => {
        await say('answers private');
        await say('incident TM1234567');
        await say('is it fixed yet');
        assert.deepEqual(
          seen().map(({ activity }) => /Calls drop/.test(textOf(activity))),
          [false, true, true],
        );
        assert.ok(seen().every(({ threadId }) => threadId === '17'));
        const refused = connector.seen().filter(({ status }) => status >= 400).length;
        await say('status');
        assert.equal(connector.seen().filter(({ status }) => status >= 400).length, refused, 'it is not tried again');
      }));
  }

  it('go to their own chat, where nobody else saw the question and the room takes no private message', () =>
    world('own-chat', 'shows', async ({ say, seen, bot, connector }) => {
      const conversation = { id: 'a:eve', conversationType: 'personal', tenantId: TENANT };
      await bot.post(aMessage('hi', { id: 'hi', serviceUrl: connector.url, from: EVE, conversation }));
      const chat = () => connector.visible('a:eve').messages;
      await until(() => chat().length === 1);
      await say('help', { from: BEN });
      void say('status teams', { ...SLASH, from: EVE }).catch(() => undefined);
      await until(() => chat().length === 2);
      assert.match(textOf(chat()[1]?.activity), /asked this in a channel or group chat[^]*Calls drop/);
      assert.doesNotMatch(textOf(chat()[1]?.activity), /"private"/);
      assert.equal(seen().length, 1);
    }));

  it('are not repeated for all where Teams did not say what became of them', () =>
    world('doubt', 'shows', async ({ act, seen, own, connector, bot }) => {
      connector.fail({ kind: 'accept-then-reset', times: 2, conversation: '19:doubt@thread.tacv2' });
      await act(SLASH, 'status teams');
      await until(() => bot.log.events('answer.not-shown').some(({ outcome }) => outcome === 'in-doubt'));
      assert.equal(seen().length, 0);
      assert.equal(own(ADA.id).length, 2);
    }));
});
