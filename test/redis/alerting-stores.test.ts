import assert from 'node:assert/strict';
import { makeDeliveryLedger } from '../../src/redis/delivery-ledger.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeSnapshotStore } from '../../src/redis/snapshot-store.ts';
import { makeSubscriptionStore } from '../../src/redis/subscription-store.ts';
import type { LedgerEntry } from '../../src/domain/delivery/ledger-entry.ts';
import { aConversation, anEvent, aSubscription, aWant, NOON, putInto, TENANT } from '../fixtures/alerting.ts';
import { storedText, withRedis } from '../fakes/redis-client.ts';
import { noneUnreadable } from '../fakes/unreadable.ts';

const keys = makeKeys('{test}');

describe('alerting stores in Redis', () => {
  const own = withRedis();

  describe('subscriptions', () => {
    const store = () => makeSubscriptionStore(own.redis, keys, noneUnreadable);
    const about = { serviceIds: ['Exchange'], families: ['productivity'], issueId: 'EX1' };

    async function keep(id: string, ...targets: Parameters<typeof aWant>[0][]): Promise<void> {
      await store().update(TENANT, id, () =>
        aSubscription(
          id,
          targets.map((target) => aWant(target)),
        ),
      );
    }

    it('removes the index entries of removed lines', async () => {
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
      assert.match(await storedText(own.redis, keys, 'c'), /"dream":"kept"/);
    });
  });

  describe('the outbox', () => {
    it('keeps nothing of an event that is settled', async () => {
      const store = makeSnapshotStore(own.redis, keys, noneUnreadable);
      const event = anEvent();
      const outcome = { tenantId: TENANT, sequence: 0, polledAt: NOON, changed: [], forgotten: [], events: [event] };
      assert.equal(await store.commit(outcome), true);
      await store.settle(event);
      assert.equal(await own.redis.exists(keys.outbox(TENANT), keys.outboxOrder(TENANT)), 0);
    });
  });

  describe('ledger', () => {
    const ledger = () => makeDeliveryLedger(own.redis, keys, noneUnreadable);

    async function planned(conversationId: string): Promise<LedgerEntry> {
      const entry = await ledger().get(TENANT, conversationId, 'EX20119');
      assert.ok(entry);
      return entry;
    }

    it('forgets everything about a conversation', async () => {
      await ledger().plan(anEvent(), ['a'], NOON);
      await putInto(ledger(), { ...(await planned('a')), cardId: 'm1' });
      await ledger().forget(TENANT, 'a');
      assert.deepEqual(await own.redis.keys('*'), []);
    });

    it('keeps what was shown when more is planned', async () => {
      await ledger().plan(anEvent(), ['a'], NOON);
      await putInto(ledger(), { ...(await planned('a')), cardId: 'm1' });
      await ledger().plan(anEvent({ version: 2 }), ['a'], NOON);
      assert.equal((await planned('a')).cardId, 'm1');
    });

    it('releases no lock that another has taken since', async () => {
      const { lock } = keys.conversationLock(TENANT, 'a');
      await ledger().exclusively(TENANT, 'a', () => own.redis.set(lock, 'another'));
      assert.equal(await own.redis.get(lock), 'another');
    });

    it('gives fences that grow, also when the clock was put back or Redis was emptied', async () => {
      const { fence } = keys.conversationLock(TENANT, 'a');
      const next = async () => {
        await ledger().exclusively(TENANT, 'a', () => Promise.resolve('held'));
        return Number(await own.redis.get(fence));
      };
      const first = await next();
      assert.ok(first > 1.7e15, 'microseconds since 1970');
      const ahead = 2 * first;
      await own.redis.set(fence, String(ahead));
      assert.equal(await next(), ahead + 1);
      await own.redis.flushall();
      assert.ok((await next()) > first);
    });

    it('refuses the late write of a process that held the conversation when Redis was emptied', async () => {
      await ledger().plan(anEvent(), ['a'], NOON);
      const late = await ledger().exclusively(TENANT, 'a', async (held) => {
        const entry = await planned('a');
        await own.redis.flushall();
        await ledger().plan(anEvent(), ['a'], NOON);
        await held.put({ ...entry, state: 'done', cardId: 'late' });
      });
      assert.equal(late, undefined);
      assert.equal((await planned('a')).cardId, undefined);
      await putInto(ledger(), { ...(await planned('a')), cardId: 'm1' });
      assert.equal((await planned('a')).cardId, 'm1', 'nobody is kept out');
    });
  });
});
