import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that live, after everything that does not was collected. */
export function liveBytes(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** More than what caches fill up to while they are new, and far less than keeping each of the inputs would take. */
const MOST_GROWTH = 16 * 1024 * 1024;

/**
 * Whether memory stays flat: of measurements at equal distances, the second half may not lie above the first by more than
 * caches take. The first quarter does not count, in which they fill.
 */
export function isFlat(measured: readonly number[]): boolean {
  const settled = measured.slice(Math.ceil(measured.length / 4));
  const half = Math.floor(settled.length / 2);
  return medianOf(settled.slice(half)) - medianOf(settled.slice(0, half)) <= MOST_GROWTH;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
