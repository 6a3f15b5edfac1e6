import assert from 'node:assert/strict';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeSeal } from '../../src/redis/chats/seal.ts';
import { makeTopicStore } from '../../src/redis/chats/topic-store.ts';
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
  const seal = makeSeal('secret');
  const shown = { line: 'status', offered: [] };
  topicStoreContract(() => makeTopicStore(own.redis, keys, noneUnreadable, seal));

  it('forgets what was shown after a day', async () => {
    await makeTopicStore(own.redis, keys, noneUnreadable, seal).write('one', 'a:1', shown);
    const left = await own.redis.ttl(keys.topic('one', 'a:1'));
    assert.ok(left > 86_000 && left <= 86_400, String(left));
  });

  it('takes what it cannot read for nothing, and keeps the rest', async () => {
    const unreadable: string[] = [];
    const store = makeTopicStore(own.redis, keys, (what) => unreadable.push(what), seal);
    const key = keys.topic('one', 'a:1');
    await own.redis.hset(key, { sealed: seal.close(JSON.stringify(shown), key), topic: '{"at":"never"}' });
    assert.deepEqual(await store.read('one', 'a:1'), shown);
    await own.redis.hset(key, { sealed: seal.close('{', key), topic: '{}' });
    assert.equal(await store.read('one', 'a:1'), undefined);
    assert.deepEqual(unreadable, ['topic', 'last answer', 'topic']);
  });

  it('keeps what people wrote for those who have the secret, and where they wrote it', async () => {
    const [one, two] = [keys.topic('one', 'a:1'), keys.topic('one', 'a:2')];
    const asked = { line: 'search our canary', offered: [{ label: 'Next canary', line: 'search our canary page 2' }] };
    await makeTopicStore(own.redis, keys, noneUnreadable, seal).write('one', 'a:1', asked);
    const kept = await own.redis.hgetall(one);
    assert.doesNotMatch(
      JSON.stringify(kept) + Buffer.from(kept['sealed'] ?? '', 'base64').toString('latin1'),
      /canary/,
    );
    await own.redis.hset(two, kept);
    const readBy = async (secret: string, chat: string) =>
      makeTopicStore(own.redis, keys, noneUnreadable, makeSeal(secret)).read('one', chat);
    assert.deepEqual(await readBy('secret', 'a:1'), asked);
    assert.deepEqual([await readBy('secret', 'a:2'), await readBy('another', 'a:1')], [undefined, undefined]);
    await own.redis.hset(one, 'sealed', `${kept['sealed']?.slice(0, -8)}AAAAAAA=`);
    assert.equal(await readBy('secret', 'a:1'), undefined);
  });
});
