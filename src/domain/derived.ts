type Link = WeakMap<object, unknown>;

/**
 * Makes `make` derive once from the same objects: while they exist, asking again gives the identical result. A reading
 * is asked about many times before it changes, and what is derived of a result is kept beside that in turn; what a source
 * sends again unchanged is the very same object (`src/lib/http/known-answers.ts`). `make` must depend on nothing else.
 */
export function onceFor<From extends readonly [object, ...object[]], R>(
  make: (...from: From) => R,
): (...from: From) => R {
  const first: Link = new WeakMap();
  return (...from) => {
    const last = from.slice(0, -1).reduce(nextLink, first);
    const key = from.at(-1) ?? first;
    if (!last.has(key)) last.set(key, make(...from));
    return last.get(key) as R;
  };
}

function nextLink(link: Link, key: object): Link {
  const known = link.get(key) as Link | undefined;
  if (known) return known;
  const made: Link = new WeakMap();
  link.set(key, made);
  return made;
}

/** The same for one object. It can be handed to `map`, which passes more than the object. */
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
