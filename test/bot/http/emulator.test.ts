import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { aMessage, startTestBot, type TestBot } from '../../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../../fakes/connector/basic.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';

/** All the text of a card. */
function wordsOf(activity: Partial<Activity> | undefined): string {
  return JSON.stringify(activity?.attachments?.[0]?.content ?? {});
}

describe('a conversation', () => {
  let redis: RedisServer;
  let connector: BasicConnector;
  let bot: TestBot;
  const source = makeFakeSource({ issues: [anIssue()] });

  before(async () => {
    redis = await startRedis();
    bot = await startTestBot({ redisUrl: redis.url, source, settings: { HEALTH_TENANT_ID: 'contoso.example' } });
  });
  beforeEach(async () => {
    connector = await startBasicConnector();
  });
  afterEach(() => connector.close());
  after(async () => {
    await bot.stop();
    await redis.stop();
  });

  const activity = (changes: Record<string, unknown> = {}, text = '') =>
    aMessage(text, { serviceUrl: connector.url, ...changes });
  const say = (text: string, changes: Record<string, unknown> = {}) => bot.post(activity(changes, text));
  const onlyMessage = (): Partial<Activity> => {
    assert.equal(connector.messages().length, 1);
    return connector.messages()[0]!;
  };

  it('gets one message with one Adaptive Card and a summary, in reply to the question', async () => {
    const question = activity({}, 'incident EX20119');
    assert.equal((await bot.post(question)).status, 200);
    const answer = onlyMessage();
    assert.equal(answer.attachments?.length, 1);
    assert.equal(answer.attachments[0]!.contentType, 'application/vnd.microsoft.card.adaptive');
    assert.equal(answer.text, undefined);
    assert.match(answer.summary ?? '', /EX20119/);
    assert.equal(answer.replyToId, question['id']);
    assert.ok(wordsOf(answer).includes('Some mail is late'));
  });

  it('from the Emulator is answered without a tenant or conversation type, and after a Submit button', async () => {
    const emulator = {
      channelId: 'emulator',
      conversation: { id: 'b1|livechat' },
      from: { id: 'u', name: 'User', role: 'user' },
      recipient: { id: 'b', name: 'Bot', role: 'bot' },
      channelData: { postBack: true, clientActivityID: '1' },
      localTimezone: undefined,
    };
    await bot.post(activity({ ...emulator, text: undefined, value: { ask: 'incident EX20119' } }));
    assert.ok(wordsOf(onlyMessage()).includes('Some mail is late'));
  });

  it('in a channel is answered in its thread, wherever the bot’s mention stands', async () => {
    const conversation = { id: '19:c@thread.tacv2;messageid=17', conversationType: 'channel', isGroup: true };
    const entities = [
      { type: 'mention', text: '<at>Health&nbsp;Bot</at>', mentioned: { id: '28:bot', name: 'Health Bot' } },
      { type: 'clientInfo', timezone: 'Asia/Tokyo' },
    ];
    await say('incident <at>Health&nbsp;Bot</at>&nbsp;EX20119 ', { conversation, entities, localTimezone: undefined });
    assert.ok(wordsOf(onlyMessage()).includes('Some mail is late'));
    const thread = encodeURIComponent(conversation.id);
    assert.ok(connector.sent.some(({ path }) => path.startsWith(`/v3/conversations/${thread}/activities`)));
    assert.match(wordsOf(onlyMessage()), /UTC\+9/);
  });

  it('that keeps answers private is answered for all where the client knows nothing private, with nothing to share', async () => {
    const conversation = { id: '19:p@thread.tacv2;messageid=17', conversationType: 'channel', isGroup: true };
    for (const text of ['answers private', 'incident EX20119']) await say(text, { conversation });
    assert.equal(connector.messages().length, 2);
    assert.ok(wordsOf(connector.messages()[1]).includes('Some mail is late'));
    assert.ok(connector.sent.every(({ path }) => !path.includes('isTargetedActivity')));
    assert.doesNotMatch(wordsOf(connector.messages()[1]), /Share with everyone|"private"/);
  });

  it('shows times in the reader’s zone, or in the default one if the activity names no valid zone', async () => {
    await say('incident EX20119', { localTimezone: 'Mars/Olympus' });
    assert.match(wordsOf(onlyMessage()), /UTC/);
  });

  const execute = (data: unknown, verb = 'ask') =>
    activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data } },
    });

  it('gets the new card in the HTTP response when Execute is pressed', async () => {
    const { status, text } = await bot.post(execute({ ask: 'incident EX20119 all' }));
    assert.equal(status, 200);
    const body = JSON.parse(text) as { statusCode: number; type: string; value: { type: string } };
    assert.equal(body.statusCode, 200);
    assert.equal(body.type, 'application/vnd.microsoft.card.adaptive');
    assert.equal(body.value.type, 'AdaptiveCard');
    assert.equal(connector.sent.length, 0);
  });

  it('gets a refusal for an action with an unknown verb or without a command line', async () => {
    for (const foreign of [execute({ ask: 'help' }, 'delete'), execute({}), execute(null), execute({ ask: 5 })]) {
      const { status, text } = await bot.post(foreign);
      assert.equal(status, 200);
      assert.equal((JSON.parse(text) as { statusCode: number }).statusCode, 400);
    }
  });

  it('with expectReplies gets its answer in the HTTP response, and no typing indicator', async () => {
    const { text } = await say('incident EX20119', { deliveryMode: 'expectReplies' });
    const { activities } = JSON.parse(text) as { activities: Partial<Activity>[] };
    assert.deepEqual(
      activities.map(({ type }) => type),
      ['message'],
    );
    assert.equal(connector.sent.length, 0);
  });

  it('gets one answer to an activity that arrives three times', async () => {
    const question = activity({}, 'incident EX20119');
    const replies = await Promise.all([1, 2, 3].map(() => bot.post(question)));
    assert.deepEqual(
      replies.map(({ status }) => status),
      [200, 200, 200],
    );
    assert.equal(connector.messages().length, 1);
  });

  it('is welcomed once when the bot is added, and not when a person is', async () => {
    const conversation = { id: 'a:new', conversationType: 'personal' };
    const someone = { type: 'conversationUpdate', conversation, membersAdded: [{ id: '29:user' }] };
    await bot.post(activity(someone));
    assert.equal(connector.sent.length, 0);
    const added = { type: 'conversationUpdate', conversation, membersAdded: [{ id: '28:bot' }] };
    await Promise.all([
      bot.post(activity(added)),
      bot.post(activity({ type: 'installationUpdate', action: 'add', conversation })),
    ]);
    assert.match(wordsOf(onlyMessage()), /status/);
  });

  it('is welcomed although the event that adds the bot names no sender', async () => {
    const conversation = { id: 'a:nobody', conversationType: 'personal' };
    const added = { type: 'conversationUpdate', conversation, membersAdded: [{ id: '28:bot' }], from: undefined };
    assert.equal((await bot.post(activity(added))).status, 200);
    assert.match(wordsOf(onlyMessage()), /status/);
    assert.equal(onlyMessage().recipient, undefined);
  });

  it('gets no answer to activities that ask nothing', async () => {
    for (const type of ['typing', 'messageReaction', 'endOfConversation', 'event', 'somethingNew']) {
      assert.equal((await bot.post(activity({ type }))).status, 200);
    }
    assert.equal((await bot.post(activity({ type: 'invoke', name: 'somethingNew/invoke' }))).status, 501);
    assert.equal(connector.sent.length, 0);
  });

  it('gets a typing indicator if the answer takes longer than a second, and then the answer', async () => {
    const gate = Promise.withResolvers<undefined>();
    source.gate = gate.promise;
    const reply = say('history exchange 60d');
    while (!connector.sent.some(({ activity: { type } }) => type === 'typing')) await new Promise(setImmediate);
    assert.equal(connector.messages().length, 0);
    gate.resolve(undefined);
    source.gate = undefined;
    await reply;
    assert.deepEqual(
      connector.sent.map(({ activity: { type } }) => type),
      ['typing', 'message'],
    );
  });
});
