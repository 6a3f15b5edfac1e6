/**
 * Milliseconds to wait after failed attempt number `attempt`, counted from 1. The wait starts at `first` and doubles
 * each time, up to `longest`. There is no jitter: callers that may fail together add their own.
 */
export function exponential(first: number, longest: number, attempt: number): number {
  return Math.min(longest, first * 2 ** (attempt - 1));
}
