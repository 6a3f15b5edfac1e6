import { makeKeys } from '../../../src/redis/keys.ts';
import { makeAnnouncementSnapshots, makeSnapshotStore } from '../../../src/redis/snapshot-store.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeSnapshotStore } from '../../fakes/stores/snapshot-store.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { snapshotStoreContract } from './snapshot-store.ts';

const KEYS = makeKeys('{contract}');

describe('a snapshot store in memory', () => {
  snapshotStoreContract(makeFakeSnapshotStore);
});

describe('a snapshot store in Redis', () => {
  const own = withRedis();
  const empty = async () => {
    await own.redis.flushall();
  };
  const issues = () => makeSnapshotStore(own.redis, KEYS, noneUnreadable);

  describe('of issues', () => snapshotStoreContract(() => ({ ...issues(), empty })));
  describe('of announcements', () =>
    snapshotStoreContract(() => ({
      ...issues(),
      ...makeAnnouncementSnapshots(own.redis, KEYS, noneUnreadable),
      empty,
    })));
});
