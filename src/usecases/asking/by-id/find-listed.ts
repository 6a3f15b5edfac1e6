import { HealthError } from '../../../domain/health/health-error.ts';
import type { Reading } from '../../../domain/health/reading.ts';
import type { Unreadable, UnreadableKind } from '../../../domain/health/rows.ts';
import { ifReadable } from '../combined-age.ts';

interface Item {
  readonly id: string;
  readonly unreadableParts?: number;
}

/**
 * Finds an item by id in the shared list, which costs no extra request, or else with `lookUp`. If the list cannot be
 * read, the look-up may still find it. `part` is what the item's unreadable parts are.
 */
export async function findListed<T extends Item>(
  id: string,
  part: UnreadableKind,
  list: () => Promise<Reading<readonly T[]>>,
  lookUp: () => Promise<Reading<T>>,
): Promise<Reading<T>> {
  const listed = await ifReadable(list());
  const value = listed instanceof HealthError ? undefined : listed.value.find((item) => item.id === id);
  const found = value && !(listed instanceof HealthError) ? { ...listed, value } : await lookUp();
  return withParts(found, part);
}

/** The answer is about one item, so only what that item lacks is named. */
function withParts<T extends Item>(found: Reading<T>, kind: UnreadableKind): Reading<T> {
  const { unreadable: _ofTheList, ...reading } = found;
  const parts = Array.from({ length: found.value.unreadableParts ?? 0 }, (): Unreadable => ({ kind }));
  return parts.length === 0 ? reading : { ...reading, unreadable: parts };
}
