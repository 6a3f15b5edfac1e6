import { HealthError } from '../../domain/health/health-error.ts';
import type { Reading } from '../../domain/health/reading.ts';
import type { Unreadable } from '../../domain/health/rows.ts';

/**
 * The age of an answer built from several readings: that of the oldest. It is stale if any of them is, and lacks what
 * any of them lacks.
 */
export function combinedAge(...readings: readonly Reading<unknown>[]): Omit<Reading<unknown>, 'value'> {
  const stale = readings.find((reading) => reading.staleBecause !== undefined);
  const readAt = readings.map((reading) => reading.readAt).reduce((a, b) => (a < b ? a : b));
  const unreadable = eachOnce(readings.map((reading) => reading.unreadable ?? []));
  const failedParts = readings.flatMap((reading) => reading.failedParts ?? []);
  return {
    readAt,
    ...(stale?.staleBecause !== undefined && { staleBecause: stale.staleBecause }),
    ...(stale?.askedAgainAt !== undefined && { askedAgainAt: stale.askedAgainAt }),
    ...(stale?.staleDetail !== undefined && { staleDetail: stale.staleDetail }),
    ...(unreadable.length > 0 && { unreadable }),
    ...(failedParts.length > 0 && { failedParts }),
  };
}

/**
 * The same thing counts once, though two readings lack it. What has no id cannot be told apart, so as many count as the
 * reading that lacks most.
 */
function eachOnce(lists: readonly (readonly Unreadable[])[]): Unreadable[] {
  const named = new Map<string, Unreadable>();
  for (const list of lists) {
    const nameless = new Map<string, number>();
    for (const each of list) {
      const number = nameless.get(each.kind) ?? 0;
      if (each.id === undefined) nameless.set(each.kind, number + 1);
      named.set(JSON.stringify([each.kind, each.id ?? number]), each);
    }
  }
  return [...named.values()];
}

/** The same reading with its value converted by `change`. */
export function mapReading<A, B>(reading: Reading<A>, change: (value: A) => B): Reading<B> {
  return { ...combinedAge(reading), value: change(reading.value) };
}

/** The reading, or the source's error: for a part without which the rest is still an answer. */
export async function ifReadable<T>(reading: Promise<T>): Promise<T | HealthError> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof HealthError) return error;
    throw error;
  }
}
