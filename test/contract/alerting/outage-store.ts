import assert from 'node:assert/strict';
import type { NoticeJob, OutageStore } from '../../../src/ports/index.ts';
import { NOON, TENANT } from '../../fixtures/alerting.ts';

const STALE: NoticeJob = { tenantId: TENANT, notice: 'source-stale', since: NOON };

/** What every outage store must do. `open` gives an empty one. */
export function outageStoreContract(open: () => OutageStore): void {
  let store: OutageStore;
  beforeEach(() => {
    store = open();
  });

  const begun = { since: NOON, told: false };
  const told = { since: NOON, told: true };

  it('keeps a tenant’s outage until it is over', async () => {
    assert.equal(await store.get(TENANT), undefined);
    assert.equal(await store.replace(TENANT, undefined, begun), true);
    assert.deepEqual(await store.get(TENANT), begun);
    assert.equal(await store.replace(TENANT, begun, told), true);
    assert.deepEqual(await store.get(TENANT), told);
    assert.equal(await store.get('other-tenant'), undefined);
    assert.equal(await store.replace(TENANT, told, undefined), true);
    assert.equal(await store.get(TENANT), undefined);
  });

  it('refuses what a process that was frozen would write', async () => {
    await store.replace(TENANT, undefined, told);
    assert.equal(await store.replace(TENANT, undefined, { since: '2031-05-04T13:00:00.000Z', told: false }), false);
    assert.equal(await store.replace(TENANT, begun, told), false);
    assert.equal(await store.replace(TENANT, begun, undefined), false);
    assert.deepEqual(await store.get(TENANT), told);
    await store.replace(TENANT, told, undefined);
    assert.equal(await store.replace(TENANT, told, { ...told }), false, 'it does not come back');
    assert.equal(await store.get(TENANT), undefined);
  });

  it('remembers who got a notice', async () => {
    assert.deepEqual(await store.told(STALE), []);
    for (const id of ['a', 'b', 'a']) await store.markTold(STALE, id);
    assert.deepEqual((await store.told(STALE)).toSorted(), ['a', 'b']);
    assert.deepEqual([await store.wasTold(STALE, 'a'), await store.wasTold(STALE, 'c')], [true, false]);
  });

  it('remembers of whom nobody knows whether they got a notice: they may have been told', async () => {
    await store.markInDoubt(STALE, 'a');
    await store.markTold(STALE, 'b');
    assert.deepEqual([await store.isInDoubt(STALE, 'a'), await store.isInDoubt(STALE, 'b')], [true, false]);
    assert.equal(await store.wasTold(STALE, 'a'), false);
    assert.deepEqual((await store.told(STALE)).toSorted(), ['a', 'b']);
    await store.markTold(STALE, 'a');
    assert.deepEqual((await store.told(STALE)).toSorted(), ['a', 'b']);
  });

  it('keeps notices, outages and tenants apart', async () => {
    await store.markTold(STALE, 'a');
    const others: NoticeJob[] = [
      { ...STALE, notice: 'source-back' },
      { ...STALE, since: '2031-05-05T12:00:00.000Z' },
      { ...STALE, tenantId: 'other-tenant' },
    ];
    for (const other of others) assert.equal(await store.wasTold(other, 'a'), false, JSON.stringify(other));
  });

  it('remembers who was told even after the outage is cleared: they are told that it is over', async () => {
    await store.replace(TENANT, undefined, told);
    await store.markTold(STALE, 'a');
    await store.replace(TENANT, told, undefined);
    assert.deepEqual(await store.told(STALE), ['a']);
  });
}
