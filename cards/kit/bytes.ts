/** Bytes of a value as it is sent. Teams measures a card's JSON; 28 KB pass everywhere (`field.md` §6.1). */
export function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/**
 * Items for which there is room: the first ones, as long as their JSON with `around` bytes of template each stays within
 * `budget`; and the rest. Lengths in characters say too little, since one may become four bytes.
 */
export function firstThatFit<T>(items: readonly T[], budget: number, around: number): { shown: T[]; rest: T[] } {
  let used = 0;
  const shown = items.filter((item) => {
    used += bytes(item) + around;
    return used <= budget;
  });
  return { shown, rest: items.slice(shown.length) };
}
