import { within } from '../lib/time-limit.ts';

/** Calls of a store that may never answer. */
interface Calls {
  /** Does the work, within a limit. Fails at once when `giveUp` is called, whatever the work does. */
  run<T>(ms: number, work: () => Promise<T>): Promise<T>;
  /** Nobody waits for any call from now on. */
  giveUp(): void;
}

export function makeCalls(): Calls {
  const running = new Set<(error: Error) => void>();
  let over = false;
  return {
    async run(ms, work) {
      if (over) throw closed();
      const given = Promise.withResolvers<never>();
      running.add(given.reject);
      try {
        return await within(Promise.race([work(), given.promise]), ms);
      } finally {
        running.delete(given.reject);
      }
    },
    giveUp() {
      over = true;
      for (const end of running) end(closed());
    },
  };
}

function closed(): Error {
  return new Error('the record was closed');
}
