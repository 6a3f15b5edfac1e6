/**
 * Makes equal calls in flight one call: who calls while one is under way gets its answer, or its error. Nothing is kept
 * once it has ended.
 */
export function sharedCall<T>(call: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined;
  return () => {
    pending ??= call().finally(() => {
      pending = undefined;
    });
    return pending;
  };
}
