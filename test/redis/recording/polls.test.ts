import assert from 'node:assert/strict';
import type { RecordEntry } from '../../../src/domain/record/entry.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { MINUTE } from '../../../src/domain/instant.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeReadingStore } from '../../../src/redis/reading-store.ts';
import { makeStores } from '../../../src/redis/stores.ts';
import { makePoll } from '../../../src/usecases/alerting/poll.ts';
import { makeClock } from '../../fakes/asking.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { anIssue, aPost, TENANT } from '../../fixtures/alerting.ts';

const keys = makeKeys('{test}');

describe('what polls put into the record, on a real Redis', () => {
  const own = withRedis();
  const clock = makeClock('2031-05-04T12:00:00.000Z');
  beforeEach(() => own.redis.flushall());

  function watch() {
    const stores = makeStores(own.redis, keys, noneUnreadable);
    const source = makeFakeSource();
    const nothing = () => undefined;
    const poll = makePoll({
      ...{ ...stores, sources: () => source, readings: makeReadingStore(own.redis, keys), clock },
      ...{ queue: { addFanOut: () => Promise.resolve() }, log: makeRecordingLog(), pollIntervalMs: MINUTE },
      meter: { pollDuration: nothing, change: nothing } as never,
    });
    const see = async (issues: readonly Issue[], afterMs = MINUTE) => {
      clock.advance(afterMs);
      source.tenant.issues = [...issues];
      await poll(TENANT);
      return clock();
    };
    const take = async () => {
      const owed = await stores.recordOutbox.owed(TENANT, 1_000);
      await stores.recordOutbox.settle(TENANT, owed);
      return owed;
    };
    return { ...stores, see, take };
  }

  const inShort = (entry: RecordEntry) =>
    entry.kind === 'gap'
      ? `gap ${entry.because}`
      : entry.kind === 'post'
        ? `${entry.issueId} ${entry.post.body.content}`
        : `${entry.issue.id} v${entry.version} ${entry.kinds.join()}`;

  it('gives what is behind entries that cannot be read, however few are asked for', async () => {
    const { see } = watch();
    await see(['EX1', 'EX2', 'EX3', 'EX4'].map((id) => anIssue({ id, posts: [] })));
    const [first = '', second = ''] = await own.redis.zrange(keys.recordOrder(TENANT), 0, '1');
    await own.redis.hset(keys.recordOwed(TENANT), { [first]: 'not JSON', [second]: 'neither' });
    const { recordOutbox } = makeStores(own.redis, keys, () => undefined);
    assert.equal((await recordOutbox.owed(TENANT, 2)).length, 2);
  });

  it('begins with all that is there, and then has each change once', async () => {
    const { see, take, recordOutbox } = watch();
    const post = aPost('2031-05-04T11:00:00.000Z', 'First.');
    const from = await see([anIssue({ posts: [post] }), anIssue({ id: 'EX2', posts: [] })]);
    assert.deepEqual((await take()).map(inShort).toSorted(), ['EX2 v1 ', 'EX20119 First.', 'EX20119 v1 ']);
    await see([anIssue({ posts: [post] }), anIssue({ id: 'EX2', posts: [] })]);
    assert.equal(await recordOutbox.count(TENANT), 0);
    const until = await see([
      anIssue({ posts: [post, aPost('2031-05-04T12:01:00.000Z', 'Second.')] }),
      anIssue({ id: 'EX2', posts: [] }),
    ]);
    assert.deepEqual((await take()).map(inShort).toSorted(), ['EX20119 Second.', 'EX20119 v2 updated']);
    assert.deepEqual(await recordOutbox.watched(TENANT), { from, until });
  });

  it('takes what an earlier version kept into the record once, as seen when it last changed', async () => {
    const before = watch();
    const seenAt = await before.see([anIssue()]);
    await before.take();
    await own.redis.del(keys.recording(TENANT));
    const { see, take } = watch();
    await see([anIssue()]);
    const taken = await take();
    assert.deepEqual(taken.map(({ kind }) => kind).toSorted(), ['post', 'state']);
    assert.ok(taken.every((entry) => entry.seenAt === seenAt));
    await see([anIssue()]);
    assert.deepEqual(await take(), []);
  });

  it('has a gap after a time without a good poll, and none after a short one', async () => {
    const { see, take, outages } = watch();
    const from = await see([]);
    await see([], 9 * MINUTE);
    assert.deepEqual(await take(), []);
    const outSince = await see([], 30 * MINUTE);
    const [off] = await take();
    assert.deepEqual(off && inShort(off), 'gap off');
    assert.notEqual(off?.id, `gap/${from}`, 'from the last good poll, not the first');
    await outages.replace(TENANT, undefined, { since: outSince, told: false });
    const to = await see([], 30 * MINUTE);
    const gap = { kind: 'gap', id: `gap/${outSince}`, tenantId: TENANT, seenAt: to, from: outSince, to };
    assert.deepEqual(await take(), [{ ...gap, because: 'source' }]);
  });

  it('takes no more when too much waits, tells alerts all the same, and then begins anew', async () => {
    const { see, take, snapshots } = watch();
    await see([anIssue()]);
    await take();
    const waiting = Array.from({ length: 20_000 }, (_, nth) => [nth, `waits ${nth}`]).flat();
    await own.redis.zadd(keys.recordOrder(TENANT), ...waiting);
    await see([anIssue({ title: 'Another' }), anIssue({ id: 'EX2' })]);
    assert.equal((await snapshots.owed(TENANT, 10)).length, 2);
    await own.redis.del(keys.recordOrder(TENANT));
    await see([anIssue({ title: 'Another' }), anIssue({ id: 'EX2' })]);
    const states = (await take()).filter(({ kind }) => kind === 'state').map(inShort);
    assert.deepEqual(states.toSorted(), ['EX2 v1 ', 'EX20119 v2 ']);
  });

  it('writes nothing of a poll that came too late', async () => {
    const { snapshots, recordOutbox, see, take } = watch();
    await see([anIssue()]);
    await take();
    const { sequence } = await snapshots.load(TENANT);
    const late = {
      tenantId: TENANT,
      sequence: sequence - 1,
      polledAt: clock(),
      changed: [],
      forgotten: [],
      events: [],
    };
    const until = (await recordOutbox.watched(TENANT))?.until;
    clock.advance(MINUTE);
    assert.equal(
      await snapshots.commit({ ...late, polledAt: clock(), record: { entries: [], whole: true, turns: false } }),
      false,
    );
    assert.equal((await recordOutbox.watched(TENANT))?.until, until);
  });
});
