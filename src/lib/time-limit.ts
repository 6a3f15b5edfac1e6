/**
 * Gives the result of `work` if it comes within `ms` milliseconds. If not, returns or throws what `onLate` does;
 * without `onLate` it throws an `Error`. Late work continues, but its result or error is ignored: an `onLate` that
 * needs it must await `work` itself.
 */
export function within<T, L = never>(work: Promise<T>, ms: number, onLate?: () => L): Promise<T | L> {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(late.resolve, ms, undefined);
  const instead = onLate ?? (() => fail(ms));
  return Promise.race([work, late.promise.then(instead)]).finally(() => clearTimeout(timer));
}

function fail(ms: number): never {
  throw new Error(`not done within ${ms} ms`);
}

/** A timer that fires this much late shows that the process stood still: frozen, or starved of its machine. */
const STOOD_STILL_MS = 500;
/** Enough to read what arrived meanwhile, however busy the process is when it wakes. */
const GRACE_MS = 1_000;

/**
 * A signal that aborts after `ms` milliseconds, until `clear` is called. When the process stood still meanwhile, timers
 * fire before anything is read, although what is waited for may have arrived long ago: so it gets a second more.
 */
export function fairTimeLimit(ms: number): { readonly signal: AbortSignal; readonly clear: () => void } {
  const controller = new AbortController();
  let timer: NodeJS.Timeout;
  const arm = (delay: number) => {
    const due = performance.now() + delay;
    timer = setTimeout(() => {
      if (performance.now() - due > STOOD_STILL_MS) arm(GRACE_MS);
      else controller.abort(new DOMException('The time limit is over', 'TimeoutError'));
    }, delay);
  };
  arm(ms);
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}
