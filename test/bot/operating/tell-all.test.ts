import assert from 'node:assert/strict';
import { makeTalkingRouter } from '../../../bot/asking/talk/talk.ts';
import { commands } from '../../../bot/commands/index.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import type { NoticeJob } from '../../../src/ports/index.ts';
import { aSubscription } from '../../fixtures/alerting.ts';
import { textOf } from '../../cards/reading.ts';
import { aReader, makeAsking, NOON, TENANT } from '../../fakes/asking.ts';
import { aMessage, startTestBot, type TestBot } from '../../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../../fakes/connector/basic.ts';
import { makeFakeAuditTrail } from '../../fakes/stores/audit-trail.ts';
import { makeFakeSendingPauses } from '../../fakes/stores/sending-pauses.ts';
import { makeFakeSubscriptionStore } from '../../fakes/subscription-store.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';

const ADA = 'aaaaaaaa-0000-4000-8000-00000000000a';
const render = makeRenderer();

async function scene(conversations = 2) {
  const subscriptions = makeFakeSubscriptionStore();
  for (let at = 0; at < conversations; at += 1) {
    await subscriptions.update(TENANT, `19:${at}`, () => aSubscription(`19:${at}`, []));
  }
  const queued: [NoticeJob, readonly string[]][] = [];
  const audit = makeFakeAuditTrail();
  const nothing = () => Promise.resolve(0);
  const operator = {
    ...{ subscriptions, audit, sendingPauses: makeFakeSendingPauses(() => NOON) },
    isOperator: ({ userObjectId }: Reader) => userObjectId === ADA,
    queue: {
      addNotices: (notice: NoticeJob, ids: readonly string[]) => Promise.resolve(void queued.push([notice, ids])),
    },
    ...{ versions: { bot: '1', node: '24' }, sourceName: 'graph', newestReadingAt: () => NOON },
    ...{ unready: () => Promise.resolve({}), jobs: () => Promise.resolve({}), subscribedConversations: nothing },
    ...{ overdue: nothing, budget: () => Promise.resolve({ used: 0 }) },
    fleet: () => Promise.resolve({ releases: [], records: 1 }),
  };
  const router = makeTalkingRouter({ app: makeAsking(undefined, { operator }).app, commands });
  const say = async (line: string, changes: Partial<Reader> = {}) => {
    const { answer } = await router.answer(line, aReader({ userObjectId: ADA, ...changes }), { isTyped: false });
    return { text: textOf(render(answer)), buttons: answer.data as { readonly buttons: readonly { ask: string }[] } };
  };
  return { say, queued, audit };
}

describe('operator tell', () => {
  for (const words of [
    'We are back.',
    'Maintenance on Sunday, 8:00–10:00: no alerts!',
    'EX1412077, EX1412078 and it are FIXED?',
    'Ask help@contoso.example; see https://contoso.example/?a=1&b=2',
    'status exchange',
    'Everything’s fine, thanks',
    'confirm',
  ]) {
    it(`shows what is written as it was typed, asks twice, and then writes it once: ${words}`, async () => {
      const { say, queued, audit } = await scene();
      const preview = await say(`operator tell ${words}`);
      assert.match(preview.text, /Write to 2 conversations\?/);
      assert.deepEqual(queued, []);
      const [write] = preview.buttons.buttons;
      const sure = await say(write?.ask ?? '');
      assert.match(sure.text, /Really write to 2 conversations\?\n.*can’t be taken back/);
      assert.deepEqual(queued, []);
      const [send] = sure.buttons.buttons;
      assert.match((await say(send?.ask ?? '')).text, /On its way to 2 conversations/);
      assert.deepEqual(queued, [[{ tenantId: TENANT, notice: 'operator-word', since: NOON, text: words }, ['*']]]);
      const { entries } = await audit.newest(TENANT, 0, 9);
      assert.deepEqual(
        entries.map(({ what }) => what),
        [{ act: 'told-all', text: words, conversations: 2 }],
      );
    });
  }

  for (const [line, answer] of [
    ['operator tell', /What shall I write\?/],
    [`operator tell ${'a'.repeat(901)} confirm confirm`, /That’s too long/],
  ] as const) {
    it(`writes nothing for ${line.slice(0, 24)}`, async () => {
      const { say, queued } = await scene();
      assert.match((await say(line)).text, answer);
      assert.deepEqual(queued, []);
    });
  }

  it('says that there is nobody to write to', async () => {
    const { say } = await scene(0);
    assert.match((await say('operator tell Hello')).text, /No conversation is subscribed here/);
  });

  it('is for operators alone, however often it is confirmed', async () => {
    const { say, queued } = await scene();
    for (const confirmed of ['', ' confirm', ' confirm confirm']) {
      const other = { userObjectId: 'bbbbbbbb-0000-4000-8000-00000000000b' };
      assert.match((await say(`operator tell Hello${confirmed}`, other)).text, /for operators/);
    }
    assert.deepEqual(queued, []);
  });
});

describe('what an operator writes to all', function () {
  this.timeout(60_000);
  let redis: RedisServer;
  let connector: BasicConnector;
  const bots: TestBot[] = [];
  before(async () => {
    [redis, connector] = await Promise.all([startRedis(), startBasicConnector()]);
  });
  after(async () => {
    await Promise.all(bots.map((bot) => bot.stop()));
    await Promise.all([redis.stop(), connector.close()]);
  });

  it('reaches each subscribed conversation once, although the process that took it was stopped', async () => {
    const start = async (roles: string) => {
      const settings = { ADMIN_USER_IDS: ADA, ROLES: roles, REDIS_PREFIX: '{told}' };
      const bot = await startTestBot({ redisUrl: redis.url, settings });
      bots.push(bot);
      return bot;
    };
    const web = await start('web');
    const say = (bot: TestBot, text: string, id: string, aadObjectId = ADA) =>
      bot.post(
        aMessage(text, {
          serviceUrl: connector.url,
          from: { id: `29:${id}`, name: 'Ada', aadObjectId },
          conversation: { id, conversationType: 'personal' },
        }),
      );
    for (const id of ['a:1', 'a:2', 'a:3']) await say(web, 'subscribe exchange', id);
    await say(web, 'hi', 'a:4');
    await say(web, 'operator tell All is *well* <at>Bob</at> again. confirm confirm', 'a:1');
    await web.stop();
    const said = () => connector.messages().filter(({ summary }) => /message from whoever runs/i.test(String(summary)));
    assert.equal(said().length, 0);
    const worker = await start('worker');
    await until(() => said().length >= 3, 20_000);
    await worker.stop();
    const last = await start('web,worker');
    await say(last, 'status', 'a:1');
    assert.equal(said().length, 3);
    assert.match(JSON.stringify(said()[0]), /All is .*well.* again/);
    assert.doesNotMatch(JSON.stringify(said()[0]), /"type":"mention"/);
  });
});
