import type { Reading } from '../../domain/health/reading.ts';

/** The age of an answer built from several readings: that of the oldest. It is stale if any of them is. */
export function combinedAge(...readings: readonly Reading<unknown>[]): Omit<Reading<unknown>, 'value'> {
  const stale = readings.find((reading) => reading.staleBecause !== undefined);
  const readAt = readings.map((reading) => reading.readAt).reduce((a, b) => (a < b ? a : b));
  if (stale?.staleBecause === undefined) return { readAt };
  const { staleBecause, staleDetail } = stale;
  return { readAt, staleBecause, ...(staleDetail !== undefined && { staleDetail }) };
}

/** The same reading with its value converted by `change`. */
export function mapReading<A, B>(reading: Reading<A>, change: (value: A) => B): Reading<B> {
  return { ...combinedAge(reading), value: change(reading.value) };
}
