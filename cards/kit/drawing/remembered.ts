import { LRUCache } from 'lru-cache';

/** In letters, of the texts that are kept and of what they became. */
const MOST_LETTERS = 1_000_000;

/** Cards show the same names, statuses, titles and posts again and again: what `make` made of a text is kept for a while. */
export function remembered(make: (text: string) => string): (text: string) => string {
  const sizeCalculation = (made: string, text: string) => made.length + text.length + 1;
  const known = new LRUCache<string, string>({ maxSize: MOST_LETTERS, sizeCalculation });
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
