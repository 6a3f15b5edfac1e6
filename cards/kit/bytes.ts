/** The size of a value as JSON, in bytes. Teams measures a card's JSON; 28 KB pass everywhere (`field.md` §6.1). */
export function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/**
 * Splits items into those that fit in `budget` bytes and the rest. Each item costs its JSON plus `around` bytes of
 * template. Counts bytes, because one character may take four.
 */
export function firstThatFit<T>(items: readonly T[], budget: number, around: number): { shown: T[]; rest: T[] } {
  let used = 0;
  const shown = items.filter((item) => {
    used += bytes(item) + around;
    return used <= budget;
  });
  return { shown, rest: items.slice(shown.length) };
}
