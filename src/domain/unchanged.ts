/**
 * Work that is done again only for what has changed. What a source sends again unchanged is the very same object
 * (`src/lib/http/known-answers.ts`), so all that was made of it can be found by it, for as long as it exists.
 */

/** Makes something of each object once. */
export function perObject<K extends object, R>(make: (object: K) => R): (object: K) => R {
  const made = new WeakMap<K, { readonly result: R }>();
  return (object) => {
    const known = made.get(object);
    if (known) return known.result;
    const result = make(object);
    made.set(object, { result });
    return result;
  };
}

/** Makes something of a list, and gives the same again while the list has the very same items. */
export function perList<T, R>(make: (items: readonly T[]) => R): (items: readonly T[]) => R {
  let last: { readonly items: readonly T[]; readonly result: R } | undefined;
  return (items) => {
    if (!last || !sameItems(last.items, items)) last = { items, result: make(items) };
    return last.result;
  };
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
}
