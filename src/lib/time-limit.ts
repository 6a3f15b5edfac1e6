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

/** Enough to read what arrived while the process stood still, however much that is. */
const GRACE_MS = 300;
/** A timer that fires this much late shows that the process stood still just now: frozen, or starved of its machine. */
const STOOD_STILL_MS = 50;
/** On a machine that is always late the limit would never end. */
const MOST_GRACES = 5;

/**
 * A signal that aborts soon after `ms` milliseconds (a third of a second, or 1.5 s on a machine that is always late),
 * until `clear` is called. When a process that stood still goes on, its timers fire before anything is read, although
 * what it waits for may have arrived long ago. So the signal aborts only when the process ran for a while since.
 */
export function fairTimeLimit(ms: number): { readonly signal: AbortSignal; readonly clear: () => void } {
  const controller = new AbortController();
  let timer: NodeJS.Timeout;
  const arm = (delay: number, graces: number) => {
    const due = performance.now() + delay;
    timer = setTimeout(() => {
      const stoodStill = performance.now() - due > STOOD_STILL_MS;
      if (graces === 0 || (stoodStill && graces < MOST_GRACES)) arm(GRACE_MS, graces + 1);
      else controller.abort(new DOMException('The time limit is over', 'TimeoutError'));
    }, delay);
  };
  arm(ms, 0);
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}
