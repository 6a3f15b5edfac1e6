import assert from 'node:assert/strict';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeUndoStore } from '../../../src/redis/changes/undo-store.ts';
import { ADA, aSubscription, NOON, TENANT } from '../../fixtures/alerting.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeUndoStore } from '../../fakes/stores/undo-store.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { undoStoreContract } from './undo-store.ts';

const keys = makeKeys('{contract}');

describe('a store of changes to undo in memory', () => {
  undoStoreContract(makeFakeUndoStore);
});

describe('a store of changes to undo in Redis', () => {
  const own = withRedis();
  const open = () => makeUndoStore(own.redis, keys, noneUnreadable);
  undoStoreContract(open);

  it('forgets a change after ten minutes, by the clock of Redis', async () => {
    const change = { by: ADA, at: NOON, before: aSubscription('c', []), after: aSubscription('c', []) };
    const id = await open().keep(TENANT, 'c', change);
    for (const name of [id, '']) {
      const left = await own.redis.pttl(keys.undo(TENANT, 'c', name));
      assert.ok(left > 590_000 && left <= 600_000, `${name}: ${left}`);
    }
    await own.redis.pexpire(keys.undo(TENANT, 'c', id), 0);
    assert.equal(await open().read(TENANT, 'c', id), undefined);
    assert.equal(await open().read(TENANT, 'c'), undefined);
  });
});
