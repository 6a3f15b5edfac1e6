interface WatchdogOptions {
  /** How much work is waiting, for any process. If the call fails, nothing is concluded. */
  readonly waiting: () => Promise<number>;
  /** When this process last started or finished work, in milliseconds since the epoch. */
  readonly progressAt: () => number;
  /** After this many milliseconds without progress, while work waits, the process counts as stuck. */
  readonly patienceMs: number;
  readonly onStuck: () => void;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * Makes a check for a worker that silently stopped, as BullMQ's workers have done after a failover (`reliability.md`
 * §3.1): work waits, this process could take it, and does not. One sighting is not enough, since the work may be new:
 * work must have been waiting for all of `patienceMs`.
 */
export function makeWatchdog({ waiting, progressAt, patienceMs, onStuck, now = Date.now }: WatchdogOptions) {
  let waitsSince: number | undefined;
  return async (): Promise<void> => {
    const count = await waiting().catch(() => 0);
    if (count === 0) {
      waitsSince = undefined;
      return;
    }
    waitsSince ??= now();
    const idleSince = Math.max(waitsSince, progressAt());
    if (now() - idleSince >= patienceMs) onStuck();
  };
}
