import assert from 'node:assert/strict';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeWelcomeStore } from '../../src/redis/chats/welcome-store.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { makeFakeWelcomeStore } from '../fakes/stores/welcome-store.ts';
import { welcomeStoreContract } from './welcome-store.ts';

describe('a store of welcomes in memory', () => {
  welcomeStoreContract(makeFakeWelcomeStore);
});

describe('a store of welcomes in Redis', () => {
  const own = withRedis();
  const keys = makeKeys('{contract}');
  welcomeStoreContract(() => makeWelcomeStore(own.redis, keys));

  it('forgets a welcome after a day', async () => {
    await makeWelcomeStore(own.redis, keys).keep('one', 'a:1', 'first');
    const left = await own.redis.ttl(keys.welcome('one', 'a:1'));
    assert.ok(left > 86_000 && left <= 86_400, String(left));
  });
});
