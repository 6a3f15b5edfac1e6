interface WatchdogOptions {
  /** How much work waits, whoever may do it. Its failure tells nothing. */
  readonly waiting: () => Promise<number>;
  /** When this process last took up or finished work, in milliseconds since the epoch. */
  readonly progressAt: () => number;
  /** Milliseconds without progress while work waits, after which something is stuck. */
  readonly patienceMs: number;
  readonly onStuck: () => void;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * Gives the check that a worker has not silently stopped, as BullMQ's have been seen to do after a failover
 * (`reliability.md` §3.1): work waits, this process could take it, and does not. One sighting is not enough, since work may
 * have come just now: all of it must have waited through the whole patience.
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
