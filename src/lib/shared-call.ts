/**
 * Merges concurrent calls into one: a caller who comes while a call is running gets that call's answer or error.
 * Nothing is kept after the call ends.
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
