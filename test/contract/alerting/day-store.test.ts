import { makeDayStore } from '../../../src/redis/day-store.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeDayStore } from '../../fakes/stores/day-store.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { dayStoreContract } from './day-store.ts';

describe('a day store in memory', () => {
  dayStoreContract(makeFakeDayStore);
});

describe('a day store in Redis', () => {
  const own = withRedis();
  dayStoreContract(() => makeDayStore(own.redis, makeKeys('{contract}'), noneUnreadable));
});
