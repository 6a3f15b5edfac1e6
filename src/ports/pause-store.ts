/**
 * Shares between all processes that a source asked to be left alone. Both methods may fail with any error when the store
 * is down; each process then keeps its own pauses.
 */
export interface PauseStore {
  /** Milliseconds that are left of the pause; 0 if there is none. */
  left(source: string, tenantId: string): Promise<number>;
  /** Begins a pause. One that lasts longer goes on. */
  hold(source: string, tenantId: string, forMs: number): Promise<void>;
}
