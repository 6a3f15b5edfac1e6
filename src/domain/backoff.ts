/**
 * Milliseconds to wait after failed attempt number `attempt`, which counts from 1: `first`, then twice as long each time, and
 * never more than `longest`. It has no jitter: whoever may fail together with others adds its own.
 */
export function exponential(first: number, longest: number, attempt: number): number {
  return Math.min(longest, first * 2 ** (attempt - 1));
}
