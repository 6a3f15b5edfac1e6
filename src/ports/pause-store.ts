/**
 * Shares between all processes that a source asked to be left alone, and how often it was asked. Every method may fail
 * with any error when the store is down; each process then keeps its own pauses.
 */
export interface PauseStore {
  /** Milliseconds that are left of the pause; 0 if there is none. */
  left(source: string, tenantId: string): Promise<number>;
  /** Begins a pause. One that lasts longer goes on. */
  hold(source: string, tenantId: string, forMs: number): Promise<void>;
  /** Counts one request to the source. */
  count(source: string, tenantId: string): Promise<void>;
  /** The requests of the last hour; up to five minutes more. */
  counted(source: string, tenantId: string): Promise<number>;
}

/** Counts the requests to a tenant's source, for all processes together. It may fail with any error when the store is down. */
export interface RequestBudget {
  /** Takes one of the `most` requests of an hour. Gives 0, or the milliseconds until there is one again. */
  take(source: string, tenantId: string, most: number): Promise<number>;
}
