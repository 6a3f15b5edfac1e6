import { Redis } from 'ioredis';
import { between, instantOf, MINUTE, shift } from '../../../src/domain/instant.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import type { ConversationSettings } from '../../../src/domain/subscription/settings.ts';
import type { ChangeKind } from '../../../src/domain/watching/change.ts';
import type { BulletinChannel, DeliveryJob, ReadingStore, WorkQueue } from '../../../src/ports/index.ts';
import { makeDeliver } from '../../../src/usecases/alerting/deliver.ts';
import { makeFanOut } from '../../../src/usecases/alerting/fan-out.ts';
import { makePlanDigests } from '../../../src/usecases/alerting/digests/plan-digests.ts';
import { makeReconcile } from '../../../src/usecases/alerting/reconcile.ts';
import { makeClock } from '../../fakes/asking.ts';
import { makeFakeBulletinChannel } from '../../fakes/bulletins/bulletin-channel.ts';
import { makeFakeChannel, type FakeChannel } from '../../fakes/delivery-channel.ts';
import { makeFakeReadingStore } from '../../fakes/reading-store.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import type { OwnRedis } from '../../fakes/redis-client.ts';
import { anEvent, anIssue, aPost, aSubscription, aWant, TENANT } from '../../fixtures/alerting.ts';
import { makeTestAlerting } from '../../fixtures/test-alerting.ts';

export const C = 'general';

/** A clock in Riga, where the night of these specs is. */
export const riga = (text: string) => instantOf(Date.parse(`${text}+02:00`));

type Ports = ReturnType<typeof makeTestAlerting> & {
  /** The queue, of which each process has its own. */
  readonly jobs: Pick<WorkQueue, 'addNotices' | 'addFanOut' | 'addDeliveries'>;
  readonly bulletinChannel: BulletinChannel;
};
/** Changes the ports of one process: what kills it, and when. */
type Harm = (ports: Ports) => Ports;

/** One conversation on a real Redis, with a clock that specs set. Each process has only what Redis holds. */
export function openNight(own: OwnRedis, start: string) {
  const clock = makeClock(riga(start));
  const channel = makeFakeChannel();
  const bulletinChannel = makeFakeBulletinChannel(channel);
  const readings = makeFakeReadingStore();
  const process = (harm: Harm = (ports) => ports) =>
    startProcess(own, { clock, channel, bulletinChannel, readings }, harm);
  const first = process();
  let versions = 0;
  return {
    clock,
    channel,
    readings,
    process,
    first,
    shown: () => channel.of(C),
    at: (time: string) => clock.advance(between(clock(), riga(time))),
    settle: (settings: ConversationSettings) =>
      first.subscriptions.update(TENANT, C, (current) => ({
        ...(current ?? aSubscription(C, [aWant({ type: 'all' }, { kinds: ['incidents', 'advisories', 'messages'] })])),
        settings: { timeZone: 'Europe/Riga', ...settings },
      })),
    /** What a poll that sees this change writes, its fan-out, and the deliveries that follow at once. */
    see: async (id: string, kinds: readonly ChangeKind[], changes: Partial<Issue> = {}) => {
      const { issue, known } = await changed(first, id, clock(), changes);
      const version = (versions += 1);
      const event = anEvent({ issueId: id, version, kinds, knownPosts: known, id: `${id}/${version}` });
      const { sequence } = await first.snapshots.load(TENANT);
      const snapshot = { issue, version, changedAt: clock(), newsAt: clock(), missedPolls: 0 };
      await first.snapshots.commit({
        ...{ tenantId: TENANT, sequence, polledAt: clock(), forgotten: [], changed: [snapshot], events: [event] },
      });
      await first.fanOut(event);
      await first.work();
    },
  };
}

/** The issue with one more post, as of now. */
async function changed({ snapshots }: Ports, id: string, now: string, changes: Partial<Issue>) {
  const before = (await snapshots.get(TENANT, id))?.issue;
  const base = before ?? anIssue({ id, classification: 'advisory', startedAt: shift(now, -5 * MINUTE), posts: [] });
  const posts = [...base.posts, aPost(now, `Current status: as of ${now}.`)];
  return {
    issue: { ...base, posts, modifiedAt: now, ...changes },
    known: base.posts.map(({ createdAt }) => createdAt),
  };
}

interface Shared {
  readonly clock: ReturnType<typeof makeClock>;
  readonly channel: FakeChannel;
  readonly bulletinChannel: BulletinChannel;
  readonly readings: ReadingStore;
}

function startProcess(own: OwnRedis, { clock, channel, bulletinChannel, readings }: Shared, harm: Harm) {
  const jobs: DeliveryJob[] = [];
  const connect = () => new Redis(own.url, { maxRetriesPerRequest: null });
  const queue = {
    addNotices: () => Promise.resolve(),
    addFanOut: () => Promise.resolve(),
    addDeliveries: (added: readonly DeliveryJob[]) => Promise.resolve(void jobs.push(...added)),
  };
  const alerting = makeTestAlerting({
    ...{ redis: own.redis, connect, prefix: '{night}', source: makeFakeSource() },
    ...{ channel, clock, readings },
  });
  const ports = harm({ ...alerting, jobs: queue, bulletinChannel });
  const [deliver, fanOut] = [
    makeDeliver({ ...ports, nudging: { ...ports, queue: ports.jobs }, announcing: ports }),
    makeFanOut({ ...ports, queue }),
  ];
  // The reconciler leaves alone for some seconds what may be in progress.
  const reconcile = makeReconcile({ ...ports, queue, clock: () => shift(clock(), MINUTE) });
  const work = async () => {
    for (const job of jobs.splice(0)) await deliver(job);
  };
  return {
    ...ports,
    deliver,
    fanOut,
    work,
    planDigests: () => makePlanDigests(ports)(TENANT),
    /** Takes up what is due until nothing is. */
    catchUp: async () => {
      for (let round = 0; round < 4; round += 1) {
        await reconcile(TENANT);
        await work();
      }
    },
  };
}
