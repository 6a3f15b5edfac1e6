import assert from 'node:assert/strict';
import { aMessage, startTestBot, TENANT, type TestBot } from '../fakes/bot.ts';
import { startConnector, type Connector } from '../fakes/connector/connector.ts';
import { brief } from '../fakes/connector/record.ts';
import { anIssue, makeFakeSource } from '../fakes/health-source.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

const FOREIGN = '99999999-2222-4333-8444-555555555555';
const TEAM = '19:team@thread.tacv2';
const CHAT = 'a:ada';
const ADA = { id: '29:ada', name: 'Ada' };

/** Everybody who is in a channel of the team. */
const ROSTERS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  '19:private@thread.tacv2': { [ADA.id]: { userRole: 'user', tenantId: TENANT } },
  '19:shared@thread.tacv2': {
    [ADA.id]: { userRole: 'user', tenantId: TENANT },
    '29:external': { userRole: 'owner', tenantId: FOREIGN },
    '29:guest': { userRole: 'guest', tenantId: TENANT },
  },
  [TEAM]: { '29:of-the-team': { userRole: 'owner', tenantId: TENANT } },
};

describe('private and shared channels with the whole bot', () => {
  let redis: RedisServer;
  let connector: Connector;
  let bot: TestBot;
  const source = makeFakeSource({ issues: [] });

  before(async () => {
    const member = (place: string, id: string) => ROSTERS[place]?.[id] && { id, ...ROSTERS[place][id] };
    [redis, connector] = await Promise.all([startRedis(), startConnector({ member })]);
    const settings = { POLL_INTERVAL_SECONDS: '0.1', ALLOWED_TENANTS: TENANT };
    bot = await startTestBot({ redisUrl: redis.url, source, settings });
    await until(async () => (await bot.get('/readyz')).status === 200);
  });
  after(async () => {
    await bot.stop();
    await Promise.all([redis.stop(), connector.close()]);
  });

  const ask = async (type: 'private' | 'shared', text: string, from = ADA, writersTenant = TENANT) => {
    const id = `19:${type}@thread.tacv2`;
    const before = connector.visible(id).messages.length;
    const message = aMessage(text, {
      ...{ from, serviceUrl: connector.url },
      conversation: { id: `${id};messageid=7`, conversationType: 'channel', isGroup: true, tenantId: TENANT },
      channelData: { tenant: { id: writersTenant }, team: { id: TEAM }, channel: { id, name: 'Secret', type } },
    });
    assert.equal((await bot.post(message)).status, 200);
    const said = connector.visible(id).messages.slice(before);
    return said.map((each) => brief(each).text).join();
  };
  const person = (id: string) => ({ id, name: 'Somebody' });

  it('are subscribed by their own members, and not by who is only in the team', async () => {
    assert.match(await ask('private', 'subscribe exchange', person('29:of-the-team')), /couldn’t check|try again/i);
    assert.match(await ask('private', 'subscribe exchange'), /Subscribed/);
  });

  for (const [who, id, tenant] of [
    ['an external member of another tenant', '29:external', FOREIGN],
    ['a guest', '29:guest', TENANT],
  ] as const) {
    it(`answer ${who}, who changes nothing`, async () => {
      assert.match(await ask('shared', 'status', person(id), tenant), /Exchange Online/);
      assert.match(await ask('shared', 'subscribe exchange', person(id), tenant), /can’t change/);
    });
  }

  it('say to whoever set up alerts, in their own chat, that the app is missing and what to do', async () => {
    const chat = { id: CHAT, conversationType: 'personal', tenantId: TENANT };
    await bot.post(aMessage('hi', { from: ADA, conversation: chat, serviceUrl: connector.url }));
    connector.fail({ kind: 'BotNotInConversationRoster', conversation: '19:private@thread.tacv2', times: 0 });
    source.tenant.issues = [anIssue()];
    const told = () => connector.visible(CHAT).messages.map((each) => brief(each).text);
    await until(() => told().some((text) => /can’t post in Secret/.test(text) && /Manage channel > Apps/.test(text)));
    connector.heal();
    assert.match(await ask('private', 'hi'), /./);
    await until(() => connector.visible('19:private@thread.tacv2').threads.length > 0);
  });
});
