import assert from 'node:assert/strict';
import type { ItemMark } from '../../../src/domain/announcement/mark.ts';
import type { MarkStore } from '../../../src/ports/index.ts';

const BY = { by: { id: 'ada', name: 'Ada' }, at: '2031-05-04T12:00:00.000Z' };
const DONE: ItemMark = { mark: 'done', ...BY };
const NOT_FOR_US: ItemMark = { mark: 'not-for-us', ...BY };

/** What every store of marks must do. */
export function markStoreContract(open: () => MarkStore): void {
  it('keeps what was said last, and gives what was said before', async () => {
    const store = open();
    assert.equal(await store.get('one', 'a:1', 'MC1'), undefined);
    assert.equal(await store.replace('one', 'a:1', 'MC1', DONE), undefined);
    assert.deepEqual(await store.replace('one', 'a:1', 'MC1', NOT_FOR_US), DONE);
    assert.deepEqual(await store.get('one', 'a:1', 'MC1'), NOT_FOR_US);
    assert.deepEqual(await store.replace('one', 'a:1', 'MC1', undefined), NOT_FOR_US);
    assert.equal(await store.get('one', 'a:1', 'MC1'), undefined);
    assert.equal(await store.replace('one', 'a:1', 'MC1', undefined), undefined);
  });

  it('keeps items, conversations and tenants apart', async () => {
    const store = open();
    await store.replace('one', 'a:2', 'MC1', DONE);
    await store.replace('one', 'a:2', 'MC2', NOT_FOR_US);
    assert.deepEqual(Object.fromEntries(await store.all('one', 'a:2')), { MC1: DONE, MC2: NOT_FOR_US });
    assert.equal((await store.all('one', 'a:3')).size, 0);
    assert.equal((await store.all('two', 'a:2')).size, 0);
  });
}
