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
