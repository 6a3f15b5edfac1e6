/** What was kept last, by name. */
interface NewestKept<T> {
  get(name: string): T | undefined;
  /** Things that differ in size have a weight. */
  keep(name: string, value: T, weight?: number): void;
}

/** Makes a memory of what was kept last, as long as it weighs at most so much: what was kept longest ago goes first. */
export function makeNewestKept<T>(most: number): NewestKept<T> {
  const own = new Map<string, { readonly value: T; readonly weight: number }>();
  let total = 0;
  const forget = (name: string) => {
    total -= own.get(name)?.weight ?? 0;
    own.delete(name);
  };
  return {
    get: (name) => own.get(name)?.value,
    keep(name, value, weight = 1) {
      forget(name);
      own.set(name, { value, weight });
      total += weight;
      for (const oldest of own.keys()) {
        if (total <= most) break;
        forget(oldest);
      }
    },
  };
}
