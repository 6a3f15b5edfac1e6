import assert from 'node:assert/strict';
import { aliveIn, makeFleet, type Fleet } from '../../../src/redis/fleet/fleet.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { versionOf } from '../../../src/redis/records/packed.ts';
import { makeSubscriptionStore } from '../../../src/redis/subscription-store.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { until } from '../../fakes/until.ts';
import { aSubscription, aWant, TENANT } from '../../fixtures/alerting.ts';

const keys = makeKeys('{fleet}');

describe('processes of two versions of records on one Redis', function () {
  this.timeout(30_000);
  const own = withRedis();
  const joined: Fleet[] = [];
  afterEach(() => Promise.all(joined.splice(0).map((each) => each.leave())));

  /** A process that reads this version, with its store. */
  function process(reads: number) {
    const log = makeRecordingLog();
    let left = false;
    const rewrite = () => store.renew(TENANT);
    const options = { redis: own.redis, keys, log, release: `r${reads}`, reads, rewrite, beatMs: 50 };
    const fleet = makeFleet({ ...options, onLeftBehind: () => void (left = true) });
    const store = makeSubscriptionStore(own.redis, keys, () => undefined, fleet);
    joined.push(fleet);
    const join = (signal = new AbortController().signal) => fleet.join(signal);
    const subscribe = (id: string) => store.update(TENANT, id, () => aSubscription(id, [aWant({ type: 'all' })]));
    return { ...{ fleet, store, join, subscribe, log }, hasEnded: () => left };
  }
  const versions = async () => {
    const all = await own.redis.hgetallBuffer(keys.subscriptions(TENANT));
    return Object.entries(all).map(([id, record]) => `${id} ${versionOf(record)}`);
  };
  /** Until a process has learned of the others. */
  const writes = (one: Fleet, version: number) => until(async () => (await one.toWrite()) === version, 10_000);

  it('write the newest version if all read it', async () => {
    const newer = process(2);
    await newer.join();
    await newer.subscribe('a');
    assert.deepEqual(await versions(), ['a 2']);
    assert.deepEqual(await aliveIn(own.redis, keys), ['r2']);
  });

  it('write what the older one reads until it has left, and then the newer version', async () => {
    const [older, newer] = [process(1), process(2)];
    await older.join();
    await newer.join();
    await newer.subscribe('a');
    await older.store.update(TENANT, 'a', (current) => current && { ...current, wants: [] });
    assert.deepEqual([await versions(), (await newer.store.get(TENANT, 'a'))?.wants], [['a 1'], []]);
    await older.fleet.leave();
    await writes(newer.fleet, 2);
    await newer.subscribe('a');
    assert.deepEqual(await versions(), ['a 2']);
  });

  it('go back: an older one waits until a newer one has written all records as it reads them', async () => {
    const newer = process(2);
    await newer.join();
    for (const id of ['a', 'b', 'c']) await newer.subscribe(id);
    const older = process(1);
    await older.join();
    assert.deepEqual((await versions()).sort(), ['a 1', 'b 1', 'c 1']);
    assert.equal((await older.store.getMany(TENANT, ['a', 'b', 'c'])).length, 3);
    assert.deepEqual(
      older.log.lines.map(({ event }) => event),
      ['records.too-new', 'records.readable'],
    );
    await newer.subscribe('d');
    assert.ok(await older.store.get(TENANT, 'd'));
  });

  it('destroy nothing that they cannot read: one that was taken for dead ends', async () => {
    const [older, newer] = [process(1), process(2)];
    await older.join();
    // As if it had been frozen for longer than it counts as alive.
    await own.redis.del(keys.fleet());
    await newer.join();
    await newer.subscribe('a');
    const before = await own.redis.hgetBuffer(keys.subscriptions(TENANT), 'a');
    await assert.rejects(older.subscribe('a'), /newer version/);
    await until(() => older.hasEnded(), 10_000);
    assert.deepEqual(await own.redis.hgetBuffer(keys.subscriptions(TENANT), 'a'), before);
  });

  it('do not wait for an older one that is gone', async () => {
    const newer = process(2);
    await newer.join();
    await newer.subscribe('a');
    const stop = new AbortController();
    const older = process(1);
    const joining = older.join(stop.signal);
    await until(async () => (await aliveIn(own.redis, keys)).length === 2);
    stop.abort();
    await joining;
    await older.fleet.leave();
    await writes(newer.fleet, 2);
  });
});
