import assert from 'node:assert/strict';
import { commandsOf, type RedisUse } from '../../bench/kit/redis-commands.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { MINUTE } from '../../src/domain/instant.ts';
import type { ChangeEvent } from '../../src/domain/watching/change.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeReadingStore } from '../../src/redis/reading-store.ts';
import { makeStores } from '../../src/redis/stores.ts';
import { makePoll } from '../../src/usecases/alerting/poll.ts';
import { makeRecordDays } from '../../src/usecases/alerting/record-days.ts';
import { makeTasks } from '../../src/usecases/alerting/tasks.ts';
import { makeWatchSource } from '../../src/usecases/alerting/watch-source.ts';
import { makeClock } from '../fakes/asking.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { noneUnreadable } from '../fakes/unreadable.ts';
import { TENANT } from '../fixtures/alerting.ts';
import { issueRow, overviewRow, startGraphTenant, type GraphTenant } from '../fixtures/graph-tenant.ts';

const MANY = 100;
const keys = makeKeys('{test}');

/** The rows of an Exchange with many issues; `changed` has one more post. */
function rows(changed?: number): object[] {
  return Array.from({ length: MANY }, (_, at) => issueRow(at === changed ? [1, 2] : [1], { id: `EX${100 + at}` }));
}

describe('a poll of Graph, on a real Redis', () => {
  const own = withRedis();
  const clock = makeClock('2031-05-04T12:30:00.000Z');
  let tenant: GraphTenant;
  beforeEach(async () => {
    tenant = await startGraphTenant(clock);
    tenant.overview = [overviewRow('Exchange', 'Exchange Online'), overviewRow('microsoftteams', 'Microsoft Teams')];
    tenant.issues = rows();
  });
  afterEach(() => tenant.close());

  /** A process with a memory of its own. */
  function startProcess() {
    const told: string[] = [];
    const queue = {
      addFanOut: ({ issueId, kinds }: ChangeEvent) => Promise.resolve(void told.push(`${issueId} ${kinds.join()}`)),
      addNotices: () => Promise.resolve(),
    };
    const nothing = () => undefined;
    const ports = {
      ...makeStores(own.redis, keys, noneUnreadable),
      ...{ readings: makeReadingStore(own.redis, keys), sources: () => tenant.source, queue, clock },
      ...{ log: makeRecordingLog(), meter: { pollDuration: nothing, change: nothing } as never },
    };
    const never = () => Promise.reject(new Error('not asked for'));
    const tasks = makeTasks({
      poll: makeWatchSource({ ...ports, poll: makePoll(ports) }),
      recordDays: makeRecordDays(ports),
      ...{ pollAnnouncements: never, forgetAbandoned: never, planDigests: never, reconcile: never },
      ...{ keepRecord: never, forgetRecord: never },
      ...{ tenantIds: [TENANT], log: ports.log },
    });
    const poll = async () => {
      clock.advance(MINUTE);
      await tasks('poll', TENANT);
    };
    return { ...ports, told, poll };
  }

  const listed = ({ written }: RedisUse) => Object.fromEntries(written);

  it('writes nothing but when it was read, and reads nothing of what did not change', async () => {
    const { poll } = startProcess();
    await poll();
    const use = await commandsOf(own.redis, 2, poll);
    assert.deepEqual(listed(use), { hset: 3 });
    assert.equal(use.read.get('hgetall'), undefined);
    assert.ok(use.bytesIn < 2_500, String(use.bytesIn));
    assert.ok(use.bytesOut < 1_000, String(use.bytesOut));
  });

  it('writes of a hundred issues only the one that changed', async () => {
    const { poll, told, readings } = startProcess();
    await poll();
    tenant.issues = rows(7);
    const use = await commandsOf(own.redis, 1, poll);
    assert.deepEqual(told, ['EX107 updated']);
    assert.ok(use.bytesIn < 9_500, String(use.bytesIn));
    assert.equal(use.read.get('hgetall'), undefined);
    const shared = await readings.read<readonly Issue[]>(TENANT, 'issues');
    assert.equal(shared?.value.find(({ id }) => id === 'EX107')?.posts.length, 2);
  });

  it('says to other processes when it was read, and what', async () => {
    const [first, other] = [startProcess(), startProcess()];
    await first.poll();
    const before = await other.readings.read<readonly Issue[]>(TENANT, 'issues');
    assert.equal(before?.value.length, MANY);
    await first.poll();
    const use = await commandsOf(own.redis, 1, async () => {
      const now = await other.readings.read<readonly Issue[]>(TENANT, 'issues');
      assert.deepEqual([now?.readAt, now?.value === before.value], [clock(), true]);
    });
    assert.ok(use.bytesOut < 500, String(use.bytesOut));
    tenant.issues = rows(7);
    await first.poll();
    const changed = await other.readings.read<readonly Issue[]>(TENANT, 'issues');
    const ours = await first.readings.read(TENANT, 'issues');
    assert.equal(JSON.stringify(changed?.value), JSON.stringify(ours?.value));
    assert.equal(changed?.value.find(({ id }) => id === 'EX107')?.posts.length, 2);
  });

  it('misses no change and tells none twice when processes take turns, whose memories are of different times', async () => {
    const [first, second, third] = [startProcess(), startProcess(), startProcess()];
    for (const { poll } of [first, second, third, first]) await poll();
    tenant.issues = rows(1);
    for (const { poll } of [second, first, second]) await poll();
    tenant.issues = rows(1).map((row, at) => (at === 2 ? issueRow([1, 3], { id: 'EX102' }) : row));
    for (const { poll } of [third, second, first]) await poll();
    const told = [first, second, third].map((each) => each.told);
    assert.deepEqual(told, [[], ['EX101 updated'], ['EX102 updated']]);
  });

  it('begins anew after Redis was emptied, whatever it remembers', async () => {
    const { poll, told, snapshots, days, readings } = startProcess();
    await poll();
    await own.redis.flushall();
    await poll();
    assert.deepEqual(told, [], 'all is old news');
    assert.equal((await snapshots.load(TENANT)).snapshots.size, MANY);
    assert.equal((await readings.read<readonly Issue[]>(TENANT, 'issues'))?.value.length, MANY);
    for (let minute = 0; minute < 60; minute += 1) await poll();
    assert.equal((await days.read(TENANT, 'Exchange', '2031-05-01T00:00:00.000Z')).length, 1, 'within the hour');
  });

  it('gives the very same object for an issue that came again unchanged, and another for one that changed', async () => {
    const before = await tenant.source.listIssues();
    tenant.issues = rows(7).toReversed();
    const after = new Map((await tenant.source.listIssues()).map((issue) => [issue.id, issue]));
    const others = before.filter((issue) => after.get(issue.id) !== issue);
    assert.deepEqual(
      others.map(({ id }) => id),
      ['EX107'],
    );
    assert.equal(after.get('EX107')?.posts.length, 2);
  });
});
