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

/** The same for calls by name: those of the same name are one while it runs. */
export function sharedCalls<T>(): (name: string, call: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  return (name, call) => {
    const pending = running.get(name) ?? call().finally(() => running.delete(name));
    running.set(name, pending);
    return pending;
  };
}
