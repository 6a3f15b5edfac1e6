/**
 * How far a misspelt word may be from the right one: one letter wrong, missing, too many or swapped; two in words of
 * eight letters or more. The first letter must be right and the right word must have five letters, since short words
 * have many neighbours ("sync" is not Lync, "slow" is not Flow). All that people type in a question is measured by this.
 */
const SPELLING = { leastLetters: 5, mistakes: 1, longLetters: 8, mistakesInLong: 2 } as const;

/** Those of `known` that a folded word is a misspelling of: the nearest, and others that are as near. Most often none. */
export function misspelt(word: string, known: readonly string[]): readonly string[] {
  const { leastLetters, mistakes, longLetters, mistakesInLong } = SPELLING;
  if (word.length < leastLetters - 1) return [];
  const most = word.length >= longLetters ? mistakesInLong : mistakes;
  const alike = known.filter(
    (each) =>
      each.length >= leastLetters && each.startsWith(word.charAt(0)) && Math.abs(each.length - word.length) <= most,
  );
  const ranked = closest(word, alike);
  const least = ranked[0]?.distance ?? Infinity;
  return least > most ? [] : ranked.filter(({ distance }) => distance === least).map(({ text }) => text);
}

/** A candidate and its number of spelling mistakes, compared with the word asked for. */
interface Near {
  readonly text: string;
  readonly distance: number;
}

/** Only so much of a word is compared: no name is longer, and each letter is compared with each of every name. */
const MOST_LETTERS = 60;

/** Ranks `candidates` by spelling, nearest to `word` first. Equals keep their order. */
export function closest(word: string, candidates: readonly string[]): readonly Near[] {
  const letters = word.slice(0, MOST_LETTERS);
  return candidates
    .map((text) => ({ text, distance: distance(letters, text.slice(0, MOST_LETTERS)) }))
    .toSorted((a, b) => a.distance - b.distance);
}

/**
 * The optimal string alignment distance: the fewest letters to add, drop, replace or swap with a neighbour to turn `a`
 * into `b`. A swap is the commonest typo, so it counts as one mistake, not two. Letters are UTF-16 units. Time grows
 * with the product of both lengths.
 */
export function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = cell(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(before, j - 2) + 1 : Infinity;
      row.push(Math.min(cell(above, j) + 1, cell(row, j - 1) + 1, replaced, swapped));
    }
    [before, above] = [above, row];
  }
  return cell(above, b.length);
}

/** A cell outside the table is unreachable. */
function cell(row: readonly number[], at: number): number {
  return row[at] ?? Infinity;
}
