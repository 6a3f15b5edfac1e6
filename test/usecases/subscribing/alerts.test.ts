import assert from 'node:assert/strict';
import { idsIn } from '../../fakes/subscription-store.ts';
import { Redis } from 'ioredis';
import { makeTestAlerting } from '../../fixtures/test-alerting.ts';
import { HOUR, MINUTE } from '../../../src/domain/instant.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import { DEFAULT_KINDS, DEFAULT_MOMENTS } from '../../../src/domain/subscription/subscription-grammar.ts';
import type { DeliveryJob } from '../../../src/ports/index.ts';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import { makeDeliver } from '../../../src/usecases/alerting/deliver.ts';
import { makeFanOut } from '../../../src/usecases/alerting/fan-out.ts';
import { makeKeepConversations } from '../../../src/usecases/subscribing/keep-conversations.ts';
import { makeTellNotice } from '../../../src/usecases/alerting/tell-notice.ts';
import { makePoll } from '../../../src/usecases/alerting/poll.ts';
import { aReader, makeAsking, makeClock } from '../../fakes/asking.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { makeFakeChannel } from '../../fakes/delivery-channel.ts';
import { withRedis, type OwnRedis } from '../../fakes/redis-client.ts';
import { aConversation, anIssue, aPost, TENANT } from '../../fixtures/alerting.ts';

const PREFIX = '{subscribing}';
const EXCHANGE = { type: 'service', id: 'Exchange' } as const;
const words = { targets: [EXCHANGE], kinds: DEFAULT_KINDS, moments: DEFAULT_MOMENTS };
let own: OwnRedis;

/** The use cases on the real stores. Only the source and Teams are fakes; time and work are advanced by hand. */
function setUp() {
  const source = makeFakeSource({ issues: [] });
  const channel = makeFakeChannel();
  const clock = makeClock();
  const jobs: DeliveryJob[] = [];
  const alerting = makeTestAlerting({
    redis: own.redis,
    connect: () => new Redis(own.url, { maxRetriesPerRequest: null }),
    prefix: PREFIX,
    source: source,
    channel,
    clock,
    pollIntervalMs: 1_000,
    ratePerSecond: 1_000,
    tenantIds: [TENANT],
  });
  const queue = {
    addFanOut: () => Promise.resolve(),
    addNotices: () => Promise.resolve(),
    addDeliveries: (added: readonly DeliveryJob[]) => Promise.resolve(void jobs.push(...added)),
  };
  const ports = { ...alerting, queue };
  const { app } = makeAsking(source, {
    subscribing: { ...ports, mayChange: () => Promise.resolve('allowed') },
  });
  const keep = makeKeepConversations(ports);
  const poll = makePoll(ports);
  const fanOut = makeFanOut(ports);
  const deliver = makeDeliver({ ...ports, sleep: () => Promise.resolve() });
  const tellNotice = makeTellNotice({ ...ports, sleep: () => Promise.resolve() });
  const work = async () => {
    for (const job of jobs.splice(0)) await deliver(job);
  };
  const see = async (...issues: Issue[]) => {
    source.tenant.issues = issues;
    clock.advance(MINUTE);
    await poll(TENANT);
    for (const event of await alerting.snapshots.owed(TENANT, 100)) await fanOut(event);
  };
  const watch = async (...issues: Issue[]) => {
    await see(...issues);
    await work();
  };
  const at = (id: string, changes = {}): Reader =>
    aReader({ tenantId: TENANT, now: clock(), conversation: aConversation(id, changes) });
  return { alerting, app, at, clock, jobs, keep, channel, see, tellNotice, watch, work };
}

const opened = anIssue();
const later = (minute: number, changes: Partial<Issue> = {}): Issue => {
  const time = `2031-05-04T11:${minute}:00.000Z`;
  return anIssue({ modifiedAt: time, posts: [...opened.posts, aPost(time, 'More is known.')], ...changes });
};

describe('subscribing, on a real Redis', () => {
  own = withRedis();

  it('lists open issues without counting that as an alert: the card comes with the next change', async () => {
    const { app, at, watch, channel } = setUp();
    await watch(opened);
    const { openNow } = await app.subscribe(at('c'), words);
    assert.deepEqual(
      openNow?.value.map(({ id }) => id),
      ['EX20119'],
    );
    await watch(opened);
    assert.deepEqual(channel.of('c'), []);
    await watch(later(30));
    assert.deepEqual(channel.of('c'), ['post EX20119 v2']);
  });

  it('keeps live cards up to date after unsubscribing, and says nothing more', async () => {
    const { app, at, watch, channel } = setUp();
    await watch();
    await app.subscribe(at('c'), words);
    await watch(opened);
    await app.unsubscribe(at('c'), {});
    await watch(later(30));
    assert.deepEqual(channel.of('c'), ['post EX20119 v1', 'edit EX20119 v2']);
  });

  it('does not tell an unsubscribed conversation that data is stale', async () => {
    const { app, at, alerting, channel, tellNotice } = setUp();
    for (const id of ['stays', 'leaves']) await app.subscribe(at(id), words);
    await app.unsubscribe(at('leaves'), {});
    const since = '2031-05-01T11:30:00.000Z';
    await alerting.outages.replace(TENANT, undefined, { since, told: true });
    for (const id of ['stays', 'leaves']) await tellNotice({ tenantId: TENANT, notice: 'source-stale', since }, id);
    assert.deepEqual(
      channel.shown.map(({ conversationId }) => conversationId),
      ['stays'],
    );
  });

  it('delivers at once what a mute held back when it is ended', async () => {
    const { app, at, watch, work, jobs, channel } = setUp();
    await watch();
    await app.subscribe(at('c'), words);
    await watch(opened);
    await app.mute(at('c'), { subject: EXCHANGE, milliseconds: HOUR });
    await watch(later(30));
    assert.deepEqual(channel.of('c').at(-1), 'edit EX20119 v2', 'silent, and the card is true');
    await app.unmute(at('c'));
    assert.deepEqual(
      jobs.map(({ issueId }) => issueId),
      ['EX20119'],
    );
    await work();
    assert.deepEqual(channel.of('c').at(-1), 'reply EX20119 updated 11:30');
  });

  it('sends nothing to a conversation that unsubscribes between fan-out and delivery', async () => {
    const { app, at, see, watch, work, channel } = setUp();
    await watch();
    await app.subscribe(at('c'), words);
    await see(opened);
    await app.unsubscribe(at('c'), {});
    await work();
    assert.deepEqual(channel.shown, []);
  });

  it('loses nothing if people subscribe and unsubscribe during fan-out', async () => {
    const { app, at, see, work, watch, channel, alerting } = setUp();
    await watch();
    const ids = Array.from({ length: 20 }, (_, index) => `c${index}`);
    for (const id of ids) await app.subscribe(at(id), words);
    const leaving = ids.filter((_, index) => index % 2 === 0);
    await Promise.all([
      see(opened),
      ...leaving.map((id) => app.unsubscribe(at(id), { targets: [EXCHANGE] })),
      ...ids.map((id) => app.subscribe(at(id), { ...words, targets: [{ type: 'service', id: 'Lync' }] })),
    ]);
    await work();
    for (const id of ids) {
      const stays = !leaving.includes(id);
      assert.deepEqual(channel.of(id), stays ? ['post EX20119 v1'] : [], id);
      assert.equal((await alerting.subscriptions.get(TENANT, id))?.wants.length, stays ? 2 : 1);
    }
  });

  describe('what Teams reports about conversations', () => {
    const refusal = () => new SendError({ kind: 'paused', resumeOn: 'install' }, 'blocked');

    it('ends a pause at a message, and delivers what was missed', async () => {
      const { app, at, watch, work, channel, keep, alerting } = setUp();
      await watch();
      await app.subscribe(at('c'), words);
      channel.refuse = refusal;
      await watch(opened);
      channel.refuse = () => undefined;
      await keep.seen(aConversation('c'), 'activity');
      await work();
      assert.deepEqual(channel.of('c'), [], 'mere activity proves less than an install');
      await keep.seen(aConversation('c'), 'message');
      await work();
      assert.deepEqual(channel.of('c'), ['post EX20119 v1']);
      assert.equal((await alerting.subscriptions.get(TENANT, 'c'))?.pause, undefined);
    });

    it('pauses exactly the tenant whose admin disabled the bot, until any activity there', async () => {
      const { app, at, watch, work, channel, keep, alerting } = setUp();
      await watch();
      for (const id of ['a1', 'a2']) await app.subscribe(at(id, { homeTenantId: 'a' }), words);
      await app.subscribe(at('b1', { homeTenantId: 'b' }), words);
      channel.refuse = (id) =>
        id.startsWith('a')
          ? new SendError({ kind: 'paused', resumeOn: 'activity', wholeTenant: true }, 'disabled')
          : undefined;
      await watch(opened);
      const pausedOf = async (id: string) => (await alerting.subscriptions.get(TENANT, id))?.pause !== undefined;
      assert.deepEqual([await pausedOf('a1'), await pausedOf('a2'), await pausedOf('b1')], [true, true, false]);
      assert.deepEqual(channel.of('b1'), ['post EX20119 v1']);
      channel.refuse = () => undefined;
      await keep.seen(aConversation('a2', { homeTenantId: 'a' }), 'activity');
      await work();
      assert.deepEqual([await pausedOf('a1'), await pausedOf('a2')], [false, false]);
      for (const id of ['a1', 'a2']) assert.deepEqual(channel.of(id), ['post EX20119 v1'], id);
    });

    it('keeps the newest reference to a conversation, and writes nothing if nothing changed', async () => {
      const { app, at, keep, alerting } = setUp();
      await app.subscribe(at('c', { name: 'Alerts' }), words);
      await keep.seen(aConversation('c', { reference: 'moved' }), 'message');
      const { conversation } = (await alerting.subscriptions.get(TENANT, 'c'))!;
      assert.deepEqual([conversation.reference, conversation.name], ['moved', 'Alerts']);
      const update = alerting.subscriptions.update.bind(alerting.subscriptions);
      alerting.subscriptions.update = () => assert.fail('nothing to write');
      await keep.seen(aConversation('c', { reference: 'moved' }), 'message');
      alerting.subscriptions.update = update;
      await keep.seen(aConversation('stranger'), 'message');
      assert.equal(await alerting.subscriptions.get(TENANT, 'stranger'), undefined, 'nobody asked for anything there');
    });

    it('forgets a team’s conversations and everything they were shown', async () => {
      const { app, at, watch, keep, alerting } = setUp();
      await watch();
      for (const id of ['red-1', 'red-2']) await app.subscribe(at(id, { teamId: 'red' }), words);
      await app.subscribe(at('blue', { teamId: 'blue' }), words);
      await watch(opened);
      await keep.forgetTeam({ tenantId: TENANT, id: 'red' });
      assert.deepEqual(await idsIn(alerting.subscriptions), ['blue']);
      assert.deepEqual(await alerting.ledger.holders(TENANT, 'EX20119'), ['blue']);
      assert.deepEqual(await alerting.ledger.entriesOf(TENANT, 'red-1'), []);
    });

    it('holds an archived team’s alerts until it is opened again', async () => {
      const { app, at, watch, work, keep, channel } = setUp();
      await watch();
      await app.subscribe(at('red', { teamId: 'red' }), words);
      await keep.pauseTeam({ tenantId: TENANT, id: 'red' }, 'team-archived');
      await watch(opened);
      assert.deepEqual(channel.of('red'), []);
      await keep.resumeTeam({ tenantId: TENANT, id: 'red' }, 'team-unarchived');
      await work();
      assert.deepEqual(channel.of('red'), ['post EX20119 v1']);
    });

    it('holds the alerts of a deleted channel of an archived team until both are back', async () => {
      const { app, at, watch, work, keep, channel } = setUp();
      const team = { tenantId: TENANT, id: 'red' };
      await watch();
      await app.subscribe(at('red-1', { teamId: 'red' }), words);
      await keep.pauseTeam(team, 'team-archived');
      await keep.pauseChannel(TENANT, 'red-1');
      await watch(opened);
      await keep.resumeTeam(team, 'team-unarchived');
      await work();
      assert.deepEqual(channel.of('red-1'), []);
      await keep.resumeChannel(TENANT, 'red-1');
      await work();
      assert.deepEqual(channel.of('red-1'), ['post EX20119 v1']);
    });

    it('renames channels and teams', async () => {
      const { app, at, keep, alerting } = setUp();
      await app.subscribe(at('red', { teamId: 'team' }), words);
      await keep.rename(TENANT, 'red', 'Alerts');
      await keep.renameTeam({ tenantId: TENANT, id: 'team' }, 'Operations');
      const { conversation } = (await alerting.subscriptions.get(TENANT, 'red'))!;
      assert.deepEqual([conversation.name, conversation.teamName], ['Alerts', 'Operations']);
      await keep.rename(TENANT, 'stranger', 'Nobody');
      assert.equal(await alerting.subscriptions.get(TENANT, 'stranger'), undefined);
    });
  });
});
