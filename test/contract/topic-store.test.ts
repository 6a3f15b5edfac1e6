import assert from 'node:assert/strict';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeTopicStore } from '../../src/redis/topic-store.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { makeFakeTopicStore } from '../fakes/stores/topic-store.ts';
import { noneUnreadable } from '../fakes/unreadable.ts';
import { topicStoreContract } from './topic-store.ts';

describe('a topic store in memory', () => {
  topicStoreContract(makeFakeTopicStore);
});

describe('a topic store in Redis', () => {
  const own = withRedis();
  const keys = makeKeys('{contract}');
  const shown = { line: 'status', offered: [] };
  topicStoreContract(() => makeTopicStore(own.redis, keys, noneUnreadable));

  it('forgets what was shown after a day', async () => {
    await makeTopicStore(own.redis, keys, noneUnreadable).write('one', 'a:1', shown);
    const left = await own.redis.ttl(keys.topic('one', 'a:1'));
    assert.ok(left > 86_000 && left <= 86_400, String(left));
  });

  it('takes what it cannot read for nothing, and keeps the rest', async () => {
    const unreadable: string[] = [];
    const store = makeTopicStore(own.redis, keys, (what) => unreadable.push(what));
    await own.redis.hset(keys.topic('one', 'a:1'), { answer: JSON.stringify(shown), topic: '{"at":"never"}' });
    assert.deepEqual(await store.read('one', 'a:1'), shown);
    await own.redis.hset(keys.topic('one', 'a:1'), { answer: '{', topic: '{}' });
    assert.equal(await store.read('one', 'a:1'), undefined);
    assert.deepEqual(unreadable, ['topic', 'last answer', 'topic']);
  });
});
