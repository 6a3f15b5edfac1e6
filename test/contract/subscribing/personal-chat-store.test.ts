import assert from 'node:assert/strict';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makePersonalChatStore } from '../../../src/redis/chats/personal-chat-store.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakePersonalChatStore } from '../../fakes/stores/personal-chat-store.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { personalChatStoreContract } from './personal-chat-store.ts';

describe('a store of personal chats in memory', () => {
  personalChatStoreContract(makeFakePersonalChatStore);
});

describe('a store of personal chats in Redis', () => {
  const own = withRedis();
  const keys = makeKeys('{contract}');
  personalChatStoreContract(() => makePersonalChatStore(own.redis, keys, noneUnreadable));

  it('takes what it cannot read for nothing, and names it', async () => {
    const unreadable: string[] = [];
    await own.redis.set(keys.personalChat('one', '29:ada'), '{"id":1}');
    const store = makePersonalChatStore(own.redis, keys, (what) => unreadable.push(what));
    assert.equal(await store.read('one', ['29:ada']), undefined);
    assert.deepEqual(unreadable, ['personal chat']);
  });
});
