import assert from 'node:assert/strict';
import type { ServiceDay } from '../../src/domain/health/service.ts';
import { DAY, HOUR, shift, timeOf } from '../../src/domain/instant.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { warnOfUnreadable } from '../../src/redis/records/read-record.ts';
import { makeStores } from '../../src/redis/stores.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { anEvent, aSnapshot, aSubscription, aWant, NOON, TENANT } from '../fixtures/alerting.ts';

/** Truncated, of another type, and without the required fields. */
const DAMAGED = ['{"cut":', 'null', '{}', '[]', '"text"'];
const LATER = shift(NOON, HOUR);
const keys = makeKeys('{test}');
const log = makeRecordingLog();

describe('an unreadable record in Redis', () => {
  const own = withRedis();
  const stores = () => makeStores(own.redis, keys, warnOfUnreadable(log));
  beforeEach(() => void (log.lines.length = 0));

  /** The kinds of record that the log warned about. */
  const warned = () => log.events('redis.unreadable').map(({ what }) => what);

  it('does not affect other subscriptions, and counts as missing', async () => {
    const { subscriptions } = stores();
    await subscriptions.update(TENANT, 'good', () => aSubscription('good', [aWant({ type: 'all' })]));
    for (const [at, text] of DAMAGED.entries()) await own.redis.set(keys.subscription(TENANT, `bad${at}`), text);
    const found = await subscriptions.getMany(TENANT, ['bad0', 'bad1', 'good', 'bad2', 'bad3', 'bad4']);
    assert.deepEqual(found, [{ ...aSubscription('good', [aWant({ type: 'all' })]), version: 1 }]);
    assert.equal(await subscriptions.get(TENANT, 'bad0'), undefined);
    assert.deepEqual(warned(), ['subscription']);
  });

  it('stays for other versions if a change gives no subscription to replace it', async () => {
    const key = keys.subscription(TENANT, 'c');
    await own.redis.set(key, '{"conversation":"of a new kind"}');
    assert.equal(await stores().subscriptions.update(TENANT, 'c', (current) => current), undefined);
    assert.equal(await own.redis.get(key), '{"conversation":"of a new kind"}');
    await stores().subscriptions.update(TENANT, 'c', () => aSubscription('c', []));
    assert.ok(await stores().subscriptions.get(TENANT, 'c'));
  });

  it('does not affect the tenant’s other snapshots', async () => {
    const { snapshots, announcements } = stores();
    const outcome = {
      tenantId: TENANT,
      sequence: 0,
      polledAt: NOON,
      changed: [aSnapshot(3)],
      forgotten: [],
      events: [],
    };
    for (const place of [snapshots, announcements]) await place.commit(outcome);
    for (const [at, text] of DAMAGED.entries()) {
      await own.redis.hset(keys.snapshots(TENANT), `bad${at}`, text);
      await own.redis.hset(keys.announcementSnapshots(TENANT), `bad${at}`, text);
    }
    for (const place of [snapshots, announcements]) {
      assert.deepEqual([...(await place.load(TENANT)).snapshots], [['EX20119', aSnapshot(3)]]);
    }
    assert.equal(await snapshots.get(TENANT, 'bad0'), undefined);
    assert.deepEqual(warned(), ['snapshot'], 'once, however many there are');
  });

  it('does not hold up owed events, wherever it is in the outbox', async () => {
    const { snapshots } = stores();
    for (const [at, text] of DAMAGED.entries()) {
      await own.redis.hset(keys.outbox(TENANT), `bad${at}`, text);
      await own.redis.zadd(keys.outboxOrder(TENANT), at, `bad${at}`);
    }
    const events = [anEvent({ version: 1 }), anEvent({ version: 2 }), anEvent({ version: 3 })];
    await snapshots.commit({ tenantId: TENANT, sequence: 0, polledAt: NOON, changed: [], forgotten: [], events });
    await own.redis.zadd(keys.outboxOrder(TENANT), 10, events[0]!.id, 11, events[1]!.id, 12, events[2]!.id);
    assert.deepEqual(await snapshots.owed(TENANT, 2), events.slice(0, 2));
    assert.deepEqual(await snapshots.owed(TENANT, 100), events);
    assert.deepEqual(warned(), ['event']);
  });

  it('does not affect the conversation’s other entries', async () => {
    const { ledger } = stores();
    await ledger.plan(anEvent(), ['c'], NOON);
    for (const [at, text] of DAMAGED.entries()) {
      await own.redis.hset(keys.ledgerEntry(TENANT, 'c', `bad${at}`), { data: text, owed: '1' });
      await own.redis.zadd(keys.ledgerOf(TENANT, 'c'), at, `bad${at}`);
    }
    const issueIds = (await ledger.entriesOf(TENANT, 'c')).map(({ issueId }) => issueId);
    assert.deepEqual(issueIds, ['EX20119']);
    assert.equal(await ledger.get(TENANT, 'c', 'bad0'), undefined);
    assert.deepEqual(await ledger.resume(TENANT, 'c', NOON), []);
    assert.deepEqual(warned(), ['ledger entry']);
  });

  it('crowds no delivery out of the unfinished list, and stays there for the version that can read it', async () => {
    const { ledger } = stores();
    const early = timeOf(shift(NOON, -DAY));
    for (const [at, text] of DAMAGED.entries()) {
      await own.redis.hset(keys.ledgerEntry(TENANT, `bad${at}`, 'EX1'), { data: text, owed: '1' });
      await own.redis.zadd(keys.unfinished(TENANT), early, JSON.stringify([TENANT, `bad${at}`, 'EX1']));
    }
    await ledger.plan(anEvent(), ['owed'], NOON);
    await ledger.unfinished(TENANT, LATER, DAMAGED.length);
    const found = await ledger.unfinished(TENANT, LATER, DAMAGED.length);
    assert.deepEqual(
      found.map(({ conversationId }) => conversationId),
      ['owed'],
    );
    assert.equal(await own.redis.zcard(keys.unfinished(TENANT)), DAMAGED.length + 1);
  });

  it('is removed from the unfinished list if it names no entry', async () => {
    const { ledger } = stores();
    for (const [at, text] of [...DAMAGED, '["only","two"]', '[1,2,3]'].entries()) {
      await own.redis.zadd(keys.unfinished(TENANT), at, text);
    }
    await ledger.plan(anEvent(), ['owed'], NOON);
    assert.equal((await ledger.unfinished(TENANT, LATER, 100)).length, 1);
    assert.equal(await own.redis.zcard(keys.unfinished(TENANT)), 1);
    assert.deepEqual(warned(), ['place of a ledger entry']);
  });

  it('does not count as an outage', async () => {
    const { outages } = stores();
    for (const text of DAMAGED) {
      await own.redis.set(keys.outage(TENANT), text);
      assert.equal(await outages.get(TENANT), undefined, text);
    }
    assert.deepEqual(warned(), ['outage']);
  });

  it('does not affect the service’s other days, and is replaced by the next reading', async () => {
    const { days } = stores();
    const day = (date: string): ServiceDay => ({
      ...{ service: { id: 'Exchange', name: 'Exchange Online' }, day: date, status: 'serviceOperational' },
      ...{ statusText: '', features: [], issueIds: [] },
    });
    await days.record(TENANT, [day('2031-05-04')]);
    for (const [at, text] of DAMAGED.entries()) {
      await own.redis.hset(keys.days(TENANT, 'Exchange'), `2031-05-1${at}`, text);
    }
    const read = () => days.read(TENANT, 'Exchange', '2031-05-01T00:00:00.000Z');
    assert.deepEqual(await read(), [day('2031-05-04')]);
    await days.record(TENANT, [day('2031-05-10')]);
    assert.deepEqual(await read(), [day('2031-05-04'), day('2031-05-10')]);
    assert.deepEqual(warned(), ['day']);
  });

  it('is logged by its kind and place, without its content', async () => {
    const text = JSON.stringify({ ...aSnapshot(1), changedAt: 'a secret' });
    await own.redis.hset(keys.snapshots(TENANT), 'EX20119', text);
    assert.equal(await stores().snapshots.get(TENANT, 'EX20119'), undefined);
    const [{ what, place } = {}] = log.events('redis.unreadable');
    assert.deepEqual([what, place], ['snapshot', 'changedAt']);
    assert.ok(!JSON.stringify(log.lines).includes('a secret'));
  });
});
