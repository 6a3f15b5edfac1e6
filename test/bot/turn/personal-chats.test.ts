import assert from 'node:assert/strict';
import { checkActivity } from '../../../bot/http/gates.ts';
import { conversationOf } from '../../../bot/teams/conversation.ts';
import { makeMemberships } from '../../../bot/turn/memberships.ts';
import { makeKeepConversations } from '../../../src/usecases/subscribing/keep-conversations.ts';
import { NOON } from '../../fakes/asking.ts';
import { aMessage, TENANT } from '../../fakes/bot.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakePersonalChatStore } from '../../fakes/stores/personal-chat-store.ts';
import { makeFakeSubscriptionStore } from '../../fakes/subscription-store.ts';

const BOT = { id: '28:bot', name: 'Service Health' };
const OBJECT_ID = '11111111-AAAA-4111-8111-111111111111';
const ADA = { id: '29:ada', name: 'Ada', aadObjectId: OBJECT_ID };

/** What the bot knows of Ada's own chat after these activities. */
async function chatAfter(...happenings: readonly object[]) {
  const log = makeRecordingLog();
  const personalChats = makeFakePersonalChatStore();
  const nothingOwed = {
    resume: () => Promise.resolve([]),
    entriesOf: () => Promise.resolve([]),
    forget: () => Promise.resolve(),
  };
  const keep = makeKeepConversations({
    ...{ subscriptions: makeFakeSubscriptionStore(), ledger: nothingOwed, personalChats, clock: () => NOON, log },
    queue: { addDeliveries: () => Promise.resolve() },
  });
  const take = makeMemberships({ keep, log, healthTenantId: TENANT });
  for (const changes of happenings) {
    const body = aMessage('hi', { from: ADA, recipient: BOT, ...changes });
    const activity = checkActivity(body, { channels: new Set(['msteams']), isTrusted: () => true });
    assert.ok('type' in activity);
    await take({ activity, conversation: conversationOf(activity) });
  }
  return personalChats.read(TENANT, [OBJECT_ID.toLowerCase()]);
}

const OWN = { conversation: { id: 'a:own', conversationType: 'personal', tenantId: TENANT } };
const GROUP = {
  conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: TENANT },
};
const EVENT = { ...OWN, text: undefined };

describe('a person’s own chat with the bot', () => {
  it('is known once they have written in it, or have installed the bot there', async () => {
    const written = await chatAfter(OWN);
    assert.deepEqual([written?.id, written?.scope], ['a:own', 'personal']);
    assert.equal((await chatAfter({ ...EVENT, type: 'installationUpdate', action: 'add' }))?.id, 'a:own');
  });

  it('is not where they talk with others', async () => {
    assert.equal(await chatAfter(GROUP), undefined);
  });

  it('is forgotten when they remove the bot, though nothing was ever set there', async () => {
    assert.equal(await chatAfter(OWN, { ...EVENT, type: 'installationUpdate', action: 'remove' }), undefined);
    assert.equal((await chatAfter(OWN, { ...EVENT, type: 'installationUpdate', action: 'remove' }, OWN))?.id, 'a:own');
  });
});
