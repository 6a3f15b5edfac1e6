import type { Instant } from '../domain/instant.ts';
import type { ChangeEvent, Snapshot } from '../domain/watching/change.ts';

/** The finished comparison of one poll, to be stored in one atomic write. */
export interface PollOutcome {
  readonly tenantId: string;
  /** From `load`: a number that only grows. The write is refused if another poll was stored in between. */
  readonly sequence: number;
  readonly polledAt: Instant;
  /** Snapshots that differ from the stored ones, including new ones. */
  readonly changed: readonly Snapshot[];
  /** Ids of issues to forget. */
  readonly forgotten: readonly string[];
  readonly events: readonly ChangeEvent[];
}

/** Snapshots, and the events whose fan-out is still owed (an outbox), written together or not at all. */
export interface SnapshotStore {
  /**
   * All snapshots of a tenant, by issue id. Before the tenant's first poll: `sequence` 0 and no snapshots. `damaged` are
   * the issues whose snapshot cannot be read.
   */
  load(tenantId: string): Promise<{
    readonly sequence: number;
    readonly snapshots: ReadonlyMap<string, Snapshot>;
    readonly damaged?: ReadonlySet<string>;
  }>;
  get(tenantId: string, issueId: string): Promise<Snapshot | undefined>;
  /** False if another poll was stored since `load`: then nothing was written. */
  commit(outcome: PollOutcome): Promise<boolean>;
  /** Events whose fan-out is owed, oldest first. */
  owed(tenantId: string, limit: number): Promise<ChangeEvent[]>;
  /** Marks the fan-out of this event as complete. */
  settle(event: ChangeEvent): Promise<void>;
  /** Tenants that have ever been polled. */
  tenants(): Promise<string[]>;
}
