import assert from 'node:assert/strict';
import { makeDeliveryLedger } from '../../src/redis/delivery-ledger.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeSnapshotStore } from '../../src/redis/snapshot-store.ts';
import { makeSubscriptionStore } from '../../src/redis/subscription-store.ts';
import type { LedgerEntry } from '../../src/domain/delivery/ledger-entry.ts';
import { aConversation, anEvent, aSnapshot, aSubscription, aWant, NOON, TENANT } from '../fixtures/alerting.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { noneUnreadable } from '../fakes/unreadable.ts';

const LATER = '2031-05-04T12:30:00.000Z';
const keys = makeKeys('{test}');

describe('alerting stores in Redis', () => {
  const own = withRedis();

  describe('subscriptions', () => {
    const store = () => makeSubscriptionStore(own.redis, keys, noneUnreadable);
    const about = { serviceId: 'Exchange', families: ['productivity'], issueId: 'EX1' };

    async function keep(id: string, ...targets: Parameters<typeof aWant>[0][]): Promise<void> {
      await store().update(TENANT, id, () =>
        aSubscription(
          id,
          targets.map((target) => aWant(target)),
        ),
      );
    }

    it('forgets the index entries of what was taken away', async () => {
      await keep('c', { type: 'service', id: 'Exchange' });
      await keep('c', { type: 'service', id: 'Lync' });
      assert.deepEqual(await store().match(TENANT, about), []);
      await store().update(TENANT, 'c', () => undefined);
      assert.equal(await store().get(TENANT, 'c'), undefined);
      assert.deepEqual(await own.redis.keys('*'), [], 'a removed subscription leaves no key behind');
    });

    it('keeps the fields of a newer record, and reads an older one that lacks lists', async () => {
      const conversation = aConversation('c');
      await own.redis.set(keys.subscription(TENANT, 'c'), JSON.stringify({ version: 9, conversation, dream: 'kept' }));
      await store().update(TENANT, 'c', (current) => {
        assert.deepEqual(current?.wants, []);
        assert.ok(current);
        return { ...current, wants: [aWant({ type: 'all' })] };
      });
      assert.match((await own.redis.get(keys.subscription(TENANT, 'c'))) ?? '', /"dream":"kept"/);
    });
  });

  describe('snapshots', () => {
    const store = () => makeSnapshotStore(own.redis, keys, noneUnreadable);
    const outcome = { tenantId: TENANT, polledAt: NOON, forgotten: [] };

    it('keeps snapshots and owed events together', async () => {
      const kept = await store().commit({ ...outcome, sequence: 0, changed: [aSnapshot(1)], events: [anEvent()] });
      assert.equal(kept, true);
      const { sequence, snapshots } = await store().load(TENANT);
      assert.equal(sequence, 1);
      assert.deepEqual(snapshots.get('EX20119'), aSnapshot(1));
      assert.deepEqual(await store().get(TENANT, 'EX20119'), aSnapshot(1));
      assert.deepEqual(await store().owed(TENANT, 10), [anEvent()]);
      assert.deepEqual(await store().tenants(), [TENANT]);
    });

    it('refuses a poll that began before another was kept, and writes nothing of it', async () => {
      await store().commit({ ...outcome, sequence: 0, changed: [aSnapshot(1)], events: [] });
      const late = await store().commit({ ...outcome, sequence: 0, changed: [aSnapshot(2)], events: [anEvent()] });
      assert.equal(late, false);
      assert.equal((await store().get(TENANT, 'EX20119'))?.version, 1);
      assert.deepEqual(await store().owed(TENANT, 10), []);
    });

    it('gives owed events oldest first, until they are settled', async () => {
      const events = [anEvent({ version: 1 }), anEvent({ version: 2 })];
      await store().commit({ ...outcome, sequence: 0, changed: [], events: events.slice(0, 1) });
      await store().commit({ ...outcome, sequence: 1, changed: [], events: events.slice(1) });
      assert.deepEqual(
        (await store().owed(TENANT, 1)).map((event) => event.version),
        [1],
      );
      await store().settle(anEvent({ version: 1 }));
      assert.deepEqual(
        (await store().owed(TENANT, 10)).map((event) => event.version),
        [2],
      );
    });

    it('forgets issues', async () => {
      await store().commit({ ...outcome, sequence: 0, changed: [aSnapshot(1)], events: [] });
      await store().commit({ ...outcome, sequence: 1, changed: [], forgotten: ['EX20119'], events: [] });
      assert.equal((await store().load(TENANT)).snapshots.size, 0);
    });
  });

  describe('ledger', () => {
    const ledger = () => makeDeliveryLedger(own.redis, keys, noneUnreadable);

    async function planned(conversationId: string): Promise<LedgerEntry> {
      const entry = await ledger().get(TENANT, conversationId, 'EX20119');
      assert.ok(entry);
      return entry;
    }

    it('plans a delivery once: repeating a plan owes nothing new', async () => {
      assert.deepEqual(await ledger().plan(anEvent(), ['a', 'b'], NOON), ['a', 'b']);
      assert.deepEqual(await ledger().plan(anEvent(), ['a', 'b'], NOON), []);
      assert.equal((await planned('a')).owedVersion, 1);
    });

    it('is finished only when what is owed now was shown', async () => {
      await ledger().plan(anEvent({ version: 1 }), ['a'], NOON);
      const entry = await planned('a');
      await ledger().plan(anEvent({ version: 2 }), ['a'], NOON);
      await ledger().put({ ...entry, state: 'done', shownVersion: 1, cardId: 'm1', updatedAt: NOON });
      assert.deepEqual(
        (await ledger().unfinished(LATER, 10)).map((each) => [each.state, each.owedVersion]),
        [['planned', 2]],
      );
      await ledger().put({ ...(await planned('a')), state: 'done', shownVersion: 2, updatedAt: NOON });
      assert.deepEqual(await ledger().unfinished(LATER, 10), []);
      assert.deepEqual(await ledger().holders(TENANT, 'EX20119'), ['a']);
    });

    it('finds unfinished entries by their age, and leaves paused and dead ones alone', async () => {
      await ledger().plan(anEvent(), ['old', 'paused', 'dead'], NOON);
      await ledger().put({ ...(await planned('paused')), state: 'paused' });
      await ledger().put({ ...(await planned('dead')), state: 'dead' });
      assert.deepEqual(
        (await ledger().unfinished(LATER, 10)).map((each) => each.conversationId),
        ['old'],
      );
      assert.deepEqual(await ledger().unfinished('2031-05-04T11:59:00.000Z', 10), []);
    });

    it('plans the paused entries of a conversation again when it can be reached', async () => {
      await ledger().plan(anEvent(), ['a'], NOON);
      await ledger().put({ ...(await planned('a')), state: 'paused' });
      assert.deepEqual(await ledger().resume(TENANT, 'a', NOON), ['EX20119']);
      assert.deepEqual(
        (await ledger().unfinished(LATER, 10)).map((each) => each.state),
        ['planned'],
      );
    });

    it('forgets a conversation whole', async () => {
      await ledger().plan(anEvent(), ['a'], NOON);
      await ledger().put({ ...(await planned('a')), cardId: 'm1' });
      await ledger().forget(TENANT, 'a');
      assert.deepEqual(await own.redis.keys('*'), []);
    });

    it('lets one process at a time work on a conversation', async () => {
      const inside = await ledger().exclusively(TENANT, 'a', async () => {
        const other = await ledger().exclusively(TENANT, 'a', () => Promise.resolve('second'));
        return other ?? 'refused';
      });
      assert.equal(inside, 'refused');
      assert.equal(await ledger().exclusively(TENANT, 'a', () => Promise.resolve('free')), 'free');
    });

    it('lets nobody write who lost the conversation to another while it was held up', async () => {
      await ledger().plan(anEvent(), ['a'], NOON);
      const late = await ledger().exclusively(TENANT, 'a', async (put) => {
        await put({ ...(await planned('a')), state: 'sending' });
        // As if this process had stood still for longer than its hold lasts.
        await own.redis.del(keys.conversationLock(TENANT, 'a'));
        await ledger().exclusively(TENANT, 'a', async (putOfOther) => {
          await putOfOther({ ...(await planned('a')), state: 'done', shownVersion: 1, cardId: 'm1' });
          await assert.rejects(put({ ...(await planned('a')), state: 'done', cardId: 'm2' }), { code: 'lock-lost' });
          await put({ ...(await planned('a')), cardId: 'm3' }).catch(() => undefined);
        });
        await own.redis.set(keys.conversationLock(TENANT, 'a'), 'somebody-else');
        await put({ ...(await planned('a')), cardId: 'm4' });
        return 'not reached';
      });
      assert.equal(late, undefined, 'the work counts as not done: it is somebody else’s by now');
      assert.equal((await planned('a')).cardId, 'm1');
    });

    it('takes a hold again that ended and that nobody took', async () => {
      await ledger().plan(anEvent(), ['a'], NOON);
      await ledger().exclusively(TENANT, 'a', async (put) => {
        await own.redis.del(keys.conversationLock(TENANT, 'a'));
        await put({ ...(await planned('a')), cardId: 'm1' });
        assert.equal(await ledger().exclusively(TENANT, 'a', () => Promise.resolve('taken')), undefined);
      });
      assert.equal((await planned('a')).cardId, 'm1');
    });
  });
});
