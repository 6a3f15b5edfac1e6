import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import { isBefore, type Mate } from '../../domain/delivery/shared-thread.ts';
import type { Snapshot } from '../../domain/watching/change.ts';
import type { DeliveryLedger, SnapshotStore } from '../../ports/index.ts';

interface Ports {
  readonly ledger: Pick<DeliveryLedger, 'get'>;
  readonly snapshots: Pick<SnapshotStore, 'get'>;
}

interface ShownOfOthers {
  /** What the conversation was shown of other ids of the same outage. */
  readonly twins: readonly Mate[];
  /** Whether the picture of all that began together is on this issue's card: on the first card of them here. */
  readonly pictured: boolean;
}

/** What a conversation was shown of issues that have to do with one. Most have nothing to do with another: nothing is read. */
export async function readTwins(ports: Ports, entry: LedgerEntry, { related }: Snapshot): Promise<ShownOfOthers> {
  if (!related) return { twins: [], pictured: false };
  const { twins = [], together = [] } = related;
  const ids = new Set([...twins, ...together].map(({ id }) => id).filter((id) => id !== entry.issueId));
  const found = await Promise.all([...ids].map((id) => ports.ledger.get(entry.tenantId, entry.conversationId, id)));
  const entries = found.filter((each) => each !== undefined);
  const isFirst = !entries.some(
    (other) => other.cardId !== undefined && together.some(({ id }) => id === other.issueId) && isBefore(other, entry),
  );
  const own = new Set(twins.map(({ id }) => id));
  const mates = entries.filter(({ issueId }) => own.has(issueId)).map((each) => mateOf(ports, each));
  return { twins: (await Promise.all(mates)).flat(), pictured: together.length > 0 && isFirst };
}

async function mateOf({ snapshots }: Ports, entry: LedgerEntry): Promise<Mate[]> {
  const snapshot = await snapshots.get(entry.tenantId, entry.issueId);
  return snapshot ? [{ entry, snapshot }] : [];
}
