/** What was kept last, by name. */
interface NewestKept<T> {
  get(name: string): T | undefined;
  keep(name: string, value: T): void;
}

/** Makes a memory of the `most` things kept last: what was kept longest ago goes first. */
export function makeNewestKept<T>(most: number): NewestKept<T> {
  const own = new Map<string, T>();
  return {
    get: (name) => own.get(name),
    keep(name, value) {
      own.delete(name);
      own.set(name, value);
      const oldest = own.keys().next();
      if (own.size > most && !oldest.done) own.delete(oldest.value);
    },
  };
}
