import { makeKeys } from '../../src/redis/keys.ts';
import { makePauseStore } from '../../src/redis/pause-store.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { makeFakePauseStore } from '../fakes/stores/pause-store.ts';
import { pauseStoreContract } from './pause-store.ts';

describe('a pause store in memory', () => {
  pauseStoreContract(makeFakePauseStore);
});

describe('a pause store in Redis', () => {
  const own = withRedis();
  pauseStoreContract(() => makePauseStore(own.redis, makeKeys('{contract}')));
});
