/** A line of the record. What is asked by has a column; `entry` is all of it, as JSON. Times are milliseconds. */
export interface EntryRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly kind: 'state' | 'post' | 'gap';
  readonly seen_at: number;
  /** Null for a gap. */
  readonly issue_id: string | null;
  // Null but for a state.
  readonly version: number | null;
  readonly tracked: string | null;
  /** Ids and names, as JSON. */
  readonly services: string | null;
  /** When the issue began, or the gap. Null for a post. */
  readonly from_at: number | null;
  /** When it was over. Null: it goes on. */
  readonly to_at: number | null;
  readonly entry: string;
}

export interface WatchedRow {
  readonly tenant_id: string;
  readonly from_at: number;
  readonly until_at: number;
}

/** The tables, the same in both databases. */
export interface Tables {
  readonly record_entries: EntryRow;
  readonly watched_tenants: WatchedRow;
}
