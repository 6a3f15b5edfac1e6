import assert from 'node:assert/strict';
import { DAY, HOUR, shift } from '../../src/domain/instant.ts';
import { makeDeliveryLedger } from '../../src/redis/delivery-ledger.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { anEvent, NOON, putInto, TENANT } from '../fixtures/alerting.ts';
import { noneUnreadable } from '../fakes/unreadable.ts';

const LATER = shift(NOON, HOUR);

describe('cleanup of the delivery ledger in Redis', () => {
  const own = withRedis();
  const ledger = () => makeDeliveryLedger(own.redis, makeKeys('{test}'), noneUnreadable);

  async function entryOf(conversationId: string) {
    const entry = await ledger().get(TENANT, conversationId, 'EX20119');
    assert.ok(entry);
    return entry;
  }

  it('lets every key of a delivery expire, except the list of unfinished entries', async () => {
    await ledger().plan(anEvent(), ['a'], NOON);
    await putInto(ledger(), { ...(await entryOf('a')), cardId: 'm1', updatedAt: NOON });
    const keys = await own.redis.keys('*');
    const lasting = [];
    for (const key of keys) if ((await own.redis.ttl(key)) < 0) lasting.push(key);
    assert.deepEqual(keys.toSorted(), [
      '{test:contoso-tenant}:fence:a',
      '{test:contoso-tenant}:holders:EX20119',
      '{test:contoso-tenant}:issues-of:a',
      '{test:contoso-tenant}:ledger:a:EX20119',
      '{test:contoso-tenant}:unfinished',
    ]);
    assert.deepEqual(lasting, ['{test:contoso-tenant}:unfinished']);
  });

  it('forgets a conversation’s issues when their entries have expired', async () => {
    await ledger().plan(anEvent({ issueId: 'EX1' }), ['a'], NOON);
    await ledger().plan(anEvent({ issueId: 'EX2' }), ['a'], shift(NOON, 179 * DAY));
    assert.equal((await ledger().entriesOf(TENANT, 'a')).length, 2);
    await ledger().plan(anEvent({ issueId: 'EX3' }), ['a'], shift(NOON, 181 * DAY));
    const kept = (await ledger().entriesOf(TENANT, 'a')).map(({ issueId }) => issueId);
    assert.deepEqual(kept, ['EX2', 'EX3']);
  });

  it('removes expired entries from the unfinished list, so that they crowd out nothing', async () => {
    await ledger().plan(anEvent(), ['expired'], NOON);
    await ledger().plan(anEvent(), ['owed'], shift(NOON, 1));
    await own.redis.del(`{test:${TENANT}}:ledger:expired:EX20119`);
    assert.deepEqual(await ledger().unfinished(TENANT, LATER, 1), []);
    const found = (await ledger().unfinished(TENANT, LATER, 1)).map(({ conversationId }) => conversationId);
    assert.deepEqual(found, ['owed']);
  });

  it('does not undo what a delivery did while the conversation was resumed', async () => {
    await ledger().plan(anEvent(), ['a'], NOON);
    await putInto(ledger(), { ...(await entryOf('a')), state: 'paused' });
    const paused = await entryOf('a');
    await putInto(ledger(), { ...paused, state: 'done', shownVersion: 1, cardId: 'm1' });
    const late = makeDeliveryLedger(
      readingOnce(paused.conversationId, JSON.stringify({ ...paused, owedVersion: undefined })),
      makeKeys('{test}'),
      noneUnreadable,
    );
    await late.resume(TENANT, 'a', LATER);
    assert.deepEqual([(await entryOf('a')).cardId, (await entryOf('a')).state], ['m1', 'done']);
  });

  /** A client that returns the entry as it was a moment ago. */
  function readingOnce(conversationId: string, data: string) {
    const key = `{test:${TENANT}}:ledger:${conversationId}:EX20119`;
    return new Proxy(own.redis, {
      get: (redis, name) => {
        if (name === 'hgetall') return (asked: string) => (asked === key ? { data, owed: '1' } : redis.hgetall(asked));
        const value: unknown = Reflect.get(redis, name);
        return typeof value === 'function' ? (value as (...all: unknown[]) => unknown).bind(redis) : value;
      },
    });
  }
});
