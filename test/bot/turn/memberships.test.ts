import assert from 'node:assert/strict';
import { makeMemberships } from '../../../bot/turn/memberships.ts';
import { checkActivity } from '../../../bot/http/gates.ts';
import type { Activity } from '../../../bot/teams/activity.ts';
import { conversationOf } from '../../../bot/teams/conversation.ts';
import type { KeepConversations } from '../../../src/usecases/subscribing/keep-conversations.ts';
import { aMessage, SERVICE_URL, TENANT } from '../../fakes/bot.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';

const BOT = { id: '28:bot', name: 'Service Health' };
const TEAM = { id: '19:team@thread.tacv2', name: 'Operations' };
const CHANNEL = '19:alerts@thread.tacv2';

/** Memberships with a fake `KeepConversations` that notes each call in short. */
function setUp(changes: { healthTenantId?: string; fails?: boolean } = {}) {
  const asked: string[] = [];
  const log = makeRecordingLog();
  const note = (...parts: string[]) => {
    asked.push(parts.join(' '));
    return changes.fails ? Promise.reject(new Error('away')) : Promise.resolve();
  };
  const keep: KeepConversations = {
    forget: (tenant, id) => note('forget', tenant, id),
    forgetTeam: (tenant, id) => note('forgetTeam', tenant, id),
    seen: ({ tenantId, id, reference }, event) => {
      assert.ok(reference.includes(SERVICE_URL));
      return note('seen', tenantId, id, event);
    },
    seenTeam: (tenant, id) => note('seenTeam', tenant, id),
    pauseTeam: (tenant, id) => note('pauseTeam', tenant, id),
    rename: (tenant, id, name) => note('rename', tenant, id, name),
    renameTeam: (tenant, id, name) => note('renameTeam', tenant, id, name),
  };
  const take = makeMemberships({ keep, log, ...changes });
  const memberships = (activity: Activity) => take({ activity, conversation: conversationOf(activity) });
  return { asked, log, memberships };
}

/** An activity of this type as Teams sends it, after the gates have accepted it. */
function anActivity(type: string, changes: object): Activity {
  const gates = { channels: new Set(['msteams']), isTrusted: () => true };
  const activity = checkActivity(aMessage('', { type, text: undefined, recipient: BOT, ...changes }), gates);
  assert.ok('type' in activity);
  return activity;
}

function inTeam(type: string, changes: object, channelData: object = {}): Activity {
  return anActivity(type, {
    conversation: { id: TEAM.id, conversationType: 'channel', isGroup: true, tenantId: TENANT },
    channelData: { team: TEAM, tenant: { id: TENANT }, ...channelData },
    ...changes,
  });
}

const event = (eventType: string, channel?: object) =>
  inTeam('conversationUpdate', {}, { eventType, ...(channel && { channel }) });

const CASES: readonly (readonly [string, Activity, readonly string[]])[] = [
  ['a message', anActivity('message', {}), [`seen ${TENANT} a:conversation message`]],
  ['a pressed button', anActivity('invoke', {}), [`seen ${TENANT} a:conversation message`]],
  ['a reaction', anActivity('messageReaction', {}), [`seen ${TENANT} a:conversation activity`]],
  [
    'an install in one’s own chat',
    anActivity('installationUpdate', { action: 'add' }),
    [`seen ${TENANT} a:conversation install`],
  ],
  ['a removal from it', anActivity('installationUpdate', { action: 'remove' }), [`forget ${TENANT} a:conversation`]],
  [
    'an upgrade, which takes the bot away for a moment',
    anActivity('installationUpdate', { action: 'remove-upgrade' }),
    [`seen ${TENANT} a:conversation activity`],
  ],
  [
    'an install in a team',
    inTeam('installationUpdate', { action: 'add' }),
    [`seenTeam ${TENANT} ${TEAM.id}`, `seen ${TENANT} ${TEAM.id} install`],
  ],
  [
    'the bot among the members removed from a team',
    inTeam('conversationUpdate', { membersRemoved: [BOT] }, { eventType: 'teamMemberRemoved' }),
    [`forgetTeam ${TENANT} ${TEAM.id}`, `forget ${TENANT} ${TEAM.id}`],
  ],
  [
    'a person removed from a team',
    inTeam('conversationUpdate', { membersRemoved: [{ id: '29:ada' }] }, { eventType: 'teamMemberRemoved' }),
    [],
  ],
  [
    'the bot among the members added to a team',
    inTeam('conversationUpdate', { membersAdded: [BOT, { id: '29:ada' }] }, { eventType: 'teamMemberAdded' }),
    [`seenTeam ${TENANT} ${TEAM.id}`, `seen ${TENANT} ${TEAM.id} install`],
  ],
  ['a created channel', event('channelCreated', { id: CHANNEL, name: 'New' }), []],
  ['a deleted channel', event('channelDeleted', { id: CHANNEL, name: 'Old' }), [`forget ${TENANT} ${CHANNEL}`]],
  ['a renamed channel', event('channelRenamed', { id: CHANNEL, name: 'Red' }), [`rename ${TENANT} ${CHANNEL} Red`]],
  ['a restored channel', event('channelRestored', { id: CHANNEL }), [`seenTeam ${TENANT} ${TEAM.id}`]],
  ['a renamed team', event('teamRenamed'), [`renameTeam ${TENANT} ${TEAM.id} Operations`]],
  ['a deleted team', event('teamDeleted'), [`forgetTeam ${TENANT} ${TEAM.id}`]],
  ['a team deleted for good', event('teamHardDeleted'), [`forgetTeam ${TENANT} ${TEAM.id}`]],
  ['an archived team', event('teamArchived'), [`pauseTeam ${TENANT} ${TEAM.id}`]],
  ['a team opened again', event('teamUnarchived'), [`seenTeam ${TENANT} ${TEAM.id}`]],
  ['an event of a newer Teams', event('teamPainted'), []],
];

describe('memberships', () => {
  for (const [what, activity, expected] of CASES) {
    it(`make the right records for ${what}`, async () => {
      const { memberships, asked } = setUp();
      await memberships(activity);
      assert.deepEqual(asked, expected);
    });
  }

  it('are recorded under the tenant whose health is shown', async () => {
    const { memberships, asked } = setUp({ healthTenantId: 'the-one' });
    await memberships(anActivity('message', {}));
    assert.deepEqual(asked, ['seen the-one a:conversation message']);
  });

  it('count a message in a thread as one in its channel', async () => {
    const { memberships, asked } = setUp();
    const conversation = { id: `${CHANNEL};messageid=1`, conversationType: 'channel', tenantId: TENANT };
    await memberships(inTeam('message', { conversation }, { channel: { id: CHANNEL } }));
    assert.deepEqual(asked, [`seen ${TENANT} ${CHANNEL} message`]);
  });

  it('never prevent an answer', async () => {
    const { memberships, log } = setUp({ fails: true });
    await memberships(anActivity('message', {}));
    assert.equal(log.events('membership.not-kept').length, 1);
    await memberships(anActivity('conversationUpdate', { channelData: { eventType: 7, team: 'none' } }));
    assert.equal(log.events('membership.not-kept').length, 1, 'a strange shape says nothing');
  });
});
