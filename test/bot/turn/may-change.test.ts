import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Conversation } from '../../../src/domain/subscription/subscription.ts';
import type { Connector } from '../../../bot/sdk/connector.ts';
import { makeTeamsSdk } from '../../../bot/sdk/teams-sdk.ts';
import { makeMayChange, makeMemberLookup, type RosterMember } from '../../../bot/turn/may-change.ts';
import { loopbackServiceUrls } from '../../../bot/teams/service-url.ts';
import { aReader } from '../../fakes/asking.ts';
import { startHttpServer } from '../../fakes/http-server.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';

const HOME = 'home-tenant';
const reference = JSON.stringify({
  v: 1,
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  bot: { id: '28:bot' },
  conversationId: '19:channel',
  tenantId: HOME,
});

function asking(scope: 'channel' | 'group' | 'personal', changes: Partial<Conversation> = {}) {
  return aReader({
    scope,
    conversation: { tenantId: 'health', id: '19:channel', scope, teamId: '19:team', reference, ...changes },
  });
}

function setUp(policy: 'members' | 'owners', member: RosterMember | Error) {
  const lookUp = member instanceof Error ? sinon.fake.rejects(member) : sinon.fake.resolves(member);
  return { lookUp, mayChange: makeMayChange({ policy, lookUp, log: makeRecordingLog() }) };
}

/** What a connector receives that is asked for a member of this conversation. */
async function askedFor(changes: Partial<Conversation>) {
  const person = { id: '29:ada', name: 'Ada', userRole: 'owner', tenantId: HOME, userPrincipalName: 'ada@contoso.com' };
  const server = await startHttpServer(() => ({ body: person }));
  try {
    const { send } = makeTeamsSdk({
      sdk: 'botbuilder',
      isTrusted: loopbackServiceUrls(),
      timeoutMs: 5_000,
      now: Date.now,
      log: makeRecordingLog(),
    });
    const here = JSON.stringify({ ...(JSON.parse(reference) as object), serviceUrl: server.url });
    const conversation = { ...asking('channel').conversation!, reference: here, ...changes };
    const member = await makeMemberLookup(send)(conversation, '29:ada');
    assert.deepEqual([member.userRole, member.tenantId], ['owner', HOME]);
    return decodeURIComponent(server.requests[0]?.path ?? '');
  } finally {
    await server.close();
  }
}

describe('the roster', () => {
  it('of a standard channel is its team’s', async () => {
    assert.equal(await askedFor({ channelType: 'standard' }), '/v3/conversations/19:team/members/29:ada');
  });

  it('of a channel of which Teams has not said what it is, is its own, and its team’s if it has none', async () => {
    assert.equal(await askedFor({}), '/v3/conversations/19:channel/members/29:ada');
    const asked: string[] = [];
    const member = (roster: string) => {
      asked.push(roster);
      return roster === '19:team' ? Promise.resolve({ id: '29:ada' }) : Promise.reject(new Error('no roster'));
    };
    const lookUp = makeMemberLookup((_, request) => request({ member } as unknown as Connector));
    assert.equal((await lookUp(asking('channel').conversation!, '29:ada')).id, '29:ada');
    assert.deepEqual(asked, ['19:channel', '19:team']);
    await assert.rejects(lookUp(asking('channel', { channelType: 'private' }).conversation!, '29:ada'));
    assert.equal(asked.length, 3, 'a private channel’s team is never asked');
  });

  it('of a private or shared channel is its own', async () => {
    for (const channelType of ['private', 'shared'] as const) {
      assert.equal(await askedFor({ channelType }), '/v3/conversations/19:channel/members/29:ada');
    }
  });

  it('of a chat is the chat’s', async () => {
    assert.equal(await askedFor({ scope: 'group', teamId: undefined }), '/v3/conversations/19:channel/members/29:ada');
  });

  it('cannot be found without a readable reference', async () => {
    await assert.rejects(askedFor({ reference: 'sealed by another' }));
  });
});

describe('a roster of another shape', () => {
  const send = (answer: unknown) => () => Promise.resolve(answer as never);
  const conversation = asking('channel').conversation!;

  it('loses fields that are not text', async () => {
    const lookUp = makeMemberLookup(send({ id: '29:ada', userRole: null, tenantId: HOME, userPrincipalName: 7 }));
    const member = await lookUp(conversation, '29:ada');
    assert.deepEqual([member.userRole, member.tenantId, member.userPrincipalName], [undefined, HOME, undefined]);
  });

  it('is an error if it holds no member', async () => {
    await assert.rejects(makeMemberLookup(send(undefined))(conversation, '29:ada'));
  });
});

describe('who may change a subscription', () => {
  const id = '29:ada';
  const user = { id, userRole: 'user', tenantId: HOME };
  const away = new Error('away');
  const [yes, no, unsure] = ['allowed', 'not-allowed', 'not-checked'] as const;

  /** Who, and the verdict: in a channel if members may, if only owners may, and in a group chat under either. */
  const ROWS = [
    ['a member', user, yes, no, yes],
    ['an owner', { ...user, userRole: 'Owner' }, yes, yes, yes],
    ['a guest by role', { ...user, userRole: 'Guest' }, no, no, no],
    ['an anonymous person', { ...user, userRole: 'anonymous' }, no, no, no],
    ['a person with a role that is new to this version', { ...user, userRole: 'visitor' }, no, no, no],
    ['a guest by name', { ...user, userPrincipalName: 'ada_fabrikam.com#EXT#@contoso.com' }, no, no, no],
    ['an owner of another tenant', { id, userRole: 'owner', tenantId: 'foreign' }, no, no, no],
    ['a person with no details in the roster', { id }, yes, no, yes],
    ['anyone whom Teams does not confirm', away, unsure, unsure, unsure],
  ] as const;

  for (const [who, member, asMember, asOwner, inChat] of ROWS) {
    it(`${who}: ${asMember} in a channel, ${asOwner} if only owners may, ${inChat} in a group chat`, async () => {
      assert.equal(await setUp('members', member).mayChange(asking('channel')), asMember);
      assert.equal(await setUp('owners', member).mayChange(asking('channel')), asOwner);
      for (const policy of ['members', 'owners'] as const) {
        assert.equal(await setUp(policy, member).mayChange(asking('group')), inChat);
      }
    });
  }

  it('nobody in a shared channel whose tenant Teams does not say', async () => {
    const shared = asking('channel', { channelType: 'shared' });
    assert.equal(await setUp('members', { id }).mayChange(shared), no);
    assert.equal(await setUp('members', { ...user, tenantId: 'foreign' }).mayChange(shared), no);
    assert.equal(await setUp('members', user).mayChange(shared), yes);
  });

  it('anyone in their own chat, without asking Teams', async () => {
    const { mayChange, lookUp } = setUp('owners', away);
    assert.equal(await mayChange(asking('personal')), yes);
    assert.equal(lookUp.callCount, 0);
  });

  it('anyone in the Emulator, which has no roster', async () => {
    const emulated = JSON.stringify({ ...(JSON.parse(reference) as object), channel: 'emulator' });
    assert.equal(await setUp('members', away).mayChange(asking('group', { reference: emulated })), yes);
  });

  it('is asked anew each time: a role may have just been given or taken', async () => {
    const roles = ['owner', 'user', 'guest', 'owner'];
    const lookUp = () => Promise.resolve({ ...user, userRole: roles.shift() });
    const mayChange = makeMayChange({ policy: 'owners', lookUp, log: makeRecordingLog() });
    const verdicts = [];
    for (let turn = 0; turn < 4; turn += 1) verdicts.push(await mayChange(asking('channel')));
    assert.deepEqual(verdicts, [yes, no, no, yes]);
  });
});

/** The verdict where the connector answers the question about a member like this. */
async function answersOf(status: number, body: object) {
  const roster = await startHttpServer(() => ({ status, body }));
  const { send } = makeTeamsSdk({
    sdk: 'botbuilder',
    isTrusted: loopbackServiceUrls(),
    timeoutMs: 5_000,
    now: Date.now,
    log: makeRecordingLog(),
  });
  const here = JSON.stringify({ ...(JSON.parse(reference) as object), serviceUrl: roster.url });
  try {
    const mayChange = makeMayChange({ policy: 'members', lookUp: makeMemberLookup(send), log: makeRecordingLog() });
    return await mayChange(asking('group', { reference: here }));
  } finally {
    await roster.close();
  }
}

describe('a roster that does not answer with a member', () => {
  for (const [status, body] of [
    [403, { error: { code: 'BotNotInConversationRoster' } }],
    [404, { error: { code: 'MemberNotFoundInConversation' } }],
    [429, { error: { code: 'TooManyRequests' } }],
    [500, {}],
    [502, {}],
    [200, []],
    [200, {}],
  ] as const) {
    it(`confirms nobody: ${status} ${JSON.stringify(body)}`, async () => {
      assert.equal(await answersOf(status, body), 'not-checked');
    });
  }
});
