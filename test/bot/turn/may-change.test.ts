import assert from 'node:assert/strict';
import sinon from 'sinon';
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

function asking(scope: 'channel' | 'group' | 'personal') {
  return aReader({
    scope,
    conversation: { tenantId: 'health', id: '19:channel', scope, teamId: '19:team', reference },
  });
}

function setUp(policy: 'members' | 'owners', member: RosterMember | Error) {
  const lookUp = member instanceof Error ? sinon.fake.rejects(member) : sinon.fake.resolves(member);
  return { lookUp, mayChange: makeMayChange({ policy, lookUp, log: makeRecordingLog() }) };
}

describe('the roster of a team', () => {
  it('is asked for one member, and may include the role and tenant', async () => {
    const person = {
      id: '29:ada',
      name: 'Ada',
      userRole: 'owner',
      tenantId: HOME,
      userPrincipalName: 'ada@contoso.com',
    };
    const server = await startHttpServer(() => ({ body: person }));
    try {
      const isTrusted = loopbackServiceUrls();
      const { send } = makeTeamsSdk({ isTrusted, timeoutMs: 5_000, now: Date.now });
      const here = JSON.stringify({ ...(JSON.parse(reference) as object), serviceUrl: server.url });
      const conversation = { ...asking('channel').conversation!, reference: here };
      const member = await makeMemberLookup(send)(conversation, '29:ada');
      assert.deepEqual([member.userRole, member.tenantId], ['owner', HOME]);
      assert.equal(decodeURIComponent(server.requests[0]?.path ?? ''), '/v3/conversations/19:team/members/29:ada');
      await assert.rejects(makeMemberLookup(send)({ ...conversation, reference: 'sealed by another' }, '29:ada'));
    } finally {
      await server.close();
    }
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
  const user = { userRole: 'user', tenantId: HOME };
  for (const [who, member, asMember, asOwner] of [
    ['a member', user, true, false],
    ['an owner', { ...user, userRole: 'owner' }, true, true],
    ['a guest by role', { ...user, userRole: 'Guest' }, false, false],
    ['a guest by name', { ...user, userPrincipalName: 'ada_fabrikam.com#EXT#@contoso.com' }, false, false],
    ['a person from another tenant', { ...user, tenantId: 'foreign' }, false, false],
    ['a person with no details in the roster', {}, true, false],
    ['anyone while the roster cannot be read', new Error('away'), true, false],
  ] as const) {
    const when = asOwner ? 'if members may and if owners may' : asMember ? 'only if members may' : 'never';
    it(`${who} in a channel: ${when}`, async () => {
      assert.equal(await setUp('members', member).mayChange(asking('channel')), asMember);
      assert.equal(await setUp('owners', member).mayChange(asking('channel')), asOwner);
    });
  }

  it('anyone in their own chat, and members in a group chat, which has no owners', async () => {
    const { mayChange, lookUp } = setUp('owners', user);
    assert.equal(await mayChange(asking('personal')), true);
    assert.equal(lookUp.callCount, 0);
    assert.equal(await mayChange(asking('group')), true);
    assert.equal(await setUp('owners', { ...user, userRole: 'guest' }).mayChange(asking('group')), false);
  });

  it('is looked up once per person, and again only after a failure', async () => {
    const { mayChange, lookUp } = setUp('members', user);
    await mayChange(asking('channel'));
    await mayChange(asking('channel'));
    assert.equal(lookUp.callCount, 1);
    await mayChange({ ...asking('channel'), userId: 'eve' });
    assert.equal(lookUp.callCount, 2);
    const failing = setUp('members', new Error('away'));
    await failing.mayChange(asking('channel'));
    await failing.mayChange(asking('channel'));
    assert.equal(failing.lookUp.callCount, 2);
  });
});
