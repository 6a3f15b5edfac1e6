import type { Instant } from '../domain/instant.ts';
import type { RecordEntry } from '../domain/record/entry.ts';
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
  /** What it adds to the record. Absent: nothing is recorded. */
  readonly record?: RecordOfPoll | undefined;
}

/** What a poll adds to the record. */
export interface RecordOfPoll {
  readonly entries: readonly RecordEntry[];
  /** Whether the record then has all that was seen. If not, a later poll begins it anew. */
  readonly whole: boolean;
  /** Whether that was otherwise before. */
  readonly turns: boolean;
}

/** Where the record of a tenant stands, as a poll finds it. */
export interface Recording {
  /** Whether what was there before is in it. If not, the poll adds all that is known. */
  readonly begun: boolean;
  /** Whether so much waits for the long-run store that no more is taken. */
  readonly full: boolean;
  /** When the last good poll was. */
  readonly watchedUntil?: Instant | undefined;
}

/** Snapshots, and the events whose fan-out is still owed (an outbox), written together or not at all. */
export interface SnapshotStore {
  /**
   * All snapshots of a tenant, by issue id. Before the tenant's first poll: `sequence` 0 and no snapshots. `damaged` are
   * the issues whose snapshot cannot be read. `recording` is absent where nothing is recorded.
   */
  load(tenantId: string): Promise<{
    readonly sequence: number;
    readonly snapshots: ReadonlyMap<string, Snapshot>;
    readonly damaged?: ReadonlySet<string>;
    readonly recording?: Recording;
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
