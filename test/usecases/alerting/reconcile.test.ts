import assert from 'node:assert/strict';
import { SECOND, shift } from '../../../src/domain/instant.ts';
import type { ChangeEvent } from '../../../src/domain/watching/change.ts';
import type { DeliveryJob } from '../../../src/ports/index.ts';
import { makeReconcile } from '../../../src/usecases/alerting/reconcile.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakeDeliveryLedger } from '../../fakes/stores/delivery-ledger.ts';
import { makeFakeSnapshotStore } from '../../fakes/stores/snapshot-store.ts';
import { anEvent, aSnapshot, NOON, TENANT } from '../../fixtures/alerting.ts';

async function setUp() {
  const [snapshots, ledger] = [makeFakeSnapshotStore(), makeFakeDeliveryLedger()];
  const [events, jobs]: [ChangeEvent[], DeliveryJob[]] = [[], []];
  const queue = {
    addFanOut: (event: ChangeEvent) => Promise.resolve(void events.push(event)),
    addDeliveries: (added: readonly DeliveryJob[]) => Promise.resolve(void jobs.push(...added)),
    addNotices: () => Promise.resolve(),
  };
  const event = anEvent({ version: 3 });
  await snapshots.commit({
    ...{ tenantId: TENANT, sequence: 0, polledAt: NOON, forgotten: [] },
    ...{ changed: [aSnapshot(3)], events: [event] },
  });
  await ledger.plan(event, ['a'], NOON);
  const after = (seconds: number) =>
    makeReconcile({ snapshots, ledger, queue, clock: () => shift(NOON, seconds * SECOND), log: makeRecordingLog() })(
      TENANT,
    );
  return { after, events, jobs, event };
}

describe('the reconciler', () => {
  it('queues a fan-out that is owed again', async () => {
    const { after, events, event } = await setUp();
    await after(0);
    assert.deepEqual(events, [event]);
  });

  it('queues a delivery without a job again, to the version owed, but leaves one alone that may be at work', async () => {
    const { after, jobs } = await setUp();
    await after(14);
    assert.deepEqual(jobs, []);
    await after(16);
    assert.deepEqual(jobs, [{ tenantId: TENANT, conversationId: 'a', issueId: 'EX20119', version: 3 }]);
  });
});
