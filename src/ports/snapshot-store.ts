import type { Instant } from '../domain/instant.ts';
import type { ChangeEvent, Snapshot } from '../domain/watching/change.ts';

/** A finished comparison of one poll, to be kept in one atomic write. */
export interface PollOutcome {
  readonly tenantId: string;
  /** What `load` gave: the write is refused where another poll came in between. */
  readonly sequence: number;
  readonly polledAt: Instant;
  /** Snapshots that differ from what was kept, new ones included. */
  readonly changed: readonly Snapshot[];
  /** Ids of issues to forget. */
  readonly forgotten: readonly string[];
  readonly events: readonly ChangeEvent[];
}

/** Snapshots and the events that fan-out still owes (an outbox), written together or not at all. */
export interface SnapshotStore {
  /** All snapshots of a tenant, by issue id; `sequence` 0 and nothing else before a tenant's very first poll. */
  load(tenantId: string): Promise<{ readonly sequence: number; readonly snapshots: ReadonlyMap<string, Snapshot> }>;
  get(tenantId: string, issueId: string): Promise<Snapshot | undefined>;
  /** False where another poll was kept since `load`: nothing was written then. */
  commit(outcome: PollOutcome): Promise<boolean>;
  /** Events whose fan-out is owed, oldest first. */
  owed(tenantId: string, limit: number): Promise<ChangeEvent[]>;
  /** Fan-out of this event is complete. */
  settle(event: ChangeEvent): Promise<void>;
  /** Tenants that have ever been polled. */
  tenants(): Promise<string[]>;
}
