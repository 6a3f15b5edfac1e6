interface IdleWatchOptions {
  /** How much work is waiting, for any process. If the call fails, nothing is concluded. */
  readonly waiting: () => Promise<number>;
  /** When this process last started or finished such work, by `now`. */
  readonly progressAt: () => number;
  /** Milliseconds by a clock that nobody can set. */
  readonly now?: () => number;
}

/** Sees whether work waits and this process takes none. */
interface IdleWatch {
  look(): Promise<void>;
  /** For how many milliseconds work has been waiting without progress here; 0 if none waits. */
  idleMs(): number;
}

/**
 * Makes a watch for a worker that silently stopped, as BullMQ's workers have done after a failover (`reliability.md`
 * §3.1): work waits, this process could take it, and does not.
 */
export function makeIdleWatch({ waiting, progressAt, now = () => performance.now() }: IdleWatchOptions): IdleWatch {
  let waitsSince: number | undefined;
  return {
    async look() {
      const count = await waiting().catch(() => 0);
      waitsSince = count === 0 ? undefined : (waitsSince ?? now());
    },
    idleMs: () => (waitsSince === undefined ? 0 : Math.max(0, now() - Math.max(waitsSince, progressAt()))),
  };
}
