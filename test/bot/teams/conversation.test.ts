import assert from 'node:assert/strict';
import { ACTIVITY } from '../../../bot/teams/activity.ts';
import { conversationOf, openReference, withServiceUrl } from '../../../bot/teams/conversation.ts';
import { readerOf } from '../../../bot/teams/reader.ts';
import { aMessage } from '../../fakes/bot.ts';

const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

const DEFAULTS = { timeZone: 'UTC', locale: 'en', clock: () => '2031-05-01T12:00:00.000Z' } as const;

describe('conversation reference', () => {
  const message = (over: object = {}) =>
    aMessage('', {
      serviceUrl: SERVICE_URL,
      conversation: {
        id: '19:alpha@thread.tacv2;messageid=1580000000000',
        conversationType: 'channel',
        tenantId: 'tenant',
        isGroup: true,
      },
      channelData: {
        tenant: { id: 'tenant' },
        team: { id: '19:team@thread.tacv2' },
        channel: { id: '19:alpha@thread.tacv2' },
      },
      ...over,
    });
  const activity = (over: object = {}) => ACTIVITY.parse(message(over));

  it('points to the channel, not to the thread that the message came from', () => {
    const conversation = conversationOf(activity());
    assert.equal(conversation?.id, '19:alpha@thread.tacv2');
    assert.equal(conversation.scope, 'channel');
    assert.equal(conversation.teamId, '19:team@thread.tacv2');
    assert.deepEqual(openReference(conversation.reference), {
      v: 1,
      serviceUrl: SERVICE_URL,
      bot: { id: '28:bot', name: 'Service Health' },
      conversationId: '19:alpha@thread.tacv2',
      tenantId: 'tenant',
    });
  });

  it('recognizes group and personal chats', () => {
    const chat = (conversationType: string) =>
      conversationOf(activity({ channelData: {}, conversation: { id: 'a:1', conversationType, tenantId: 'tenant' } }));
    assert.equal(chat('groupChat')?.scope, 'group');
    assert.equal(chat('personal')?.scope, 'personal');
    assert.equal(chat('personal')?.id, 'a:1');
  });

  for (const [what, scope, facts, channelData] of [
    ['a channel by its type, even if marked as a group', 'channel', { conversationType: 'channel', isGroup: true }, {}],
    ['a channel by its channel data, without a type', 'channel', { isGroup: true }, { channel: { id: '19:a' } }],
    ['a team without a channel', 'channel', {}, { team: { id: '19:t' } }],
    ['a group chat of the Emulator, which sends no type', 'group', { isGroup: true }, {}],
    ['any other chat of the Emulator', 'personal', {}, {}],
    ['an unknown type', 'personal', { conversationType: 'constructor' }, {}],
  ] as const) {
    it(`gives ${what} the same scope for the reader and for the record`, () => {
      const received = activity({ conversation: { id: 'a:1', tenantId: 'tenant', ...facts }, channelData });
      const conversation = conversationOf(received);
      assert.equal(conversation?.scope, scope);
      assert.equal(readerOf({ activity: received, conversation }, DEFAULTS).scope, scope);
    });
  }

  it('holds a copy, since the objects of a turn end with it', () => {
    const { proxy, revoke } = Proxy.revocable({ id: '28:bot' }, {});
    const conversation = conversationOf({ ...activity(), recipient: proxy });
    revoke();
    assert.equal(openReference(conversation?.reference ?? '')?.bot.id, '28:bot');
  });

  it('is undefined if the activity does not say how to reach the conversation', () => {
    for (const missing of [
      { serviceUrl: undefined },
      { recipient: undefined },
      { recipient: { id: '' } },
      { conversation: undefined, channelData: {} },
      { conversation: { id: 'a:1' }, channelData: {} },
    ]) {
      // Activities that the gates refuse never reach a turn.
      const received = ACTIVITY.safeParse(message(missing)).data;
      assert.equal(received && conversationOf(received), undefined);
    }
  });

  it('keeps fields from a newer process when the service URL changes', () => {
    const sealed = JSON.stringify({ ...openReference(conversationOf(activity())?.reference ?? ''), region: 'emea' });
    const opened = openReference(sealed);
    assert.ok(opened);
    const moved = JSON.parse(withServiceUrl(opened, 'https://elsewhere.example')) as Record<string, unknown>;
    assert.equal(moved['region'], 'emea');
    assert.equal(moved['serviceUrl'], 'https://elsewhere.example');
  });

  it('is not opened if this version cannot read it', () => {
    for (const sealed of ['', '{', 'null', '[]', '{"v":2,"serviceUrl":"x"}'])
      assert.equal(openReference(sealed), undefined);
  });
});
