import assert from 'node:assert/strict';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeStores } from '../../../src/redis/stores.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeDeliveryLedger } from '../../fakes/stores/delivery-ledger.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { ADA, anEvent, NOON, TENANT } from '../../fixtures/alerting.ts';
import { responseStoreContract } from './response-store.ts';

describe('a response store in memory', () => {
  responseStoreContract(() => {
    const ledger = makeFakeDeliveryLedger();
    return { ledger, responses: ledger.responses };
  });
});

describe('a response store in Redis', () => {
  const own = withRedis();
  const keys = makeKeys('{contract}');
  const open = (onUnreadable = noneUnreadable) => makeStores(own.redis, keys, onUnreadable);
  responseStoreContract(open);

  it('takes parts that it cannot read for absent, and keeps those of a newer version', async () => {
    const { ledger, responses } = open();
    await ledger.plan(anEvent(), ['a'], NOON);
    const key = keys.ledgerEntry(TENANT, 'a', 'EX20119');
    const kept = { owner: { person: ADA, since: 'never' }, affected: { one: 'yes', two: 'perhaps' }, mood: 'kept' };
    await own.redis.hset(key, 'response', JSON.stringify(kept));
    const response = await responses.get(TENANT, 'a', 'EX20119');
    assert.deepEqual([response?.owner, response?.affected], [undefined, { one: 'yes' }]);
    const note = { kind: 'note', text: 'Hello', by: ADA, at: NOON } as const;
    await responses.update(TENANT, 'a', 'EX20119', (current) => ({ ...current, note }), NOON);
    assert.deepEqual(JSON.parse((await own.redis.hget(key, 'response')) ?? ''), {
      ...{ affected: { one: 'yes' }, mood: 'kept', note },
    });
  });

  it('says what it cannot read at all, and goes on without it', async () => {
    const unreadable: string[] = [];
    const { ledger, responses } = open((what) => unreadable.push(what));
    await ledger.plan(anEvent(), ['a'], NOON);
    await own.redis.hset(keys.ledgerEntry(TENANT, 'a', 'EX20119'), 'response', '[');
    assert.equal(await responses.get(TENANT, 'a', 'EX20119'), undefined);
    assert.deepEqual(unreadable, ['response']);
  });
});
