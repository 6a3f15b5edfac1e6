import assert from 'node:assert/strict';
import { connectorAt, type AddressedMessage } from '../../../bot/sdk/connector.ts';
import { ConnectorRefusal } from '../../../bot/sdk/connector-request.ts';
import { BOT_SDKS, makeGateway, type BotSdk } from '../../../bot/sdk/gateway.ts';
import { makeThreadForms } from '../../../bot/sdk/thread-forms.ts';
import { inThreads } from '../../../bot/sdk/threads.ts';
import { isPublicTeams } from '../../../bot/teams/service-url.ts';
import { startConnector, type Connector, type ConnectorOptions } from '../../fakes/connector/connector.ts';
import { startHttpServer } from '../../fakes/http-server.ts';

const CHANNEL = '19:alpha@thread.tacv2';
const HOUR = 3_600_000;
const MESSAGE: AddressedMessage = {
  ...{ type: 'message', summary: 'News', text: 'News', channelId: 'msteams' },
  from: { id: '28:bot', name: 'Bot' },
  conversation: { id: CHANNEL, tenantId: 'tenant' },
  channelData: { tenant: { id: 'tenant' } },
};

describe('how a thread is named', () => {
  let teams: Connector;
  let now = 1_000;
  afterEach(() => teams.close());

  /** A connector of Teams with a card in its own thread, and the bot's view of it. */
  const start = async (options: ConnectorOptions, takesPath = true, sdk: BotSdk = 'botbuilder') => {
    teams = await startConnector(options);
    const forms = makeThreadForms({ takesPath: () => takesPath, now: () => now });
    const connectorAt = await makeGateway(sdk, undefined).connectorAt();
    const connector = inThreads(connectorAt(teams.url, undefined, 2_000), teams.url, forms);
    const channelData = { channel: { id: CHANNEL }, tenant: { id: 'tenant' } };
    const bot = { id: '28:bot', name: 'Bot' };
    const opened = await connector.createThread({
      isGroup: true,
      tenantId: 'tenant',
      bot,
      channelData,
      activity: MESSAGE,
    });
    const thread = { conversationId: CHANNEL, rootId: opened.activityId ?? '' };
    return { thread, reply: () => connector.reply(thread, MESSAGE), edit: () => connector.updateRoot(thread, MESSAGE) };
  };
  const replies = () => teams.visible(CHANNEL).threads[0]?.replies.length;
  /** The statuses of requests after the first, which opened the thread. */
  const statuses = () =>
    teams
      .seen()
      .slice(1)
      .map(({ status }) => status);

  for (const [sdk, replyIds] of BOT_SDKS.flatMap((each) => [[each, true] as const, [each, false] as const])) {
    const ids = `${replyIds ? 'with an id' : 'without an id'} (${sdk})`;

    it(`is in the path for a new connector, whose answer ${ids} is enough`, async () => {
      const { reply, edit } = await start({ generation: 'new', replyIds }, true, sdk);
      await reply();
      await edit();
      assert.deepEqual([replies(), statuses()], [1, [201, 200]]);
    });

    it(`is in the conversation for an old one, which is remembered, with an answer ${ids}`, async () => {
      const { reply, edit } = await start({ generation: 'old', replyIds }, true, sdk);
      await reply();
      await reply();
      await edit();
      await edit();
      assert.deepEqual([replies(), statuses()], [2, [404, 201, 201, 404, 200, 200]]);
    });
  }

  it('is tried in the path again after an hour, as the connector may be a newer one', async () => {
    const { reply } = await start({ generation: 'old' });
    await reply();
    now += HOUR + 1;
    await reply();
    assert.deepEqual([replies(), statuses()], [2, [404, 201, 404, 201]]);
  });

  it('is in the conversation first where the path may mean nothing, and in the path if that is refused', async () => {
    const old = await start({ generation: 'either' }, false);
    await old.reply();
    assert.deepEqual([replies(), statuses()], [1, [201]]);
    await teams.close();
    const { reply } = await start({ generation: 'new' }, false);
    await reply();
    await reply();
    assert.deepEqual([replies(), statuses()], [2, [400, 201, 201]]);
  });

  it('is no matter of form where the form is known to work: then the thread is gone', async () => {
    const deleted = { edit: 'Unknown', reply: 'ConversationNotFound' } as const;
    const { thread, reply } = await start({ generation: 'either', deleted }, false);
    await reply();
    teams.remove(CHANNEL, thread.rootId);
    await assert.rejects(reply(), { status: 404 });
    assert.deepEqual(statuses(), [201, 404]);
  });

  it('is told by the first refusal if neither form is understood', async () => {
    const { thread, edit } = await start({ generation: 'new' });
    teams.remove(CHANNEL, thread.rootId);
    await assert.rejects(edit(), (error) => error instanceof ConnectorRefusal && /ActivityNotFound/.test(error.body));
    assert.deepEqual(statuses(), [404, 400]);
  });

  for (const kind of [
    'GatewayTimeout',
    'InternalError',
    'accept-then-reset',
    'Throttled',
    'BotNotInConversationRoster',
  ] as const) {
    it(`is not asked in another form after ${kind}`, async () => {
      const { reply } = await start({ generation: 'new' });
      teams.fail({ kind });
      await assert.rejects(reply());
      assert.equal(statuses().length, 1);
    });
  }

  it('leaves who and where out of what goes by the path, and names both in the older form', async () => {
    await start({});
    const server = await startHttpServer(({ path }) => ({ status: path.includes('messageid') ? 201 : 405, body: {} }));
    const forms = makeThreadForms({ takesPath: () => true });
    const connector = inThreads(connectorAt(server.url, undefined, 2_000), server.url, forms);
    await connector.reply({ conversationId: CHANNEL, rootId: '7' }, MESSAGE);
    const [byPath, older] = server.requests.map(({ body }) => JSON.parse(body) as Partial<AddressedMessage>);
    await server.close();
    assert.deepEqual([byPath?.from, byPath?.conversation, byPath?.text], [undefined, undefined, 'News']);
    assert.deepEqual([older?.from?.id, older?.conversation?.id], ['28:bot', `${CHANNEL};messageid=7`]);
  });
});

describe('the public cloud', () => {
  it('is Teams’ own host alone', () => {
    assert.ok(isPublicTeams('https://smba.trafficmanager.net/emea/'));
    for (const other of [
      'https://smba.infra.gov.teams.microsoft.us/gcch',
      'https://smba.trafficmanager.net.example/',
      'http://127.0.0.1:3978',
    ]) {
      assert.equal(isPublicTeams(other), false, other);
    }
  });
});
