import assert from 'node:assert/strict';
import { makeDeliveryLedger } from '../../src/redis/delivery-ledger.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeSubscriptionStore } from '../../src/redis/subscription-store.ts';
import type { LedgerEntry } from '../../src/domain/delivery/ledger-entry.ts';
import { aConversation, anEvent, aSubscription, aWant, NOON, TENANT } from '../fixtures/alerting.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { noneUnreadable } from '../fakes/unreadable.ts';

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
      assert.match((await own.redis.get(keys.subscription(TENANT, 'c'))) ?? '', /"dream":"kept"/);
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

    it('refuses writes by a process that lost the conversation while it was held up', async () => {
      await ledger().plan(anEvent(), ['a'], NOON);
      const late = await ledger().exclusively(TENANT, 'a', async (put) => {
        await put({ ...(await planned('a')), state: 'sending' });
        // As if this process had been held up for longer than its lock lasts.
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

    it('retakes an expired lock that nobody else took', async () => {
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
