import assert from 'node:assert/strict';
import { Redis } from 'ioredis';
import type { Announcement } from '../../../src/domain/health/announcement.ts';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import { DAY, MINUTE } from '../../../src/domain/instant.ts';
import { MOMENTS } from '../../../src/domain/subscription/subscription.ts';
import type { SubscriptionKind } from '../../../src/domain/subscription/subscription.ts';
import type { DeliveryJob } from '../../../src/ports/index.ts';
import { makeTestAlerting } from '../../fixtures/test-alerting.ts';
import { makeDeliver } from '../../../src/usecases/alerting/deliver.ts';
import { makeFanOut } from '../../../src/usecases/alerting/fan-out.ts';
import { makePollAnnouncements } from '../../../src/usecases/alerting/poll-announcements.ts';
import { makePoll } from '../../../src/usecases/alerting/poll.ts';
import { makeClock } from '../../fakes/asking.ts';
import { anAnnouncement, EXCHANGE, makeFakeSource, TEAMS } from '../../fakes/health-source.ts';
import { makeFakeChannel } from '../../fakes/delivery-channel.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis, type OwnRedis } from '../../fakes/redis-client.ts';
import { anIssue, aSubscription, aWant, TENANT } from '../../fixtures/alerting.ts';

const PREFIX = '{announcements}';
let own: OwnRedis;

function setUp() {
  const source = makeFakeSource({ issues: [], announcements: [] });
  const channel = makeFakeChannel();
  const clock = makeClock();
  const log = makeRecordingLog();
  const alerting = makeTestAlerting({
    redis: own.redis,
    connect: () => new Redis(own.url, { maxRetriesPerRequest: null }),
    prefix: PREFIX,
    source: source,
    channel,
    clock,
    log,
    pollIntervalMs: 1_000,
    ratePerSecond: 1_000,
    tenantIds: [TENANT],
  });
  const jobs: DeliveryJob[] = [];
  const queue = {
    addFanOut: () => Promise.resolve(),
    addNotices: () => Promise.resolve(),
    addDeliveries: (added: readonly DeliveryJob[]) => Promise.resolve(void jobs.push(...added)),
  };
  const ports = { ...alerting, queue };
  const pollAnnouncements = makePollAnnouncements(ports);
  const poll = makePoll(ports);
  const fanOut = makeFanOut(ports);
  const deliver = makeDeliver({ ...ports, sleep: () => Promise.resolve() });
  async function watch(...announcements: Announcement[]) {
    source.tenant.announcements = announcements;
    clock.advance(15 * MINUTE);
    await pollAnnouncements(TENANT);
    await poll(TENANT);
    for (const event of await alerting.snapshots.owed(TENANT, 100)) await fanOut(event);
    for (const job of jobs.splice(0)) await deliver(job);
  }
  const subscribe = (
    id: string,
    target: Parameters<typeof aWant>[0],
    kinds: readonly SubscriptionKind[] = ['messages'],
  ) => alerting.subscriptions.update(TENANT, id, () => aSubscription(id, [aWant(target, { kinds, moments: MOMENTS })]));
  return { alerting, clock, log, channel, pollAnnouncements, source, subscribe, watch };
}

const news = anAnnouncement({ services: [TEAMS, EXCHANGE] });
const body = { type: 'text', content: 'The layout changes in July.' } as const;
const updated = { ...news, modifiedAt: '2031-05-02T00:00:00.000Z', tags: ['Updated message'], body };

describe('announcements, on a real Redis', () => {
  own = withRedis();

  it('go to conversations subscribed to messages of any of their services, and to nobody else', async () => {
    const { subscribe, watch, channel } = setUp();
    await subscribe('by-first', { type: 'service', id: TEAMS.id });
    await subscribe('by-other', { type: 'service', id: EXCHANGE.id });
    await subscribe('by-family', { type: 'family', id: 'productivity' });
    await subscribe('another', { type: 'service', id: 'SharePoint' });
    await subscribe('incidents-only', { type: 'all' }, ['incidents']);
    await watch();
    await watch(news);
    await watch(updated);
    const told = ['post MC123456 v1', 'edit MC123456 v2', 'reply MC123456 updated 00:00'];
    for (const id of ['by-first', 'by-other', 'by-family']) assert.deepEqual(channel.of(id), told, id);
    assert.deepEqual([...channel.of('another'), ...channel.of('incidents-only')], []);
  });

  it('do not alert about the first poll, privacy messages or expired items', async () => {
    const { alerting, subscribe, watch, channel } = setUp();
    await subscribe('c', { type: 'all' });
    const old = anAnnouncement({ id: 'MC1' });
    await watch(old);
    await watch(old, anAnnouncement({ id: 'MC2', tags: ['Data privacy'] }));
    await watch();
    await watch();
    const { snapshots } = await alerting.announcements.load(TENANT);
    assert.equal(snapshots.get('MC1')?.missedPolls, 0, 'its absence is not even counted');
    await watch(old);
    assert.deepEqual(channel.shown, []);
  });

  it('stay separate from issues: neither poll treats the other’s items as gone or as its own', async () => {
    const { alerting, subscribe, watch, channel, source } = setUp();
    await subscribe('c', { type: 'all' }, ['messages', 'incidents']);
    await watch();
    source.tenant.issues = [anIssue()];
    await watch(news);
    await watch(news);
    await watch(news);
    assert.deepEqual(channel.of('c').toSorted(), ['post EX20119 v1', 'post MC123456 v1']);
    const { snapshots } = await alerting.snapshots.load(TENANT);
    assert.deepEqual([...snapshots.keys()], ['EX20119']);
  });

  it('are forgotten long after leaving the list, and no alert is sent when the source fails', async () => {
    const { alerting, watch, source, pollAnnouncements, log, clock } = setUp();
    await watch(news);
    source.failWith = new HealthError('not-permitted', 'no', { permission: 'ServiceMessage.Read.All' });
    await pollAnnouncements(TENANT);
    assert.equal(log.events('poll-announcements.failed')[0]?.['code'], 'not-permitted');
    const kept = async () => (await alerting.announcements.load(TENANT)).snapshots.size;
    assert.equal(await kept(), 1);
    source.failWith = undefined;
    clock.advance(179 * DAY);
    await watch();
    assert.equal(await kept(), 1);
    clock.advance(2 * DAY);
    await watch();
    assert.equal(await kept(), 0);
  });
});
