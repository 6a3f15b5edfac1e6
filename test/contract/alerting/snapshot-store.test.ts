import { makeKeys } from '../../../src/redis/keys.ts';
import { makeSnapshotStore } from '../../../src/redis/snapshot-store.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeSnapshotStore } from '../../fakes/stores/snapshot-store.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { snapshotStoreContract } from './snapshot-store.ts';

describe('a snapshot store in memory', () => {
  snapshotStoreContract(makeFakeSnapshotStore);
});

describe('a snapshot store in Redis', () => {
  const own = withRedis();
  snapshotStoreContract(() => makeSnapshotStore(own.redis, makeKeys('{contract}'), noneUnreadable));
});
