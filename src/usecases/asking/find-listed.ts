import { isOutage } from '../../domain/health/health-error.ts';
import type { Reading } from '../../domain/health/reading.ts';

/**
 * Finds an item by id in the shared list, which costs no extra request. Undefined if the list lacks it or cannot be
 * read in an outage: a look-up by id may still find it.
 */
export async function findListed<T extends { readonly id: string }>(
  list: () => Promise<Reading<readonly T[]>>,
  id: string,
): Promise<Reading<T> | undefined> {
  try {
    const listed = await list();
    const value = listed.value.find((item) => item.id === id);
    return value && { ...listed, value };
  } catch (error) {
    if (isOutage(error)) return undefined;
    throw error;
  }
}
