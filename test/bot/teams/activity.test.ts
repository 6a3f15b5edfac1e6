import assert from 'node:assert/strict';
import { ACTIVITY, tenantOf } from '../../../bot/teams/activity.ts';
import { conversationOf } from '../../../bot/teams/conversation.ts';
import { questionOf } from '../../../bot/teams/question.ts';
import { aMessage, TENANT } from '../../fakes/bot.ts';

const tenant = { id: TENANT };

describe('an activity', () => {
  for (const [what, changes] of [
    ['the members removed', { membersRemoved: [{ id: '29:ada' }, 'bob'] }],
    ['the team', { channelData: { tenant, team: 'none' } }],
    ['the channel', { channelData: { tenant, channel: { id: 7, name: [] } } }],
    ['the event', { channelData: { tenant, eventType: 7 } }],
    ['the name of the conversation', { conversation: { id: 'a:conversation', tenantId: TENANT, name: 7 } }],
    ['a mention', { entities: [{ type: 'mention', text: 7, mentioned: 'bot' }] }],
    ['the client', { entities: [{ type: 'clientInfo', timezone: 7, locale: {} }] }],
  ] as const) {
    it(`with an invalid field is accepted as if the field were absent: ${what}`, () => {
      const activity = ACTIVITY.parse(aMessage('status', changes));
      assert.deepEqual(questionOf(activity), { kind: 'ask', text: 'status', isTyped: true });
      const conversation = conversationOf(activity);
      assert.equal(conversation?.id, 'a:conversation');
      assert.deepEqual([conversation.name, conversation.teamId], [undefined, undefined]);
    });
  }

  const withoutSender: [what: string, from: unknown][] = [
    ['no sender', undefined],
    ['null', null],
    ['a sender without an id', { name: 'Teams' }],
    ['a sender that is no account', 'Teams'],
  ];
  for (const [what, from] of withoutSender) {
    it(`that reports an event is accepted with ${what}, and one that a person sends is not`, () => {
      const members = { membersAdded: [{ id: '28:bot' }, 'bob', { id: 7 }] };
      for (const type of ['conversationUpdate', 'installationUpdate', 'messageReaction', 'event', 'typing']) {
        const activity = ACTIVITY.parse(aMessage('', { type, from, action: 'add', ...members }));
        assert.equal(activity.from.id, '');
        assert.equal(conversationOf(activity)?.id, 'a:conversation');
        if (type === 'conversationUpdate') assert.deepEqual(questionOf(activity), { kind: 'welcome' });
      }
      for (const type of ['message', 'invoke']) {
        assert.equal(ACTIVITY.safeParse(aMessage('status', { type, from })).success, false, type);
      }
    });
  }

  it('gives names in one form, as one line of at most 500 characters', () => {
    const activity = ACTIVITY.parse(
      aMessage('', {
        from: { id: '29:ada', name: ` Ada\u200b\u2060\u2028&amp;\u00a0Bob ${'x'.repeat(200_000)}` },
        conversation: { id: 'a:conversation', tenantId: TENANT, name: 'Mail\u2029 team\u200b' },
        channelData: { tenant, channel: { id: '19:a', name: 'General\u200b' } },
      }),
    );
    assert.equal(activity.from.name?.startsWith('Ada & Bob xxx'), true);
    assert.equal(activity.from.name.length, 500);
    assert.equal(activity.conversation.name, 'Mail team');
    assert.equal(activity.channelData?.channel?.name, 'General');
  });

  it('lets the message extension ask from no conversation: a chat of two, the command box, Copilot', () => {
    const query = { type: 'invoke', name: 'composeExtension/query' };
    for (const conversation of [undefined, null, {}, { tenantId: TENANT }, 'x']) {
      const activity = ACTIVITY.parse(aMessage('', { ...query, conversation }));
      assert.deepEqual([activity.conversation.id, tenantOf(activity)], ['nowhere', TENANT]);
      for (const other of [{}, { type: 'invoke', name: 'adaptiveCard/action' }, { ...query, type: 'message' }]) {
        assert.equal(ACTIVITY.safeParse(aMessage('', { ...other, conversation })).success, false);
      }
    }
    assert.equal(ACTIVITY.parse(aMessage('', query)).conversation.id, 'a:conversation');
  });

  it('keeps fields for the SDK that the bot does not read', () => {
    const activity = ACTIVITY.parse(aMessage('', { channelData: { tenant, source: { name: 'message' } } }));
    assert.equal(activity['textFormat'], 'plain');
    assert.deepEqual(activity.channelData?.['source'], { name: 'message' });
  });
});
