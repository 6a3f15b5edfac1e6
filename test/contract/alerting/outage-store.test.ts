import { makeKeys } from '../../../src/redis/keys.ts';
import { makeOutageStore } from '../../../src/redis/outage-store.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeOutageStore } from '../../fakes/stores/outage-store.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { outageStoreContract } from './outage-store.ts';

describe('an outage store in memory', () => {
  outageStoreContract(makeFakeOutageStore);
});

describe('an outage store in Redis', () => {
  const own = withRedis();
  outageStoreContract(() => makeOutageStore(own.redis, makeKeys('{contract}'), noneUnreadable));
});
