import assert from 'node:assert/strict';
import { checkActivity } from '../../../bot/http/gates.ts';
import type { Activity } from '../../../bot/teams/activity.ts';
import { conversationOf } from '../../../bot/teams/conversation.ts';
import { readerOf } from '../../../bot/teams/reader.ts';
import { makeMemberships } from '../../../bot/turn/memberships.ts';
import { DAY, shift } from '../../../src/domain/instant.ts';
import { isAbandoned, newSubscription, pause } from '../../../src/domain/subscription/edit.ts';
import { makeKeepConversations } from '../../../src/usecases/subscribing/keep-conversations.ts';
import { NOON } from '../../fakes/asking.ts';
import { aMessage, TENANT } from '../../fakes/bot.ts';
import { makeFakeSubscriptionStore } from '../../fakes/subscription-store.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';

const BOT = { id: '28:bot', name: 'Service Health' };
const ADA = { id: '29:ada' };
const RED = { id: '19:red@thread.tacv2', name: 'Red' };
const BLUE = { id: '19:blue@thread.tacv2', name: 'Blue' };
const ELSEWHERE = '22222222-2222-4222-8222-222222222222';

/** The conversations with subscriptions: all that a team can hold, a second team, chats, and another tenant’s team. */
const PLACES = {
  general: { team: RED, id: RED.id, type: 'standard' },
  alerts: { team: RED, id: '19:alerts@thread.tacv2', type: 'standard' },
  untyped: { team: RED, id: '19:untyped@thread.tacv2' },
  secret: { team: RED, id: '19:secret@thread.tacv2', type: 'private' },
  joint: { team: RED, id: '19:joint@thread.tacv2', type: 'shared' },
  blue: { team: BLUE, id: BLUE.id, type: 'standard' },
  group: { id: '19:group@thread.v2', scope: 'groupChat' },
  own: { id: 'a:own', scope: 'personal' },
  foreign: { team: RED, id: '19:alerts@thread.tacv2', type: 'standard', tenant: ELSEWHERE },
} as const;
type Place = keyof typeof PLACES;
const ALL = Object.keys(PLACES) as Place[];
const TEAM: readonly Place[] = ['general', 'alerts', 'untyped', 'secret', 'joint'];
/** Where an app is that was added to the team. */
const STANDARD: readonly Place[] = ['general', 'alerts', 'untyped'];

interface PlaceFacts {
  readonly id: string;
  readonly team?: { readonly id: string; readonly name: string };
  readonly type?: string;
  readonly scope?: string;
  readonly tenant?: string;
}

/** An activity of one place, as Teams sends it, after the gates have accepted it. */
function from(place: Place, type: string, changes: object = {}, channelData: object = {}): Activity {
  const { id, team, type: channelType, scope, tenant = TENANT }: PlaceFacts = PLACES[place];
  const body = aMessage('', {
    type,
    text: undefined,
    recipient: BOT,
    conversation: { id, conversationType: scope ?? 'channel', isGroup: scope !== 'personal', tenantId: tenant },
    channelData: {
      tenant: { id: tenant },
      ...(team && { team, channel: { id, name: place, ...(channelType && { type: channelType }) } }),
      ...channelData,
    },
    ...changes,
  });
  const activity = checkActivity(body, { channels: new Set(['msteams']), isTrusted: () => true });
  assert.ok('type' in activity);
  return activity;
}

/** An event of the whole team: Teams sends it from the first channel, and names no channel. */
const ofRed = (type: string, changes: object = {}, channelData: object = {}) =>
  from('general', type, changes, { channel: undefined, ...channelData });
const ofTeam = (eventType: string) => ofRed('conversationUpdate', {}, { eventType });
const ofChannel = (eventType: string, place: Place) =>
  ofRed('conversationUpdate', {}, { eventType, channel: { id: PLACES[place].id, name: 'New name' } });
const added = { membersAdded: [BOT, ADA] };
const removed = { membersRemoved: [BOT] };

/** What each place with a record is afterwards: `heard`, `paused`, or `gone`. */
type Fate = 'heard' | 'paused' | 'gone';
type Row = readonly [string, readonly Activity[], Partial<Record<Fate, readonly Place[]>>];

const gone = (...places: Place[]) => ({ gone: places });
const paused = (...places: Place[]) => ({ paused: places });
const NO_CHANGE = {};

/** Starting from subscriptions that are all heard. */
const LEAVING: readonly Row[] = [
  ['the app removed from a team', [ofRed('installationUpdate', { action: 'remove' })], gone(...TEAM)],
  [
    'the bot among the members removed from a team',
    [ofRed('conversationUpdate', removed, { eventType: 'teamMemberRemoved' })],
    gone(...TEAM),
  ],
  [
    'the bot removed from a team, in an event that does not say so',
    [from('general', 'conversationUpdate', removed)],
    gone(...TEAM),
  ],
  [
    'the bot removed from a team that is not named',
    [ofRed('conversationUpdate', removed, { eventType: 'teamMemberRemoved', team: undefined })],
    gone(...TEAM),
  ],
  [
    'the bot removed from a team, in an event that names a shared channel of it',
    [from('joint', 'conversationUpdate', removed, { eventType: 'teamMemberRemoved' })],
    gone(...TEAM),
  ],
  [
    'the bot removed from a shared channel',
    [from('joint', 'conversationUpdate', removed, { eventType: 'channelMemberRemoved' })],
    gone('joint'),
  ],
  [
    'the bot removed from a private channel',
    [from('secret', 'conversationUpdate', removed, { eventType: 'channelMemberRemoved' })],
    gone('secret'),
  ],
  [
    'the bot removed from a channel of no stated type',
    [from('untyped', 'conversationUpdate', removed, { eventType: 'channelMemberRemoved' })],
    gone('untyped'),
  ],
  [
    'the bot removed from a shared channel, in an event without a name',
    [from('joint', 'conversationUpdate', removed)],
    gone('joint'),
  ],
  [
    'the app removed from a private channel',
    [from('secret', 'installationUpdate', { action: 'remove' })],
    gone('secret'),
  ],
  ['the app removed from a shared channel', [from('joint', 'installationUpdate', { action: 'remove' })], gone('joint')],
  ['the app removed from a group chat', [from('group', 'installationUpdate', { action: 'remove' })], gone('group')],
  ['the bot removed from a group chat', [from('group', 'conversationUpdate', removed)], gone('group')],
  ['the app removed from one’s own chat', [from('own', 'installationUpdate', { action: 'remove' })], gone('own')],
  [
    'an upgrade, which takes the app away for a moment',
    [
      ofRed('installationUpdate', { action: 'remove-upgrade' }),
      from('own', 'installationUpdate', { action: 'remove-upgrade' }),
    ],
    NO_CHANGE,
  ],
  [
    'a person removed from a team',
    [ofRed('conversationUpdate', { membersRemoved: [ADA] }, { eventType: 'teamMemberRemoved' })],
    NO_CHANGE,
  ],
  [
    'a person removed from a shared channel',
    [from('joint', 'conversationUpdate', { membersRemoved: [ADA] }, { eventType: 'channelMemberRemoved' })],
    NO_CHANGE,
  ],
  ['a person removed from a group chat', [from('group', 'conversationUpdate', { membersRemoved: [ADA] })], NO_CHANGE],
  ['a deleted standard channel', [ofChannel('channelDeleted', 'alerts')], paused('alerts')],
  ['a deleted private channel', [ofChannel('channelDeleted', 'secret')], paused('secret')],
  ['a deleted shared channel', [ofChannel('channelDeleted', 'joint')], paused('joint')],
  ['a deleted channel that is not named', [ofTeam('channelDeleted')], NO_CHANGE],
  ['a deleted team', [ofTeam('teamDeleted')], paused(...TEAM)],
  [
    'a deleted team that is not named',
    [ofRed('conversationUpdate', {}, { eventType: 'teamDeleted', team: undefined })],
    paused(...TEAM),
  ],
  ['an archived team', [ofTeam('teamArchived')], paused(...TEAM)],
  ['a team deleted for good', [ofTeam('teamHardDeleted')], gone(...TEAM)],
  ['a team deleted, and later for good', [ofTeam('teamDeleted'), ofTeam('teamHardDeleted')], gone(...TEAM)],
  ['a created channel', [ofChannel('channelCreated', 'alerts')], NO_CHANGE],
  ['a channel shared with another team', [ofChannel('channelShared', 'joint')], NO_CHANGE],
  ['a channel no longer shared with another team', [ofChannel('channelUnshared', 'joint')], NO_CHANGE],
  ['an event of a newer Teams', [ofTeam('teamPainted')], NO_CHANGE],
  ['an event without a team', [from('own', 'conversationUpdate', {}, { eventType: 'teamDeleted' })], NO_CHANGE],
];

/** Starting from subscriptions that are all heard, after what first took something away. */
const RETURNING: readonly Row[] = [
  ['a restored channel', [ofChannel('channelDeleted', 'alerts'), ofChannel('channelRestored', 'alerts')], NO_CHANGE],
  [
    'one of two deleted channels restored',
    [
      ofChannel('channelDeleted', 'alerts'),
      ofChannel('channelDeleted', 'joint'),
      ofChannel('channelRestored', 'joint'),
    ],
    paused('alerts'),
  ],
  [
    'a message in a channel said to be deleted',
    [ofChannel('channelDeleted', 'alerts'), from('alerts', 'message')],
    NO_CHANGE,
  ],
  ['a restored team', [ofTeam('teamDeleted'), ofTeam('teamRestored')], NO_CHANGE],
  [
    'a restored team with a channel deleted before',
    [ofChannel('channelDeleted', 'alerts'), ofTeam('teamDeleted'), ofTeam('teamRestored')],
    paused('alerts'),
  ],
  [
    'a restored team with a channel that was deleted before and restored since',
    [
      ofChannel('channelDeleted', 'alerts'),
      ofTeam('teamDeleted'),
      ofTeam('teamRestored'),
      ofChannel('channelRestored', 'alerts'),
    ],
    NO_CHANGE,
  ],
  ['a team opened again', [ofTeam('teamArchived'), ofTeam('teamUnarchived')], NO_CHANGE],
  [
    'an archived team, deleted and restored: it is still archived',
    [ofTeam('teamArchived'), ofTeam('teamDeleted'), ofTeam('teamRestored')],
    paused(...TEAM),
  ],
  [
    'a deleted team opened again: it is still deleted',
    [ofTeam('teamDeleted'), ofTeam('teamUnarchived')],
    paused(...TEAM),
  ],
  [
    'the app added again to a team with a deleted channel',
    [ofChannel('channelDeleted', 'alerts'), ofRed('installationUpdate', { action: 'add' })],
    paused('alerts'),
  ],
];

const rest = (places: readonly Place[]) => ALL.filter((place) => !places.includes(place));

/** Starting from subscriptions that all refused a message, as where the app is not installed. */
const ARRIVING: readonly Row[] = [
  ['the app added to a team', [ofRed('installationUpdate', { action: 'add' })], paused(...rest(STANDARD))],
  [
    'the bot among the members added to a team',
    [ofRed('conversationUpdate', added, { eventType: 'teamMemberAdded' })],
    paused(...rest(STANDARD)),
  ],
  [
    'the bot added to a shared channel',
    [from('joint', 'conversationUpdate', added, { eventType: 'channelMemberAdded' })],
    paused(...rest(['joint'])),
  ],
  [
    'the app added to a private channel',
    [from('secret', 'installationUpdate', { action: 'add' })],
    paused(...rest(['secret'])),
  ],
  [
    'the app added to a group chat',
    [from('group', 'installationUpdate', { action: 'add' })],
    paused(...rest(['group'])),
  ],
  ['the app added to one’s own chat', [from('own', 'installationUpdate', { action: 'add' })], paused(...rest(['own']))],
  ['an upgrade of the app', [from('own', 'installationUpdate', { action: 'add-upgrade' })], paused(...rest(['own']))],
  ['a person added to a team', [ofRed('conversationUpdate', { membersAdded: [ADA] })], paused(...ALL)],
  ['a message', [from('alerts', 'message')], paused(...rest(['alerts']))],
  ['a pressed button', [from('joint', 'invoke')], paused(...rest(['joint']))],
  ['a reaction, which proves less', [from('alerts', 'messageReaction')], paused(...ALL)],
  ['a restored channel, which does not add the app', [ofChannel('channelRestored', 'joint')], paused(...ALL)],
];

/** All places, as the product’s records know them, and the memberships that keep them. */
async function setUp() {
  const subscriptions = makeFakeSubscriptionStore();
  const log = makeRecordingLog();
  const nothingOwed = {
    resume: () => Promise.resolve([]),
    entriesOf: () => Promise.resolve([]),
    forget: () => Promise.resolve(),
  };
  const queue = { addDeliveries: () => Promise.resolve() };
  const keep = makeKeepConversations({ subscriptions, ledger: nothingOwed, queue, clock: () => NOON, log });
  const take = makeMemberships({ keep, log, healthTenantId: TENANT });
  const records = new Map(await Promise.all(ALL.map(async (place) => [place, await register(place)] as const)));

  async function register(place: Place): Promise<string> {
    const activity = from(place, 'message');
    const { conversation } = readerOf(
      { activity, conversation: conversationOf(activity) },
      { healthTenantId: TENANT, timeZone: 'UTC', locale: 'en', clock: () => NOON },
    );
    assert.ok(conversation);
    await subscriptions.update(TENANT, conversation.id, () => newSubscription(conversation));
    return conversation.id;
  }

  const of = (place: Place) => subscriptions.get(TENANT, records.get(place) ?? '');
  return {
    log,
    subscriptions,
    of,
    refuseAll: async () => {
      const refusal = { reason: 'waiting-for-install', since: NOON, resumeOn: 'install' } as const;
      for (const id of records.values()) {
        await subscriptions.update(TENANT, id, (current) => current && pause(current, refusal));
      }
    },
    happen: (activity: Activity) => take({ activity, conversation: conversationOf(activity) }),
    fates: async () => {
      const fates = ALL.map(async (place) => {
        const record = await of(place);
        return [place, !record ? 'gone' : record.pause ? 'paused' : 'heard'] as const;
      });
      return Object.fromEntries(await Promise.all(fates));
    },
  };
}

function expected(changed: Row[2]): Record<Place, Fate> {
  const fateOf = (place: Place): Fate =>
    changed.gone?.includes(place) ? 'gone' : changed.paused?.includes(place) ? 'paused' : 'heard';
  return Object.fromEntries(ALL.map((place) => [place, fateOf(place)])) as Record<Place, Fate>;
}

describe('what Teams reports reaches exactly as far as it says', () => {
  for (const [what, activities, changed] of [...LEAVING, ...RETURNING]) {
    it(`after ${what}`, async () => {
      const { happen, fates } = await setUp();
      for (const activity of activities) await happen(activity);
      assert.deepEqual(await fates(), expected(changed));
    });
  }

  for (const [what, activities, changed] of ARRIVING) {
    it(`where sending was refused: ${what}`, async () => {
      const { happen, fates, refuseAll } = await setUp();
      await refuseAll();
      for (const activity of activities) await happen(activity);
      assert.deepEqual(await fates(), expected(changed));
    });
  }

  it('so that what is deleted is given up once it can no longer be restored, and what is archived never', async () => {
    for (const [activity, place, isGivenUp] of [
      [ofChannel('channelDeleted', 'alerts'), 'alerts', true],
      [ofTeam('teamDeleted'), 'secret', true],
      [ofTeam('teamArchived'), 'secret', false],
    ] as const) {
      const { happen, of } = await setUp();
      await happen(activity);
      const record = (await of(place))!;
      assert.equal(isAbandoned(record, shift(NOON, 29 * DAY)), false);
      assert.equal(isAbandoned(record, shift(NOON, 31 * DAY)), isGivenUp);
    }
  });

  it('in renames too', async () => {
    const { happen, of } = await setUp();
    await happen(ofChannel('channelRenamed', 'alerts'));
    await happen(ofTeam('teamRenamed'));
    const names = async (place: Place) => {
      const { conversation } = (await of(place))!;
      return [conversation.name, conversation.teamName];
    };
    assert.deepEqual(await names('alerts'), ['New name', 'Red']);
    assert.deepEqual(await names('secret'), ['secret', 'Red']);
    assert.deepEqual(await names('blue'), ['blue', undefined]);
    assert.deepEqual(await names('foreign'), ['foreign', undefined]);
  });
});

describe('memberships', () => {
  it('count a message in a thread as one in its channel', async () => {
    const { happen, refuseAll, of } = await setUp();
    await refuseAll();
    const conversation = { id: `${PLACES.alerts.id};messageid=1`, conversationType: 'channel', tenantId: TENANT };
    await happen(from('alerts', 'message', { conversation }));
    assert.equal((await of('alerts'))?.pause, undefined);
  });

  it('keep a shared channel with its host team, although it stands in others too', async () => {
    const { happen, of } = await setUp();
    await happen(from('joint', 'message', {}, { team: BLUE }));
    assert.equal((await of('joint'))?.conversation.teamId, RED.id);
    await happen(from('blue', 'installationUpdate', { action: 'remove' }, { channel: undefined }));
    assert.notEqual(await of('joint'), undefined);
    assert.equal(await of('blue'), undefined);
  });

  for (const eventType of ['channelShared', 'channelUnshared', 'channelMemberAdded', 'channelMemberRemoved']) {
    it(`change nothing when people come and go: ${eventType}`, async () => {
      const { happen, fates, refuseAll } = await setUp();
      await refuseAll();
      const people = { membersAdded: [ADA], membersRemoved: [ADA] };
      await happen(from('joint', 'conversationUpdate', people, { eventType, sharedWithTeams: [BLUE], team: BLUE }));
      assert.deepEqual(await fates(), expected(paused(...ALL)));
    });
  }

  it('keep equal ids of two tenants apart', async () => {
    const { happen, of } = await setUp();
    await happen(from('foreign', 'conversationUpdate', removed, { eventType: 'channelMemberRemoved' }));
    assert.equal(await of('foreign'), undefined);
    assert.notEqual(await of('alerts'), undefined);
  });

  it('never prevent an answer', async () => {
    const { happen, log, subscriptions } = await setUp();
    subscriptions.away = true;
    await happen(from('own', 'message'));
    assert.equal(log.events('membership.not-kept').length, 1);
    await happen(from('own', 'conversationUpdate', { channelData: { eventType: 7, team: 'none' } }));
    assert.equal(log.events('membership.not-kept').length, 1, 'a strange shape says nothing');
  });
});
