import assert from 'node:assert/strict';
import { bulletinId } from '../../../src/domain/bulletin/bulletin.ts';
import { MINUTE, shift } from '../../../src/domain/instant.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeStores } from '../../../src/redis/stores.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeBulletinStore } from '../../fakes/bulletins/bulletin-store.ts';
import { makeFakeDeliveryLedger } from '../../fakes/stores/delivery-ledger.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { anEvent, NOON, putInto, TENANT } from '../../fixtures/alerting.ts';
import { A_BULLETIN, bulletinStoreContract } from './bulletin-store.ts';

const ENTRY = bulletinId('EX20119');

describe('a bulletin store in memory', () => {
  bulletinStoreContract(() => {
    const ledger = makeFakeDeliveryLedger();
    return { ledger, bulletins: makeFakeBulletinStore(ledger) };
  });
});

describe('a bulletin store in Redis', () => {
  const own = withRedis();
  const keys = makeKeys('{contract}');
  const open = (onUnreadable = noneUnreadable) => makeStores(own.redis, keys, onUnreadable);
  bulletinStoreContract(open);

  it('owes the conversation each change, until a delivery knows of it, and is forgotten with it', async () => {
    const { ledger, bulletins } = open();
    await ledger.plan(anEvent({ issueId: ENTRY }), ['a'], NOON);
    const before = await ledger.get(TENANT, 'a', ENTRY);
    await bulletins.update(TENANT, 'a', 'EX20119', () => A_BULLETIN, NOON);
    const unfinished = async () =>
      (await ledger.unfinished(TENANT, shift(NOON, 30 * MINUTE), 9)).filter((each) => each.conversationId === 'a')
        .length;
    assert.ok(before);
    await putInto(ledger, { ...before, state: 'done', shownVersion: 1 });
    assert.equal(await unfinished(), 1, 'who had read it before it was changed does not end it');
    const after = await ledger.get(TENANT, 'a', ENTRY);
    assert.ok(after);
    await putInto(ledger, { ...after, state: 'done', shownVersion: 1 });
    assert.equal(await unfinished(), 0);
    await ledger.forget(TENANT, 'a');
    assert.deepEqual(
      [await bulletins.get(TENANT, 'a', 'EX20119'), await bulletins.places(TENANT, 'EX20119')],
      [undefined, []],
    );
  });

  it('says what it cannot read at all, and keeps parts of a newer version', async () => {
    const unreadable: string[] = [];
    const { ledger, bulletins } = open((what) => unreadable.push(what));
    await ledger.plan(anEvent({ issueId: ENTRY }), ['a'], NOON);
    const key = keys.ledgerEntry(TENANT, 'a', ENTRY);
    await own.redis.hset(key, 'bulletin', '[');
    assert.deepEqual([await bulletins.get(TENANT, 'a', 'EX20119'), unreadable], [undefined, ['bulletin']]);
    await own.redis.hset(key, 'bulletin', JSON.stringify({ ...A_BULLETIN, mood: 'kept', updates: ['never', NOON] }));
    await bulletins.update(TENANT, 'a', 'EX20119', (current) => current && { ...current, locale: 'fr' }, NOON);
    const kept: unknown = JSON.parse((await own.redis.hget(key, 'bulletin')) ?? '');
    assert.deepEqual(kept, { ...A_BULLETIN, mood: 'kept', locale: 'fr' });
  });
});
