/**
 * What `work` gives, if it gives it within `ms` milliseconds; else what `onLate` gives or throws, and without `onLate` an
 * `Error`. Late work goes on, and its result or error is then nobody's: an `onLate` that wants it must ask `work` itself.
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
