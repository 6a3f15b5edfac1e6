import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import { between, MINUTE, shift, type Instant } from '../../domain/instant.ts';
import type { Clock, DeliveryLedger, SnapshotStore } from '../../ports/index.ts';

interface OverduePorts {
  readonly ledger: Pick<DeliveryLedger, 'unfinished'>;
  readonly snapshots: Pick<SnapshotStore, 'get'>;
  readonly clock: Clock;
}

/** As long as subscribers may take silence for good health. */
const OVERDUE_AFTER = 15 * MINUTE;
/** Whoever asks wants to know whether there are any. */
const MOST_COUNTED = 100;
/** A delivery that fails is tried again within a minute; until then it is owed all the same. */
const NEXT_TRY = MINUTE;

/**
 * Makes the function that counts a tenant's deliveries that should have been made 15 minutes ago, 100 at most. What is
 * muted, held for a digest or put off because Teams asked for it is not overdue.
 */
export function makeCountOverdue({ ledger, snapshots, clock }: OverduePorts): (tenantId: string) => Promise<number> {
  return async (tenantId) => {
    const now = clock();
    const unfinished = await ledger.unfinished(tenantId, shift(now, NEXT_TRY), MOST_COUNTED);
    const owed = unfinished.filter(({ held, heldByMute }) => held === undefined && heldByMute !== true);
    const changedAt = new Map<string, Instant | undefined>();
    for (const id of new Set(owed.map(({ issueId }) => issueId))) {
      changedAt.set(id, (await snapshots.get(tenantId, id))?.changedAt);
    }
    const since = ({ failingSince, issueId }: LedgerEntry) => failingSince ?? changedAt.get(issueId) ?? now;
    return owed.filter((entry) => between(since(entry), now) > OVERDUE_AFTER).length;
  };
}
