import assert from 'node:assert/strict';
import { Redis } from 'ioredis';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { HOUR, MINUTE, shift } from '../../../src/domain/instant.ts';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import type { ConversationSettings } from '../../../src/domain/subscription/settings.ts';
import type { DeliveryJob, WarningChannel } from '../../../src/ports/index.ts';
import { makeDeliver } from '../../../src/usecases/alerting/deliver.ts';
import { makeReconcile } from '../../../src/usecases/alerting/reconcile.ts';
import { makeWatchReports } from '../../../src/usecases/impact/watch-reports.ts';
import { makeClock } from '../../fakes/asking.ts';
import { makeFakeWarningChannel } from '../../fakes/bulletins/warning-channel.ts';
import { makeFakeChannel } from '../../fakes/delivery-channel.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { anEvent, anIssue, aPost, aSubscription, aWant, NOON, TENANT } from '../../fixtures/alerting.ts';
import { makeTestAlerting } from '../../fixtures/test-alerting.ts';

const THRESHOLD = { people: 5, withinMs: 30 * MINUTE };
const [ASKED, SILENT, OTHER] = ['asked', 'silent', 'other'];
const FOUR = ['ada', 'ben', 'cem', 'dan'];
const EXCHANGE = { id: 'Exchange', name: 'Exchange Online' };
const ALL_DAY = { from: '00:00', to: '23:00', days: [1, 2, 3, 4, 5, 6, 7], everything: true } as const;

describe('an early warning', () => {
  const own = withRedis();

  /** Several processes over one Redis, each of which does its work by hand. */
  async function setUp(settings: ConversationSettings = { earlyWarnings: 'on' }) {
    const [clock, channel] = [makeClock(NOON), makeFakeChannel()];
    const alerting = makeTestAlerting({
      ...{ redis: own.redis, connect: () => new Redis(own.url), prefix: '{test}' },
      ...{ source: makeFakeSource(), channel, clock },
    });
    const { subscriptions } = alerting;
    const exchange = [aWant({ type: 'service', id: EXCHANGE.id })];
    await subscriptions.update(TENANT, ASKED, () => aSubscription(ASKED, exchange, { settings }));
    await subscriptions.update(TENANT, SILENT, () => aSubscription(SILENT, exchange));
    const teams = [aWant({ type: 'service', id: 'microsoftteams' })];
    await subscriptions.update(TENANT, OTHER, () => aSubscription(OTHER, teams, { settings }));
    await alerting.names.learn(TENANT, [EXCHANGE], NOON);

    const process = (harm: (channel: WarningChannel) => WarningChannel = (each) => each) => {
      const jobs: DeliveryJob[] = [];
      const queue = {
        addDeliveries: (added: readonly DeliveryJob[]) => Promise.resolve(void jobs.push(...added)),
        addFanOut: () => Promise.resolve(),
        addNotices: () => Promise.resolve(),
      };
      const ports = { ...alerting, queue, thresholdOf: () => THRESHOLD };
      const warningChannel = harm(makeFakeWarningChannel(channel));
      const deliver = makeDeliver({ ...ports, warning: { warnings: ports.warnings, warningChannel } });
      const reconcile = makeReconcile({ ...ports, clock: () => shift(clock(), MINUTE) });
      const work = async () => {
        // Each job twice: the queue may repeat any of them.
        const todo = jobs.splice(0).flatMap((job) => [job, job]);
        for (const job of todo) await deliver(job);
      };
      const catchUp = async () => {
        await reconcile(TENANT);
        await work();
      };
      return { ...ports, watch: makeWatchReports(ports), deliver, work, catchUp, jobs };
    };
    const first = process();
    const poll = async (issues: readonly Issue[] = []) => {
      await first.watch(TENANT, issues);
      await first.work();
      await first.catchUp();
    };
    const say = async (...people: readonly string[]) => {
      for (const personId of people)
        await alerting.affected.say({ tenantId: TENANT, serviceId: EXCHANGE.id, personId }, clock());
    };
    return { ...alerting, clock, channel, process, first, poll, say, told: () => channel.of(ASKED) };
  }

  const incident = (changes: Partial<Issue> = {}) =>
    anIssue({ id: 'EX7', service: EXCHANGE, classification: 'incident', resolved: false, ...changes });

  it('is told once, where it was asked for and nowhere else, when the fifth person says so', async () => {
    const { say, poll, channel, told } = await setUp();
    await say(...FOUR, ...FOUR);
    await poll();
    assert.deepEqual(told(), []);
    await say('eva');
    await poll();
    await poll();
    assert.deepEqual(channel.shown, [{ conversationId: ASKED, what: 'post Exchange 5' }]);
  });

  it('is not told while Microsoft speaks of it, but for an advisory that is old', async () => {
    const { say, poll, told, clock } = await setUp();
    await say(...FOUR, 'eva');
    await poll([incident()]);
    await poll([incident({ classification: 'advisory', startedAt: clock() })]);
    assert.deepEqual(told(), []);
    await poll([incident({ classification: 'advisory', startedAt: '2031-01-01T00:00:00.000Z' })]);
    assert.equal(told().length, 1);
  });

  it('is edited at most once for a poll, when more say so, and not if nothing changed', async () => {
    const { say, poll, told } = await setUp();
    await say(...FOUR, 'eva');
    await poll();
    await say('fay', 'gus');
    await say('hal');
    await poll();
    await say('hal');
    await poll();
    assert.deepEqual(told(), ['post Exchange 5', 'edit Exchange 8']);
  });

  it('says that it is over when nobody has said so for an hour, and that it is not after all', async () => {
    const { say, poll, told, clock } = await setUp();
    await say(...FOUR, 'eva');
    await poll();
    clock.advance(59 * MINUTE);
    await poll();
    assert.equal(told().length, 1);
    clock.advance(2 * MINUTE);
    await poll();
    await say('ada');
    await poll();
    assert.deepEqual(told().slice(1), ['edit Exchange over'], 'one alone takes nothing back');
    await say(...FOUR, 'eva');
    await poll();
    assert.deepEqual(told().slice(2), ['edit Exchange 5']);
  });

  it('says what Microsoft then published, an incident rather than an advisory, and no more', async () => {
    const { say, poll, told, clock } = await setUp();
    await say(...FOUR, 'eva');
    await poll();
    await poll([incident({ id: 'TM1', service: { id: 'microsoftteams', name: 'Microsoft Teams' } })]);
    assert.equal(told().length, 1, 'another service');
    const advisory = incident({ id: 'EX6', classification: 'advisory', startedAt: clock() });
    await poll([advisory]);
    await poll([advisory, incident()]);
    await say('fay');
    await poll([incident({ id: 'EX8' }), incident()]);
    clock.advance(2 * HOUR);
    await poll();
    assert.deepEqual(told().slice(1), ['edit Exchange EX6', 'edit Exchange EX7']);
  });

  it('comes again for the same service only after hours', async () => {
    const { say, poll, told, clock } = await setUp();
    await say(...FOUR, 'eva');
    await poll();
    clock.advance(2 * HOUR);
    await poll();
    clock.advance(2 * HOUR);
    await say(...FOUR, 'eva');
    await poll();
    assert.deepEqual(told(), ['post Exchange 5', 'edit Exchange over', 'post Exchange 5']);
  });

  it('counts only those of the last half hour', async () => {
    const { say, poll, told, clock } = await setUp();
    await say(...FOUR);
    clock.advance(31 * MINUTE);
    await say('eva');
    await poll();
    assert.deepEqual(told(), []);
  });

  it('is told, and edited, by another process, whatever the first was doing when it died', async () => {
    const { say, process, told, warnings, first } = await setUp();
    await say(...FOUR, 'eva');
    const killed = process(() => ({
      digestOf: () => 'any',
      post: () => Promise.reject(new Error('killed')),
      edit: () => Promise.reject(new Error('killed')),
    }));
    const lost = { ...killed.queue, addDeliveries: () => Promise.reject(new Error('killed')) };
    await assert.rejects(makeWatchReports({ ...killed, queue: lost })(TENANT, []), /killed/);
    assert.equal((await warnings.get(TENANT, EXCHANGE.id))?.told, false);
    await killed.watch(TENANT, []);
    await assert.rejects(killed.work(), /killed/);
    await process().catchUp();
    await process().catchUp();
    assert.deepEqual(told(), ['post Exchange 5']);
    await say('fay');
    await assert.rejects(makeWatchReports({ ...killed, queue: lost })(TENANT, []), /killed/);
    await killed.watch(TENANT, []);
    await assert.rejects(killed.work(), /killed/);
    await process().catchUp();
    await first.watch(TENANT, []);
    await first.catchUp();
    assert.deepEqual(told().slice(1), ['edit Exchange 6']);
  });

  it('is edited later where Teams fails', async () => {
    const { say, poll, told, channel, first, clock } = await setUp();
    await say(...FOUR, 'eva');
    await poll();
    channel.refuse = () => new SendError({ kind: 'transient' }, 'not now');
    await say('fay');
    await poll();
    channel.refuse = () => undefined;
    clock.advance(5 * MINUTE);
    await first.catchUp();
    assert.deepEqual(told(), ['post Exchange 5', 'edit Exchange 6']);
  });

  it('waits for the end of a quiet time for an hour, and is then no news', async () => {
    const quiet = [{ ...ALL_DAY }];
    const { say, poll, told, subscriptions, clock, first } = await setUp({ earlyWarnings: 'on', quiet });
    const end = (settings: ConversationSettings) =>
      subscriptions.update(TENANT, ASKED, (record) => record && { ...record, settings });
    await say(...FOUR, 'eva');
    await poll();
    const [job] = await first.ledger.unfinished(TENANT, shift(clock(), HOUR), 10);
    assert.ok(job);
    const wait = await first.deliver({ ...job, version: 1 });
    assert.ok(wait && wait.againInMs <= 10 * MINUTE, 'it is looked at again, as quiet may end by hand');
    clock.advance(59 * MINUTE);
    await first.catchUp();
    assert.deepEqual(told(), []);
    clock.advance(MINUTE);
    await first.catchUp();
    await end({ earlyWarnings: 'on' });
    await first.catchUp();
    await say('fay');
    await poll();
    assert.deepEqual(told(), [], 'it was dropped');
  });

  it('is told when the quiet time ends within the hour, as it is then', async () => {
    const quiet = [{ ...ALL_DAY, from: '11:00', to: '12:30' }];
    const { say, poll, told, clock } = await setUp({ earlyWarnings: 'on', quiet, timeZone: 'UTC' });
    await say(...FOUR, 'eva');
    await poll();
    await say('fay');
    await poll();
    clock.advance(30 * MINUTE);
    await poll();
    assert.deepEqual(told(), ['post Exchange 6']);
  });

  it('is spared where the service is muted', async () => {
    const { say, poll, told, subscriptions } = await setUp();
    const by = { setBy: { id: 'ada', name: 'Ada' }, setAt: NOON };
    const mute = { subject: { type: 'service', id: 'Exchange' }, until: '2032-01-01T00:00:00.000Z', ...by } as const;
    await subscriptions.update(TENANT, ASKED, (record) => record && { ...record, mutes: [mute] });
    await say(...FOUR, 'eva');
    await poll();
    assert.deepEqual(told(), []);
  });

  it('stands in Microsoft’s alert, with how much earlier it was, where it was told', async () => {
    const { say, poll, first, snapshots, clock, ledger, subscriptions } = await setUp();
    await subscriptions.update(TENANT, SILENT, (record) => record && { ...record, settings: { earlyWarnings: 'on' } });
    await subscriptions.update(
      TENANT,
      SILENT,
      (record) => record && { ...record, wants: [aWant({ type: 'service', id: 'microsoftteams' })] },
    );
    await say(...FOUR, 'eva');
    await poll();
    clock.advance(23 * MINUTE);
    const issue = incident({ posts: [aPost(clock(), 'Current status: We look into it.')] });
    const event = anEvent({ issueId: 'EX7' });
    const { sequence } = await snapshots.load(TENANT);
    const snapshot = { issue, version: 1, changedAt: clock(), newsAt: clock(), missedPolls: 0 };
    const changed = { forgotten: [], changed: [snapshot], events: [event] };
    await snapshots.commit({ tenantId: TENANT, sequence, polledAt: clock(), ...changed });
    await ledger.plan(event, [ASKED, SILENT], clock());
    await poll([issue]);
    const noticed = async (id: string) => (await first.ledger.get(TENANT, id, 'EX7'))?.noticed;
    assert.deepEqual([await noticed(ASKED), await noticed(SILENT)], [23, undefined]);
  });
});
