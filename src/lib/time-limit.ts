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
