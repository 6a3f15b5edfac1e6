type Link = WeakMap<object, unknown>;

/**
 * Makes `make` derive once from the same objects: while they exist, asking again gives the identical result. A reading
 * is asked about many times before it changes, and what is derived of a result is kept beside that in turn. `make` must
 * depend on nothing else.
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
