import assert from 'node:assert/strict';
import type { Reader } from '../../../../src/domain/subscription/reader.ts';
import { commands } from '../../../../bot/commands/index.ts';
import { makeRouter } from '../../../../bot/asking/router.ts';
import { makeRenderer } from '../../../../cards/kit/render.ts';
import type { OperatorPorts } from '../../../../src/usecases/operating/get-operator-view.ts';
import { textOf, withoutJoins } from '../../../cards/reading.ts';
import { aReader, makeAsking, NOON, TENANT } from '../../../fakes/asking.ts';
import { aMessage, startTestBot, type TestBot } from '../../../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../../../fakes/connector/basic.ts';
import { startRedis, type RedisServer } from '../../../fakes/redis.ts';
import { makeFakeSubscriptionStore } from '../../../fakes/subscription-store.ts';
import { makeFakeSendingPauses } from '../../../fakes/stores/sending-pauses.ts';
import { makeFakeAuditTrail } from '../../../fakes/stores/audit-trail.ts';

const ADA = 'aaaaaaaa-0000-4000-8000-00000000000a';

const PORTS: OperatorPorts = {
  budget: () => Promise.resolve({ used: 1_132, allowed: 1_800 }),
  overdue: () => Promise.resolve(3),
  fleet: () => Promise.resolve({ releases: ['1.2.3', '1.2.2', '1.2.3'], records: 2 }),
  subscriptions: makeFakeSubscriptionStore(),
  audit: makeFakeAuditTrail(),
  queue: { addNotices: () => Promise.resolve() },
  sendingPauses: makeFakeSendingPauses(() => NOON),
  isOperator: ({ userObjectId }) => userObjectId === ADA,
  versions: { bot: '1.2.3', node: '24.0.1' },
  sourceName: 'graph',
  newestReadingAt: () => '2031-05-01T11:58:00.000Z',
  unready: () => Promise.resolve({}),
  jobs: () => Promise.resolve({ waiting: 3, active: 1, delayed: 1_200, failed: 0 }),
  subscribedConversations: () => Promise.resolve(42),
};

const render = makeRenderer();

async function answerTo(userObjectId: string | undefined, ports = PORTS, locale = 'en'): Promise<string> {
  const { app } = makeAsking(undefined, { operator: ports });
  const reader = aReader({ locale, ...(userObjectId !== undefined && { userObjectId }) });
  const { answer, command } = await makeRouter({ app, commands }).answer('operator', reader);
  assert.equal(command, 'operator');
  return textOf(render(answer));
}

describe('operator', () => {
  it('shows an operator how the bot itself is doing', async () => {
    const text = await answerTo(ADA);
    for (const shown of [
      /^✓ Ready/,
      /Version\n1\.2\.3/,
      /Node\.js\n24\.0\.1/,
      /Health source\ngraph/,
      /Last read\n2 min ago/,
      /Jobs\n3 waiting, 1 running and 1,200 scheduled/,
      /Subscribed\n42 conversations/,
      /Not reached\nNone/,
      /Overdue alerts\n3\n/,
      /API requests\n1,132 of 1,800 in the last hour/,
      /Processes\n3 \(1\.2\.2 and 1\.2\.3\)/,
      /Records\nVersion 2/,
    ]) {
      assert.match(text, shown);
    }
  });

  it('says why the bot is not ready', async () => {
    const unready = () => Promise.resolve({ redis: 'Redis does not answer' });
    const text = await answerTo(ADA, { ...PORTS, unready });
    assert.match(text, /^✖ Not ready/);
    assert.match(text, /Redis can’t be used: Redis does not answer/);
  });

  for (const [locale, redis, source] of [
    ['ko', 'Redis를 사용할 수 없습니다 (로그: away)', '상태 정보 원본이 응답하지 않습니다 (로그: slow)'],
    ['de', 'Redis ist nicht nutzbar (Protokoll: away)', 'Die Datenquelle antwortet nicht (Protokoll: slow)'],
    ['fr', 'Redis n’est pas utilisable (journal : away)', 'La source des données ne répond pas (journal : slow)'],
    ['es', 'Redis no se puede usar (registro: away)', 'La fuente de datos no responde (registro: slow)'],
    ['ja', 'Redis を使用できません (ログ: away)', '正常性データの取得元が応答していません (ログ: slow)'],
  ] as const) {
    it(`says so in ${locale}, with what the log says of it`, async () => {
      const unready = () => Promise.resolve({ redis: 'away', source: 'slow' });
      const text = await answerTo(ADA, { ...PORTS, unready }, locale);
      assert.ok(text.includes(redis) && text.includes(source), text);
    });
  }

  it('shows the rest if the store is down and nothing has been read yet', async () => {
    const away = () => Promise.reject(new Error('away'));
    const text = await answerTo(ADA, {
      ...PORTS,
      newestReadingAt: () => undefined,
      jobs: away,
      subscribedConversations: away,
    });
    assert.match(text, /Version\n1\.2\.3/);
    assert.match(text, /Last read\nNot yet/);
    assert.match(text, /Jobs\nUnknown: Redis isn’t answering/);
    assert.match(text, /Subscribed\nUnknown/);
  });

  it('tells anyone else how to become an operator, and nothing about the bot', async () => {
    for (const id of ['bbbbbbbb-0000-4000-8000-00000000000b', `${ADA}0`, '', undefined]) {
      const text = await answerTo(id);
      assert.match(text, /This command is for operators/);
      assert.match(text, /ADMIN_USER_IDS/);
      assert.doesNotMatch(text, /1\.2\.3|Ready|waiting/);
    }
    assert.match(await answerTo('bbbbbbbb-0000-4000-8000-00000000000b'), /bbbbbbbb-0000-4000-8000-00000000000b/);
  });

  it('refuses everyone if there are no operators', async () => {
    const { app } = makeAsking();
    const { answer } = await makeRouter({ app, commands }).answer('operator', aReader({ userObjectId: ADA }));
    assert.match(answer.summary, /This command is for operators/);
  });
});

describe('operator, in the whole bot', () => {
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

  async function summaryFor(settings: Record<string, string>, aadObjectId: unknown): Promise<string> {
    const bot = await startTestBot({ redisUrl: redis.url, settings });
    bots.push(bot);
    const before = connector.messages().length;
    const from = { id: '29:user', name: 'Canary Person', aadObjectId };
    assert.equal((await bot.post(aMessage('operator', { serviceUrl: connector.url, from }))).status, 200);
    return connector.messages()[before]?.summary ?? '';
  }

  it('recognizes the people in ADMIN_USER_IDS, whatever the case of their ids', async () => {
    const settings = { ADMIN_USER_IDS: `bbbbbbbb-0000-4000-8000-00000000000b, ${ADA.toUpperCase()}` };
    assert.match(await summaryFor(settings, ADA), /^(Ready|Not ready)/);
    assert.match(await summaryFor(settings, ADA.toUpperCase()), /^(Ready|Not ready)/);
  });

  it('knows from Redis what it counts', async () => {
    await summaryFor({ ADMIN_USER_IDS: ADA }, ADA);
    const shown = withoutJoins(JSON.stringify(connector.messages().at(-1)?.attachments));
    for (const title of ['Not reached', 'Overdue alerts', 'API requests', 'Processes', 'Records']) {
      assert.ok(shown.includes(title), title);
    }
    assert.doesNotMatch(shown, /Unknown/);
    assert.match(shown, /Version 2/);
  });

  it('refuses everyone else', async () => {
    const settings = { ADMIN_USER_IDS: ADA };
    for (const id of ['bbbbbbbb-0000-4000-8000-00000000000b', undefined, '', 7, [ADA]]) {
      assert.match(await summaryFor(settings, id), /^This command is for operators/);
    }
    assert.match(await summaryFor({}, ADA), /^This command is for operators/);
  });
});

describe('operator audit', () => {
  function scene(locale = 'en') {
    const asking = makeAsking(undefined, { operator: { ...PORTS, audit: makeFakeAuditTrail() } });
    const router = makeRouter({ app: asking.app, commands });
    const say = async (line: string, changes: Partial<Reader> = {}) => {
      asking.clock.advance(60_000);
      const reader = aReader({ locale, userObjectId: ADA, now: asking.clock(), ...changes });
      return textOf(render((await router.answer(line, reader)).answer));
    };
    return { ...asking, say };
  }

  it('shows who changed what, where and when, newest first', async () => {
    const { say } = scene();
    const place = {
      id: '19:x',
      name: 'Alerts',
      teamName: 'IT',
      scope: 'channel',
      tenantId: 'contoso',
      reference: 'r',
    } as const;
    const inChannel = { scope: 'channel', conversationId: place.id, conversation: place, userName: 'Bo' } as const;
    await say('subscribe exchange incidents');
    await say('subscribe exchange incidents new', inChannel);
    await say('mute exchange 4h', inChannel);
    await say('level incidents', inChannel);
    await say('unmute exchange', inChannel);
    await say('unsubscribe exchange confirm');
    const text = await say('operator audit');
    const expected = [
      /Changes\n6 changes in the last 400 days/,
      /Ada, 1 May, 12:06 UTC\nUnsubscribed: Exchange Online\nIn their own chat/,
      /Bo, 1 May, 12:05 UTC\nUnmuted: Exchange Online\nIn the channel Alerts of IT/,
      /Bo, 1 May, 12:04 UTC\nChanged the level of alerts\n/,
      /Bo, 1 May, 12:03 UTC\nMuted until 1 May, 16:03 UTC: Exchange Online\n/,
      /Bo, 1 May, 12:02 UTC\nSubscribed: Exchange Online\n/,
      /Ada, 1 May, 12:01 UTC\nSubscribed: Exchange Online\n/,
    ];
    let from = 0;
    for (const line of expected) {
      const found = line.exec(text.slice(from));
      assert.ok(found, `${String(line)} is not after ${from} of\n${text}`);
      from += found.index;
    }
  });

  it('notes no question and no change that altered nothing', async () => {
    const { say } = scene();
    assert.match(await say('operator audit'), /Nobody has changed anything yet/);
    await say('subscribe exchange');
    await say('subscribe exchange');
    await say('status exchange');
    assert.match(await say('operator audit'), /\n1 change in/);
  });

  it('says what people did about an incident', async () => {
    const { audit, say } = scene();
    const where = { id: '19:x', name: 'Alerts', scope: 'channel', tenantId: 'contoso' } as const;
    const [by, issueId] = [{ id: '29:bo', name: 'Bo' }, 'EX20119'];
    for (const did of [
      { did: 'took' },
      { did: 'handed-over', to: { id: '29:tomas', name: 'Tomas [B](https://evil.example)' } },
      { did: 'released' },
      { did: 'affected', answer: 'unsure' },
      { did: 'noted', text: 'Use *the web*' },
      { did: 'note-removed' },
    ] as const)
      await audit.append(TENANT, { at: NOON, by, where, what: { act: 'responded', issueId, ...did } });
    const lines = (await say('operator audit')).split('\n').filter((line) => line.includes(issueId));
    assert.deepEqual(lines, [
      'Removed the note on EX20119',
      'Wrote a note on EX20119: “Use *the web*”',
      'Said whether EX20119 affects them: Not sure',
      'Released EX20119',
      'Handed EX20119 over to Tomas [B](https://evil.example)',
      'Took EX20119 in hand',
    ]);
  });

  it('turns pages', async () => {
    const { say } = scene();
    for (let at = 0; at < 9; at += 1) await say(at % 2 === 0 ? 'mute exchange 4h' : 'unmute exchange');
    const first = await say('operator audit');
    assert.match(first, /9 changes.* · Page 1 of 2/);
    assert.match(await say('operator audit page 2'), /Page 2 of 2[^]*12:01 UTC/);
    assert.match(await say('operator audit page 99'), /Page 2 of 2[^]*12:01 UTC/);
  });

  it('shows nothing of another tenant', async () => {
    const { say } = scene();
    await say('subscribe exchange');
    assert.match(await say('operator audit', { tenantId: 'fabrikam' }), /Nobody has changed anything yet/);
  });

  it('is for operators alone', async () => {
    const { say } = scene();
    await say('subscribe exchange');
    const text = await say('operator audit', { userObjectId: 'bbbbbbbb-0000-4000-8000-00000000000b' });
    assert.match(text, /This command is for operators/);
    assert.doesNotMatch(text, /Subscribed|Ada/);
  });

  it('is exported whole, for operators alone, and nothing else of theirs is', async () => {
    const { say, made, audit } = scene();
    for (let at = 0; at < 20; at += 1) {
      const where = { id: 'a:1', scope: 'personal' } as const;
      const what = { act: 'told-all', text: `=no ${at}`, conversations: 2 } as const;
      await audit.append(TENANT, { at: NOON, by: { id: '29:ada', name: 'Ada' }, where, what });
    }
    const stranger = { userObjectId: 'bbbbbbbb-0000-4000-8000-00000000000b' };
    assert.match(await say('export operator audit', stranger), /for operators/);
    assert.match(await say('export operator pause 4h'), /What should I export/);
    assert.deepEqual(made.names(), []);
    assert.match(await say('export operator audit as csv'), /20 rows exported/);
    assert.equal(made.textOf(made.names()[0] ?? '')?.match(/told-all/g)?.length, 20);
  });

  it('makes the change all the same if the trail cannot be kept, and says so in the log', async () => {
    const { say, log, subscriptions, audit } = scene();
    audit.append = () => Promise.reject(new Error('away'));
    await say('subscribe exchange');
    assert.equal(log.events('audit.not-kept').length, 1);
    assert.equal((await subscriptions.get('contoso', 'a:1'))?.wants.length, 1);
  });
});

describe('operator pause and operator resume', () => {
  function scene() {
    const at = { now: NOON as string };
    const ports = { ...PORTS, audit: makeFakeAuditTrail(), sendingPauses: makeFakeSendingPauses(() => at.now) };
    const asking = makeAsking(undefined, { operator: ports });
    const router = makeRouter({ app: asking.app, commands });
    const say = async (line: string, changes: Partial<Reader> = {}) => {
      const reader = aReader({ userObjectId: ADA, now: at.now, ...changes });
      return textOf(render((await router.answer(line, reader)).answer));
    };
    return { ...ports, say, at, log: asking.log };
  }

  for (const [line, until] of [
    ['operator pause', '2031-05-01T16:00:00.000Z'],
    ['operator pause 30m', '2031-05-01T12:30:00.000Z'],
    ['operator pause for 2 days', '2031-05-03T12:00:00.000Z'],
    ['operator pause until 18:00', '2031-05-01T18:00:00.000Z'],
    ['Operator Pause until tomorrow 08:00', '2031-05-02T08:00:00.000Z'],
    ['operator pause until 2031-05-08T12:00:00.000Z', '2031-05-08T12:00:00.000Z'],
  ] as const) {
    it(`pauses all alerts of the tenant for as long as is said: ${line}`, async () => {
      const { say, sendingPauses, audit, log } = scene();
      assert.match(await say(line), /All alerts are paused until \d+ May[^]*Nothing is lost/);
      assert.deepEqual(await sendingPauses.read('contoso'), { by: { id: 'ada', name: 'Ada' }, at: NOON, until });
      assert.equal(await sendingPauses.read('fabrikam'), undefined);
      const { entries } = await audit.newest('contoso', 0, 9);
      assert.deepEqual(
        entries.map(({ what }) => what),
        [{ act: 'sending-paused', until }],
      );
      assert.equal(log.events('sending.paused').length, 1);
    });
  }

  for (const time of ['until last week', '8d', 'until 2031-05-08T12:00:01.000Z', 'forever', '0m']) {
    it(`changes nothing for what is no time in the next 7 days: ${time}`, async () => {
      const { say, sendingPauses, audit } = scene();
      assert.match(await say(`operator pause ${time}`), /isn’t a time in the next 7 days[^]*Nothing was changed/);
      assert.equal(await sendingPauses.read('contoso'), undefined);
      assert.equal((await audit.newest('contoso', 0, 9)).total, 0);
    });
  }

  it('resumes, notes it, and says where there was nothing to resume', async () => {
    const { say, sendingPauses, audit } = scene();
    assert.match(await say('operator resume'), /Alerts aren’t paused/);
    await say('operator pause');
    assert.match(await say('operator resume'), /Alerts are on again/);
    assert.equal(await sendingPauses.read('contoso'), undefined);
    const { entries } = await audit.newest('contoso', 0, 9);
    assert.deepEqual(entries.map(({ what }) => what.act).toSorted(), ['sending-paused', 'sending-resumed']);
    assert.match(await say('operator audit'), /Resumed all alerts/);
  });

  it('shows on the card of the bot’s health who paused, and until when', async () => {
    const { say, at } = scene();
    assert.doesNotMatch(await say('operator'), /paused until/);
    await say('operator pause 2h');
    assert.match(await say('operator health'), /All alerts are paused until 1 May, 14:00 UTC \(by Ada\)/);
    at.now = '2031-05-01T14:00:00.000Z';
    assert.doesNotMatch(await say('operator'), /paused until/);
  });

  it('is for operators alone, who change nothing where the store is down', async () => {
    const { say, sendingPauses } = scene();
    for (const line of ['operator pause', 'operator pause forever', 'operator resume']) {
      assert.match(await say(line, { userObjectId: 'bbbbbbbb-0000-4000-8000-00000000000b' }), /for operators/);
    }
    assert.equal(await sendingPauses.read('contoso'), undefined);
    sendingPauses.begin = () => Promise.reject(new Error('away'));
    assert.match(await say('operator pause'), /can’t be (?:reached|changed)|not available|isn’t/i);
  });
});
