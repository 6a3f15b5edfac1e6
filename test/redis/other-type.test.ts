import assert from 'node:assert/strict';
import { HOUR, shift } from '../../src/domain/instant.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { warnOfUnreadable } from '../../src/redis/records/read-record.ts';
import { makeStores } from '../../src/redis/stores.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { idsIn } from '../fakes/subscription-store.ts';
import { anEvent, aSnapshot, aSubscription, aWant, NOON, TENANT } from '../fixtures/alerting.ts';

const keys = makeKeys('{test}');
const log = makeRecordingLog();
const ABOUT = { serviceIds: ['Exchange'], families: ['productivity'], issueId: 'EX20119' };

describe('a key of another type in Redis', () => {
  const own = withRedis();
  const stores = () => makeStores(own.redis, keys, warnOfUnreadable(log));
  beforeEach(() => void (log.lines.length = 0));

  const warned = () => log.events('redis.unreadable').map(({ key }) => key);
  const junk = (key: string) => own.redis.rpush(key, 'of another type');
  const subscribe = (id: string, target: Parameters<typeof aWant>[0]) =>
    stores().subscriptions.update(TENANT, id, () => aSubscription(id, [aWant(target)]));

  it('in place of a subscription hides no other, and is replaced by the next subscription', async () => {
    await subscribe('good', { type: 'all' });
    await junk(keys.subscription(TENANT, 'bad'));
    const { subscriptions } = stores();
    assert.equal((await subscriptions.getMany(TENANT, ['bad', 'good'])).length, 1);
    assert.equal(await subscriptions.get(TENANT, 'bad'), undefined);
    assert.deepEqual(warned(), [keys.subscription(TENANT, 'bad')]);
    await subscribe('bad', { type: 'all' });
    assert.equal((await stores().subscriptions.getMany(TENANT, ['bad', 'good'])).length, 2);
  });

  it('in place of an index of subscriptions loses nobody, and takes new subscriptions', async () => {
    await subscribe('one', { type: 'service', id: 'Exchange' });
    for (const key of [keys.subscribersToService(TENANT, 'Exchange'), keys.subscribersToAll(TENANT)]) {
      await own.redis.del(key);
      await junk(key);
      await subscribe('two', { type: 'service', id: 'Exchange' });
      assert.deepEqual((await stores().subscriptions.match(TENANT, ABOUT)).toSorted(), ['one', 'two'], key);
      assert.ok(warned().includes(key));
      log.lines.length = 0;
    }
  });

  it('in place of a team’s or tenant’s list counts as empty', async () => {
    await junk(keys.conversationsOfTenant(TENANT));
    await junk(keys.conversationsOfTeam(TENANT, 't'));
    assert.deepEqual(await idsIn(stores().subscriptions), []);
    assert.equal(await stores().subscriptions.count(TENANT), 0);
    assert.deepEqual(await stores().subscriptions.ofTeam(TENANT, 't'), []);
  });

  it('in place of one conversation’s entry holds up no other’s plan, and is set aside', async () => {
    await junk(keys.ledgerEntry(TENANT, 'bad', 'EX20119'));
    await junk(keys.ledgerOf(TENANT, 'worse'));
    const { ledger } = stores();
    assert.deepEqual(await ledger.plan(anEvent(), ['good', 'bad', 'worse'], NOON), ['good', 'bad', 'worse']);
    assert.equal((await ledger.get(TENANT, 'bad', 'EX20119'))?.state, 'planned');
    assert.equal((await ledger.entriesOf(TENANT, 'worse')).length, 1);
    for (const key of [keys.ledgerEntry(TENANT, 'bad', 'EX20119'), keys.ledgerOf(TENANT, 'worse')])
      assert.deepEqual(await own.redis.lrange(`${key}:set-aside`, 0, -1), ['of another type']);
  });

  it('in place of the ledger’s lists lets everybody be told', async () => {
    for (const key of [keys.unfinished(TENANT), keys.holders(TENANT, 'EX20119')]) await junk(key);
    const { ledger } = stores();
    assert.deepEqual(await ledger.holders(TENANT, 'EX20119'), []);
    assert.deepEqual(await ledger.plan(anEvent(), ['good'], NOON), ['good']);
    assert.equal((await ledger.unfinished(TENANT, shift(NOON, HOUR), 10)).length, 1);
  });

  it('in place of the outbox or the list of tenants stops no poll', async () => {
    for (const key of [keys.outbox(TENANT), keys.outboxOrder(TENANT), keys.polledTenants()]) await junk(key);
    const { snapshots } = stores();
    const outcome = { tenantId: TENANT, sequence: 0, polledAt: NOON, changed: [aSnapshot(1)], forgotten: [] };
    assert.equal(await snapshots.commit({ ...outcome, events: [anEvent()] }), true);
    assert.equal((await snapshots.owed(TENANT, 10)).length, 1);
    assert.deepEqual(await snapshots.tenants(), [TENANT]);
  });
});

describe('what is no number in Redis', () => {
  const own = withRedis();
  const stores = () => makeStores(own.redis, keys, warnOfUnreadable(log));

  it('as the version owed counts as something owed, and lets the next change be planned', async () => {
    const { ledger } = stores();
    await ledger.plan(anEvent(), ['a', 'b'], NOON);
    await own.redis.hset(keys.ledgerEntry(TENANT, 'a', 'EX20119'), 'owed', 'much');
    assert.equal((await ledger.get(TENANT, 'a', 'EX20119'))?.owedVersion, 1);
    assert.deepEqual(await ledger.plan(anEvent({ version: 2 }), ['a', 'b'], NOON), ['a', 'b']);
  });

  it('as the count of polls does not stop them', async () => {
    await own.redis.set(keys.pollSequence(TENANT), 'many');
    const { snapshots } = stores();
    const { sequence } = await snapshots.load(TENANT);
    const outcome = { tenantId: TENANT, sequence, polledAt: NOON, changed: [aSnapshot(1)], forgotten: [], events: [] };
    assert.equal(await snapshots.commit(outcome), true);
  });

  it('nor a snapshot at all hides no news of its issue to those who hold its card', async () => {
    const { snapshots } = stores();
    const changed = [aSnapshot(7)];
    await snapshots.commit({ tenantId: TENANT, sequence: 0, polledAt: NOON, changed, forgotten: [], events: [] });
    await own.redis.hset(keys.snapshots(TENANT), 'EX20119', '{}');
    const { damaged } = await snapshots.load(TENANT);
    assert.deepEqual(damaged, new Set(['EX20119']));
  });
});
