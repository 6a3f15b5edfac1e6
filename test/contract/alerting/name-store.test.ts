import { makeNameStore } from '../../../src/redis/name-store.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeNameStore } from '../../fakes/stores/name-store.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { nameStoreContract } from './name-store.ts';

describe('a store of names in memory', () => {
  nameStoreContract(makeFakeNameStore);
});

describe('a store of names in Redis', () => {
  const own = withRedis();
  nameStoreContract(() => makeNameStore(own.redis, makeKeys('{contract}'), noneUnreadable));
});
