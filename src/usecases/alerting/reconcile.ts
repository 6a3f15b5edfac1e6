import { shift } from '../../domain/instant.ts';
import type { Clock, DeliveryLedger, Log, SnapshotStore, WorkQueue } from '../../ports/index.ts';

export interface ReconcilePorts {
  readonly snapshots: SnapshotStore;
  readonly ledger: DeliveryLedger;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly log: Log;
}

/** What is under way is left alone for this long; a request ends sooner, and so does a dead worker's job. */
const UNDER_WAY_MS = 15_000;
const AT_ONCE = 1_000;

/**
 * Brings back what was lost on the way: events whose fan-out is owed, and deliveries that are not finished. Adding a job that
 * lives does nothing, so this may run at any time; a Redis that lost its newest jobs converges by it.
 */
export function makeReconcile({ snapshots, ledger, queue, clock, log }: ReconcilePorts): () => Promise<void> {
  return async () => {
    for (const tenantId of await snapshots.tenants()) {
      for (const event of await snapshots.owed(tenantId, AT_ONCE)) await queue.addFanOut(event);
    }
    const entries = await ledger.unfinished(shift(clock(), -UNDER_WAY_MS), AT_ONCE);
    await queue.addDeliveries(
      entries.map(({ tenantId, conversationId, issueId, owedVersion }) => ({
        tenantId,
        conversationId,
        issueId,
        version: owedVersion,
      })),
    );
    if (entries.length > 0) log.info('deliveries.taken-up-again', { count: entries.length });
  };
}
