import { shift } from '../../domain/instant.ts';
import type { Clock, DeliveryLedger, Log, SnapshotStore, WorkQueue } from '../../ports/index.ts';

export interface ReconcilePorts {
  readonly snapshots: SnapshotStore;
  readonly ledger: DeliveryLedger;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly log: Log;
}

/** Work in progress is left alone for this long. A request ends sooner, and so does a dead worker's job. */
const IN_PROGRESS_MS = 15_000;
const BATCH_SIZE = 1_000;

/**
 * Requeues a tenant's lost work: events whose fan-out is owed, and unfinished deliveries. Adding a job that already exists does
 * nothing, so this may run at any time. It also recovers a Redis that lost its newest jobs.
 */
export function makeReconcile({
  snapshots,
  ledger,
  queue,
  clock,
  log,
}: ReconcilePorts): (tenantId: string) => Promise<void> {
  return async (tenantId) => {
    for (const event of await snapshots.owed(tenantId, BATCH_SIZE)) await queue.addFanOut(event);
    const entries = await ledger.unfinished(tenantId, shift(clock(), -IN_PROGRESS_MS), BATCH_SIZE);
    await queue.addDeliveries(
      entries.map(({ conversationId, issueId, owedVersion }) => ({
        tenantId,
        conversationId,
        issueId,
        version: owedVersion,
      })),
    );
    if (entries.length > 0) log.info('deliveries.taken-up-again', { count: entries.length });
  };
}
