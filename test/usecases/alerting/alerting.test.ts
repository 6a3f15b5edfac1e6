import assert from 'node:assert/strict';
import { idsIn } from '../../fakes/subscription-store.ts';
import { Redis } from 'ioredis';
import { makeTestAlerting } from '../../fixtures/test-alerting.ts';
import { SendError, type SendFailure } from '../../../src/domain/delivery/send-error.ts';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import type { NoticeJob } from '../../../src/ports/index.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeDeliver } from '../../../src/usecases/alerting/deliver.ts';
import { makeForgetAbandoned } from '../../../src/usecases/subscribing/forget-abandoned.ts';
import { makeKeepConversations } from '../../../src/usecases/subscribing/keep-conversations.ts';
import { makeFanOut } from '../../../src/usecases/alerting/fan-out.ts';
import { makePoll } from '../../../src/usecases/alerting/poll.ts';
import { makeRecordDays } from '../../../src/usecases/alerting/record-days.ts';
import { makeTellNotice } from '../../../src/usecases/alerting/tell-notice.ts';
import { makeWatchSource } from '../../../src/usecases/alerting/watch-source.ts';
import { makeReconcile } from '../../../src/usecases/alerting/reconcile.ts';
import { makeFakeChannel } from '../../fakes/delivery-channel.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { withRedis, type OwnRedis } from '../../fakes/redis-client.ts';
import { makeClock } from '../../fakes/asking.ts';
import { until } from '../../fakes/until.ts';
import { ADA, anIssue, aPost, aSubscription, aWant, TENANT } from '../../fixtures/alerting.ts';

const PREFIX = '{alerting}';
const EXCHANGE = { type: 'service', id: 'Exchange' } as const;
let own: OwnRedis;

/** Everything is real except the source and Teams. Time is advanced by hand. */
function setUp() {
  const source = makeFakeSource({ issues: [] });
  const channel = makeFakeChannel();
  const clock = makeClock();
  const connections: Redis[] = [];
  const alerting = makeTestAlerting({
    redis: own.redis,
    connect: () => {
      const connection = new Redis(own.url, { maxRetriesPerRequest: null });
      connections.push(connection);
      return connection;
    },
    prefix: PREFIX,
    source: source,
    channel,
    clock,
    pollIntervalMs: 50,
    ratePerSecond: 1_000,
    tenantIds: [TENANT],
  });
  const notices: { notice: NoticeJob; id: string }[] = [];
  const jobs: { conversationId: string; issueId: string; tenantId: string; version: number }[] = [];
  const byHand = {
    addNotices: (notice: NoticeJob, ids: readonly string[]) =>
      Promise.resolve(void notices.push(...ids.map((id) => ({ notice, id })))),
    addFanOut: () => Promise.resolve(),
    addDeliveries: (added: typeof jobs) => Promise.resolve(void jobs.push(...added)),
  };
  const ports = { ...alerting, queue: byHand };
  const poll = makePoll(ports);
  const fanOut = makeFanOut(ports);
  const deliver = makeDeliver({ ...ports, sleep: () => Promise.resolve() });
  /** One poll, and everything that follows from it. */
  async function watch(issues: readonly Issue[]) {
    source.tenant.issues = [...issues];
    clock.advance(60_000);
    await poll(TENANT);
    for (const event of await alerting.snapshots.owed(TENANT, 100)) await fanOut(event);
    const waits = [];
    for (const job of jobs.splice(0)) waits.push(await deliver(job));
    return waits;
  }
  const subscribe = (id: string, wants = [aWant(EXCHANGE)], more = {}) =>
    alerting.subscriptions.update(TENANT, id, () => aSubscription(id, wants, more));
  return {
    alerting,
    connections,
    source,
    channel,
    clock,
    watch,
    subscribe,
    jobs,
    notices,
    ports,
    poll,
    fanOut,
    deliver,
  };
}

const opened = anIssue();
const updated = anIssue({
  modifiedAt: '2031-05-04T11:30:00.000Z',
  posts: [...opened.posts, aPost('2031-05-04T11:30:00.000Z', 'Current status: A fix is on its way.')],
});
const resolved = anIssue({
  status: 'serviceRestored',
  statusText: 'serviceRestored',
  resolved: true,
  endedAt: '2031-05-04T11:50:00.000Z',
  modifiedAt: '2031-05-04T12:00:00.000Z',
  posts: [...updated.posts, aPost('2031-05-04T12:00:00.000Z', 'Final status: Service is restored.')],
});

function refusal(failure: SendFailure): SendError {
  return new SendError(failure, 'refused');
}

describe('alerting, on a real Redis', () => {
  own = withRedis();

  it('tells a subscribed channel about an issue in one live card, and each update in its thread', async () => {
    const { watch, subscribe, channel } = setUp();
    await subscribe('subscribed');
    await subscribe('other', [aWant({ type: 'service', id: 'Lync' })]);
    await watch([]);
    await watch([opened]);
    await watch([updated]);
    await watch([resolved]);
    assert.deepEqual(channel.of('subscribed'), [
      'post EX20119 v1',
      'edit EX20119 v2',
      'reply EX20119 updated 11:30',
      'edit EX20119 v3',
      'reply EX20119 resolved 12:00',
    ]);
    assert.deepEqual(channel.of('other'), []);
  });

  it('tells nobody about the issues of a tenant’s very first poll', async () => {
    const { watch, subscribe, channel } = setUp();
    await subscribe('c');
    await watch([opened]);
    assert.deepEqual(channel.shown, []);
  });

  it('says nothing twice: a repeated poll, fan-out or delivery does nothing', async () => {
    const { watch, subscribe, channel, fanOut, deliver, alerting } = setUp();
    await subscribe('c');
    await watch([]);
    await watch([opened]);
    const event = { ...(await anEventOf(alerting)), id: 'again' };
    await watch([opened]);
    await fanOut(event);
    await deliver({ tenantId: TENANT, conversationId: 'c', issueId: 'EX20119', version: 1 });
    assert.deepEqual(channel.of('c'), ['post EX20119 v1']);
  });

  it('tells all updates missed during an outage in one message', async () => {
    const { watch, subscribe, channel } = setUp();
    await subscribe('c');
    await watch([]);
    await watch([opened]);
    await watch([resolved]);
    assert.deepEqual(channel.of('c').slice(1), ['edit EX20119 v2', 'reply EX20119 updated+resolved 11:30 12:00']);
  });

  it('waits as long as the service asks, and uses no attempt', async () => {
    const { watch, subscribe, channel, alerting } = setUp();
    await subscribe('c');
    await watch([]);
    channel.refuse = () => refusal({ kind: 'throttled', retryAfterMs: 120_000 });
    assert.deepEqual(await watch([opened]), [{ againInMs: 120_000 }]);
    const entry = await alerting.ledger.get(TENANT, 'c', 'EX20119');
    assert.equal(entry?.attempts, undefined);
    const slot = await alerting.limiter.take(TENANT, 'c');
    assert.equal(slot.granted, false, 'nothing else is sent there meanwhile');
  });

  it('pauses a conversation that blocks the bot, and continues after a resume', async () => {
    const { watch, subscribe, channel, alerting, clock, deliver } = setUp();
    await subscribe('c');
    await watch([]);
    channel.refuse = () => refusal({ kind: 'paused', resumeOn: 'install' });
    await watch([opened]);
    assert.equal((await alerting.subscriptions.get(TENANT, 'c'))?.pause?.resumeOn, 'install');
    assert.equal((await alerting.ledger.get(TENANT, 'c', 'EX20119'))?.state, 'paused');
    channel.refuse = () => undefined;
    await watch([updated]);
    assert.deepEqual(channel.of('c'), [], 'paused means silent');
    await alerting.subscriptions.update(TENANT, 'c', (current) => current && { ...current, pause: undefined });
    assert.deepEqual(await alerting.ledger.resume(TENANT, 'c', clock()), ['EX20119']);
    await deliver({ tenantId: TENANT, conversationId: 'c', issueId: 'EX20119', version: 2 });
    assert.equal(channel.of('c')[0], 'post EX20119 v2');
  });

  it('respects an unsubscribe or a mute that came while it waited for its turn', async () => {
    for (const change of ['unsubscribe', 'mute'] as const) {
      await own.redis.flushall();
      const { watch, subscribe, channel, alerting, ports, source, clock, jobs, poll, fanOut } = setUp();
      await subscribe('c');
      await watch([]);
      source.tenant.issues = [opened];
      clock.advance(60_000);
      await poll(TENANT);
      for (const event of await alerting.snapshots.owed(TENANT, 10)) await fanOut(event);
      const mute = {
        subject: { type: 'issue', id: 'EX20119' },
        until: '2031-05-05T00:00:00.000Z',
        setBy: ADA,
        setAt: clock(),
      } as const;
      const sleep = async () => {
        await alerting.subscriptions.update(TENANT, 'c', (current) =>
          change === 'mute' && current ? { ...current, mutes: [mute] } : undefined,
        );
      };
      const limiter = { ...ports.limiter, take: () => Promise.resolve({ granted: true, waitMs: 1 }) };
      for (const job of jobs) await makeDeliver({ ...ports, limiter, sleep })(job);
      assert.deepEqual(channel.shown, [], change);
    }
  });

  it('resumes an entry whose conversation was resumed just as the entry was marked as paused', async () => {
    const { watch, subscribe, channel, alerting, ports, jobs, clock, source, poll, fanOut } = setUp();
    await subscribe('c', undefined, { pause: { reason: 'waiting-for-message', since: clock(), resumeOn: 'message' } });
    await watch([]);
    source.tenant.issues = [opened];
    clock.advance(60_000);
    await poll(TENANT);
    for (const event of await alerting.snapshots.owed(TENANT, 10)) await fanOut(event);
    let reads = 0;
    const subscriptions = {
      ...ports.subscriptions,
      get: async (tenantId: string, id: string) => {
        const found = await ports.subscriptions.get(tenantId, id);
        reads += 1;
        return reads === 1 || !found ? found : { ...found, pause: undefined };
      },
    };
    const deliver = makeDeliver({ ...ports, subscriptions, sleep: () => Promise.resolve() });
    const [job] = jobs;
    assert.ok(job);
    assert.deepEqual(await deliver(job), { againInMs: 1 });
    await deliver(job);
    assert.deepEqual(channel.of('c'), ['post EX20119 v1']);
  });

  it('forgets a conversation once the time its channel allowed has passed, and not before', async () => {
    const { watch, subscribe, channel, alerting, ports, clock } = setUp();
    const forgetAbandoned = makeForgetAbandoned({ ...ports, keep: makeKeepConversations(ports) });
    await subscribe('out');
    await subscribe('in');
    await subscribe('blocked');
    await watch([]);
    const givenUpAfterMs = 30 * 24 * 3_600_000;
    const failures: Readonly<Record<string, SendFailure>> = {
      out: { kind: 'paused', resumeOn: 'install', givenUpAfterMs },
      blocked: { kind: 'paused', resumeOn: 'message' },
    };
    channel.refuse = (id) => (failures[id] ? refusal(failures[id]) : undefined);
    await watch([opened]);
    clock.advance(29 * 24 * 3_600_000);
    await forgetAbandoned(TENANT);
    assert.deepEqual(await idsIn(alerting.subscriptions), ['blocked', 'in', 'out']);
    clock.advance(2 * 24 * 3_600_000);
    await forgetAbandoned(TENANT);
    assert.deepEqual(await idsIn(alerting.subscriptions), ['blocked', 'in']);
    assert.equal(await alerting.ledger.get(TENANT, 'out', 'EX20119'), undefined);
  });

  it('drops a conversation only at the second "gone", an hour later', async () => {
    const { watch, subscribe, channel, alerting, clock, deliver } = setUp();
    await subscribe('c');
    await watch([]);
    channel.refuse = () => refusal({ kind: 'gone' });
    await watch([opened]);
    assert.ok(await alerting.subscriptions.get(TENANT, 'c'));
    clock.advance(61 * 60_000);
    await deliver({ tenantId: TENANT, conversationId: 'c', issueId: 'EX20119', version: 1 });
    assert.equal(await alerting.subscriptions.get(TENANT, 'c'), undefined);
    assert.equal(await alerting.ledger.get(TENANT, 'c', 'EX20119'), undefined);
  });

  it('holds everything back if the bot itself is refused', async () => {
    const { watch, subscribe, channel, alerting } = setUp();
    await subscribe('c');
    await watch([]);
    channel.refuse = () => refusal({ kind: 'stop' });
    await watch([opened]);
    assert.equal((await alerting.limiter.take(TENANT, 'another')).granted, false);
    assert.equal((await alerting.ledger.get(TENANT, 'c', 'EX20119'))?.state, 'planned');
  });

  it('sends nothing to a conversation that unsubscribed meanwhile', async () => {
    const { watch, subscribe, channel, alerting, jobs, poll, fanOut, deliver, source, clock } = setUp();
    await subscribe('c');
    await watch([]);
    source.tenant.issues = [opened];
    clock.advance(60_000);
    await poll(TENANT);
    for (const event of await alerting.snapshots.owed(TENANT, 10)) await fanOut(event);
    await alerting.subscriptions.update(TENANT, 'c', () => undefined);
    for (const job of jobs.splice(0)) await deliver(job);
    assert.deepEqual(channel.shown, []);
  });

  it('believes that an issue is gone only when the source confirms it', async () => {
    const { watch, subscribe, channel, source } = setUp();
    await subscribe('c');
    await watch([opened]);
    await watch([updated]);
    source.getIssue = () => Promise.resolve(updated);
    await watch([]);
    await watch([]);
    assert.deepEqual(channel.of('c'), ['post EX20119 v2'], 'the look-up found it');
  });

  it('recovers lost work: owed fan-outs and deliveries without a job', async () => {
    const { subscribe, alerting, source, clock, poll, ports, channel, fanOut, deliver } = setUp();
    await subscribe('c');
    await poll(TENANT);
    source.tenant.issues = [opened];
    clock.advance(60_000);
    await poll(TENANT);
    const events: Parameters<typeof fanOut>[0][] = [];
    const queued: Parameters<typeof deliver>[0][] = [];
    const queue = {
      addFanOut: (event: (typeof events)[0]) => Promise.resolve(void events.push(event)),
      addDeliveries: (added: readonly (typeof queued)[0][]) => Promise.resolve(void queued.push(...added)),
      addNotices: () => Promise.resolve(),
    };
    const reconcile = makeReconcile({ ...ports, queue });
    await reconcile(TENANT);
    assert.equal(events.length, 1);
    for (const event of events) await fanOut(event);
    clock.advance(60_000);
    await reconcile(TENANT);
    assert.deepEqual(queued, [{ tenantId: TENANT, conversationId: 'c', issueId: 'EX20119', version: 1 }]);
    for (const job of queued) await deliver(job);
    assert.deepEqual(channel.of('c'), ['post EX20119 v1']);
    clock.advance(60_000);
    queued.length = 0;
    await reconcile(TENANT);
    assert.deepEqual(queued, [], 'finished work is left alone');
    assert.deepEqual(await alerting.snapshots.owed(TENANT, 10), []);
  });

  it('shares the readings it polled with those who answer questions', async () => {
    const { watch, ports } = setUp();
    await watch([opened]);
    const kept = await ports.readings.read<Issue[]>(TENANT, 'issues');
    assert.deepEqual(
      kept?.value.map((issue) => issue.id),
      ['EX20119'],
    );
  });

  it('tells once that the data is stale after 15 minutes, and once that it is back', async () => {
    const { alerting, ports, source, clock, subscribe, notices, channel, poll } = setUp();
    await subscribe('c');
    const watchSource = makeWatchSource({ ...ports, poll });
    const tellNotice = makeTellNotice({ ...ports, sleep: () => Promise.resolve() });
    const tellAll = async () => {
      for (const { notice, id } of notices.splice(0)) {
        await tellNotice(notice, id);
        await tellNotice(notice, id);
      }
    };
    source.failWith = new HealthError('source-timeout', 'no answer');
    for (let minute = 0; minute <= 24 * 60; minute += 1) {
      if (minute === 14) assert.deepEqual(channel.shown, [], 'a short illness is no news');
      await watchSource(TENANT);
      await tellAll();
      clock.advance(60_000);
    }
    assert.deepEqual(channel.of('c'), ['notice source-stale']);
    source.failWith = undefined;
    await watchSource(TENANT);
    await watchSource(TENANT);
    await tellAll();
    assert.deepEqual(channel.of('c').slice(1), ['notice source-back']);
    assert.equal(await alerting.outages.get(TENANT), undefined);
  });

  it('does not report stale data once it is fresh, nor its return to those who were never told', async () => {
    const { ports, source, clock, subscribe, notices, channel, poll } = setUp();
    await subscribe('c');
    const watchSource = makeWatchSource({ ...ports, poll });
    source.failWith = new HealthError('source-failed', 'ill');
    await watchSource(TENANT);
    clock.advance(16 * 60_000);
    await watchSource(TENANT);
    source.failWith = undefined;
    await watchSource(TENANT);
    for (const { notice, id } of notices) await makeTellNotice(ports)(notice, id);
    assert.deepEqual(channel.shown, []);
  });

  it('keeps a notice when the bot’s identity is refused, and sends nothing more until the retry', async () => {
    const { alerting, ports, source, clock, subscribe, notices, channel, poll } = setUp();
    await subscribe('c');
    const watchSource = makeWatchSource({ ...ports, poll });
    source.failWith = new HealthError('source-failed', 'ill');
    await watchSource(TENANT);
    clock.advance(16 * 60_000);
    await watchSource(TENANT);
    const [queued] = notices;
    assert.ok(queued);
    const tell = () => makeTellNotice(ports)(queued.notice, 'c');
    channel.refuse = () => refusal({ kind: 'stop' });
    assert.deepEqual(await tell(), { againInMs: 60_000 });
    assert.equal((await alerting.limiter.take(TENANT, 'another')).granted, false);
    channel.refuse = () => undefined;
    await own.redis.del(makeKeys(PREFIX).hold(TENANT));
    assert.equal(await tell(), undefined);
    assert.deepEqual(channel.of('c'), ['notice source-stale']);
  });

  it('records the worst of each day as its own history', async () => {
    const { ports, source, clock, alerting } = setUp();
    const record = makeRecordDays(ports);
    source.tenant.issues = [anIssue({ status: 'serviceInterruption', statusText: 'serviceInterruption' })];
    await record(TENANT);
    source.tenant.issues = [];
    await record(TENANT);
    clock.advance(24 * 3_600_000);
    await record(TENANT);
    const days = await alerting.days.read(TENANT, 'Exchange', '2031-01-01T00:00:00.000Z');
    assert.deepEqual(
      days.map((day) => [day.day, day.status, day.issueIds]),
      [
        ['2031-05-01', 'serviceInterruption', ['EX20119']],
        ['2031-05-02', 'serviceOperational', []],
      ],
    );
  });

  it('starts no worker if stopped while starting', async () => {
    const { alerting, connections } = setUp();
    const starting = alerting.start().catch(() => undefined);
    await alerting.close();
    await starting;
    const left = connections.length;
    for (const connection of connections) connection.disconnect();
    assert.equal(left, 0, 'nobody would close them');
  });

  it('does all of this on its own once started, and stops on request', async () => {
    const { alerting, source, channel, subscribe } = setUp();
    await subscribe('c');
    await alerting.start();
    await until(async () => (await alerting.snapshots.load(TENANT)).sequence > 0);
    source.tenant.issues = [opened];
    await until(() => channel.of('c').length === 1);
    source.tenant.issues = [resolved];
    await until(() => channel.of('c').length === 3);
    await alerting.close();
    assert.deepEqual(channel.of('c'), [
      'post EX20119 v1',
      'edit EX20119 v2',
      'reply EX20119 updated+resolved 11:30 12:00',
    ]);
  });
});

async function anEventOf({ snapshots }: ReturnType<typeof setUp>['alerting']) {
  const snapshot = await snapshots.get(TENANT, 'EX20119');
  assert.ok(snapshot);
  return {
    id: 'event',
    tenantId: TENANT,
    issueId: 'EX20119',
    version: snapshot.version,
    kinds: ['opened'] as const,
    knownPosts: [],
    seenAt: snapshot.changedAt,
  };
}
