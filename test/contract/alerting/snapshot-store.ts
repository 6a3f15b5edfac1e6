import assert from 'node:assert/strict';
import type { PollOutcome } from '../../../src/ports/index.ts';
import type { EmptiedStore } from '../../fakes/stores/snapshot-store.ts';
import { anEvent, aSnapshot, NOON, TENANT } from '../../fixtures/alerting.ts';

/** What every snapshot store must do. `open` gives an empty one. */
export function snapshotStoreContract(open: () => EmptiedStore): void {
  let store: EmptiedStore;
  beforeEach(() => {
    store = open();
  });

  const commit = (outcome: Partial<PollOutcome>) =>
    store.commit({ tenantId: TENANT, sequence: 0, polledAt: NOON, changed: [], forgotten: [], events: [], ...outcome });
  const sequence = async () => (await store.load(TENANT)).sequence;
  const versionsOwed = async (limit = 10) => (await store.owed(TENANT, limit)).map(({ version }) => version);

  it('has sequence 0 and nothing else before the first poll', async () => {
    const { sequence, snapshots } = await store.load(TENANT);
    assert.deepEqual({ sequence, snapshots }, { sequence: 0, snapshots: new Map() });
    assert.equal(await store.get(TENANT, 'EX20119'), undefined);
    assert.deepEqual(await store.owed(TENANT, 10), []);
    assert.deepEqual(await store.tenants(), []);
  });

  it('knows a polled tenant even if the poll found nothing', async () => {
    assert.equal(await commit({}), true);
    assert.ok((await sequence()) > 0);
    assert.deepEqual(await store.tenants(), [TENANT]);
  });

  it('keeps snapshots and owed events together', async () => {
    const kept = await commit({ changed: [aSnapshot(1)], events: [anEvent()] });
    assert.equal(kept, true);
    const { snapshots } = await store.load(TENANT);
    assert.deepEqual(snapshots, new Map([['EX20119', aSnapshot(1)]]));
    assert.deepEqual(await store.get(TENANT, 'EX20119'), aSnapshot(1));
    assert.deepEqual(await store.owed(TENANT, 10), [anEvent()]);
    assert.deepEqual(await store.tenants(), [TENANT]);
  });

  it('refuses a poll if another was kept since it began, and writes nothing of it', async () => {
    await commit({ changed: [aSnapshot(1)] });
    const late = await commit({ changed: [aSnapshot(2)], forgotten: ['EX20119'], events: [anEvent()] });
    assert.equal(late, false);
    assert.equal((await store.get(TENANT, 'EX20119'))?.version, 1);
    assert.deepEqual(await store.owed(TENANT, 10), []);
  });

  it('keeps only one of several polls that end at once', async () => {
    const kept = await Promise.all([1, 2, 3].map((version) => commit({ changed: [aSnapshot(version)] })));
    assert.equal(kept.filter(Boolean).length, 1);
    const first = await sequence();
    assert.equal(await commit({ sequence: first, changed: [aSnapshot(4)] }), true);
    assert.ok((await sequence()) > first, 'it grows');
  });

  it('refuses a poll that began before everything was emptied, however many were kept since', async () => {
    await commit({ changed: [aSnapshot(1)] });
    const frozen = await sequence();
    await store.empty();
    for (let polls = 0; polls < 3; polls += 1) {
      assert.equal(await commit({ sequence: frozen, changed: [aSnapshot(9)], events: [anEvent()] }), false);
      assert.equal(await commit({ sequence: await sequence(), changed: [aSnapshot(polls + 1)] }), true);
    }
    assert.equal((await store.get(TENANT, 'EX20119'))?.version, 3);
    assert.deepEqual(await store.owed(TENANT, 10), []);
  });

  it('gives owed events oldest first, until they are settled', async () => {
    const events = [anEvent({ version: 1 }), anEvent({ version: 2 })];
    await commit({ events: events.slice(0, 1) });
    await commit({ sequence: await sequence(), events: events.slice(1) });
    assert.deepEqual(await versionsOwed(1), [1]);
    assert.deepEqual(await versionsOwed(), [1, 2]);
    await store.settle(anEvent({ version: 1 }));
    await store.settle(anEvent({ version: 1 }));
    assert.deepEqual(await versionsOwed(), [2]);
  });

  it('replaces older snapshots with newer ones, and forgets issues', async () => {
    await commit({ changed: [aSnapshot(1), aSnapshot(1, { id: 'EX1' })] });
    await commit({ sequence: await sequence(), changed: [aSnapshot(2)], forgotten: ['EX1'] });
    const { snapshots } = await store.load(TENANT);
    assert.deepEqual([...snapshots.values()], [aSnapshot(2)]);
    assert.equal(await store.get(TENANT, 'EX1'), undefined);
  });

  it('keeps tenants apart', async () => {
    await commit({
      tenantId: 'other-tenant',
      changed: [aSnapshot(1)],
      events: [anEvent({ tenantId: 'other-tenant' })],
    });
    assert.equal((await store.load(TENANT)).sequence, 0);
    assert.equal(await store.get(TENANT, 'EX20119'), undefined);
    assert.deepEqual(await store.owed(TENANT, 10), []);
  });
}
