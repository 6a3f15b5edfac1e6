import { SubscribingError } from '../domain/subscription/subscribing-error.ts';

/**
 * Runs work on the stores. Any failure there means that they are down: it is told, and becomes a `SubscribingError`.
 * @param tell writes the log's line, each kind of work its own.
 */
export async function orStoreAway<T>(work: () => Promise<T>, tell: (error: unknown) => void): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Somebody was refused: that is no failure.
    if (error instanceof SubscribingError) throw error;
    tell(error);
    throw new SubscribingError('store-away', error);
  }
}
