import pRetry from 'p-retry';
import { SECOND } from '../../domain/instant.ts';
import type { Log, WorkQueue } from '../../ports/index.ts';
import type { RedisClient } from '../../redis/connection.ts';
import type { Keys } from '../../redis/keys.ts';
import { makeMoveKeys } from '../../redis/layout/move-keys.ts';
import { makeSafetyCheck, UnsafeRedisError } from '../../redis/safety.ts';

interface PreparationOptions {
  readonly redis: RedisClient;
  readonly keys: Keys;
  readonly queue: WorkQueue;
  readonly log: Log;
}

/** What must be true of Redis before anything is kept in it. */
interface Preparation {
  /** Gives false while Redis is away or refuses. Fails with an `UnsafeRedisError`. */
  try(): Promise<boolean>;
  /** What Redis refused, in words for operators. */
  problem(): string | undefined;
}

/** Makes the preparation: the server keeps what it is given, and what an earlier version kept is where it belongs. */
export function makePreparation(options: PreparationOptions): Preparation {
  const isSafe = makeSafetyCheck(options.redis, options.log);
  const keys = makeMoveKeys(options);
  return {
    try: async () => (await isSafe()) && (await keys.move()),
    problem: () => keys.problem(),
  };
}

interface Once {
  readonly preparation: Preparation;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Called when this process must not go on. */
  readonly onStuck: () => void;
}

/** Questions are answered without Redis, but alerts need it: `begin` runs when Redis is up, however long that takes. */
export function oncePrepared({ preparation, log, signal, onStuck }: Once, begin: () => Promise<void>): void {
  const start = async () => {
    if (!(await preparation.try())) throw new Error('Redis is away');
    await begin();
  };
  const shouldRetry = ({ error }: { readonly error: Error }) => !(error instanceof UnsafeRedisError);
  // Whoever subscribes as soon as Redis is there must not wait long for the first poll.
  const forever = { retries: Infinity, minTimeout: SECOND, maxTimeout: SECOND, unref: true, signal, shouldRetry };
  pRetry(start, forever).catch((error: unknown) => {
    if (signal.aborted) return;
    log.error('alerting.not-started', { error });
    // Redis came up late and may lose owed alerts: the process ends, as it would have at its start.
    onStuck();
  });
}
