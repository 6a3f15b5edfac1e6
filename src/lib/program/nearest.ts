import { closest } from '../../domain/naming/spelling.ts';

/** A slip of the finger is about one mistake in five letters; more is another word. */
const LETTERS_FOR_A_MISTAKE = 5;
const MOST_MISTAKES = 3;
/** In a shorter word, one other letter makes another word. */
const SHORTEST = 4;

/**
 * The one of `names` that `word` is a misspelling of, or undefined if none is near. Upper and lower case, `-` and `_` make no
 * difference; in a word shorter than `shortest`, any other letter does.
 */
export function nearest(word: string, names: readonly string[], shortest = SHORTEST): string | undefined {
  const plain = new Map(names.map((name) => [bare(name), name]));
  const [best] = closest(bare(word), [...plain.keys()]);
  if (best === undefined || best.distance > mistakesIn(bare(word), shortest)) return undefined;
  return plain.get(best.text);
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}

function mistakesIn({ length }: string, shortest: number): number {
  if (length < shortest) return 0;
  return Math.min(MOST_MISTAKES, Math.max(1, Math.floor(length / LETTERS_FOR_A_MISTAKE)));
}
