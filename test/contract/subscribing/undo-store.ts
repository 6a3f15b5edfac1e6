import assert from 'node:assert/strict';
import type { UndoStore } from '../../../src/ports/index.ts';
import { ADA, aSubscription, aWant, NOON, TENANT } from '../../fixtures/alerting.ts';

const EXCHANGE = aWant({ type: 'service', id: 'Exchange' });

function aChange(id = 'c', wants = [EXCHANGE]) {
  return { by: ADA, at: NOON, before: aSubscription(id, []), after: aSubscription(id, wants) };
}

/** What every store of changes must do. `open` gives an empty one. */
export function undoStoreContract(open: () => UndoStore): void {
  it('gives each change back by its key, typed in whatever case', async () => {
    const store = open();
    const first = await store.keep(TENANT, 'c', aChange());
    const second = await store.keep(TENANT, 'c', aChange('c', [aWant({ type: 'all' })]));
    assert.notEqual(first, second);
    assert.deepEqual(await store.read(TENANT, 'c', first), aChange());
    assert.deepEqual(await store.read(TENANT, 'c', second.toUpperCase()), aChange('c', [aWant({ type: 'all' })]));
  });

  it('knows the newest change of a conversation without a key', async () => {
    const store = open();
    assert.equal(await store.read(TENANT, 'c'), undefined);
    await store.keep(TENANT, 'c', aChange());
    await store.keep(TENANT, 'c', aChange('c', []));
    assert.deepEqual(await store.read(TENANT, 'c'), aChange('c', []));
  });

  it('keeps conversations and tenants apart, and knows no key that it did not give', async () => {
    const store = open();
    const id = await store.keep(TENANT, 'c', aChange());
    for (const read of [store.read(TENANT, 'd', id), store.read('other', 'c', id), store.read(TENANT, 'c', 'nope')]) {
      assert.equal(await read, undefined);
    }
    assert.equal(await store.read(TENANT, 'd'), undefined);
  });

  it('makes keys of letters that no one takes for the id of an issue', async () => {
    assert.match(await open().keep(TENANT, 'c', aChange()), /^[a-z]+$/);
  });
}
