import assert from 'node:assert/strict';
import { makeMarkStore } from '../../../src/redis/chats/mark-store.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeMarkStore } from '../../fakes/stores/mark-store.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { markStoreContract } from './mark-store.ts';

describe('a store of marks in memory', () => {
  markStoreContract(makeFakeMarkStore);
});

describe('a store of marks in Redis', () => {
  const own = withRedis();
  const keys = makeKeys('{contract}');
  markStoreContract(() => makeMarkStore(own.redis, keys, noneUnreadable));

  it('skips what is damaged, and says so', async () => {
    const places: string[] = [];
    const store = makeMarkStore(own.redis, keys, (what) => places.push(what));
    await own.redis.hset(keys.marks('one', 'a:9'), { MC1: '{"mark":"other"}', MC2: 'no JSON' });
    assert.equal((await store.all('one', 'a:9')).size, 0);
    assert.equal(await store.get('one', 'a:9', 'MC1'), undefined);
    assert.deepEqual(places, ['mark', 'mark', 'mark']);
  });
});
