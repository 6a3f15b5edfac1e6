import { distance } from 'fastest-levenshtein';
import type { Closest } from '../domain/names.ts';

/** Ranks candidates by the number of letters to change, nearest first; equals keep their order. */
export const closest: Closest = (word, candidates) =>
  candidates
    .map((text) => ({ text, distance: swapped(word, text) ? 1 : distance(word, text) }))
    .toSorted((a, b) => a.distance - b.distance);

/** Whether two neighbouring letters changed places, the commonest slip of the fingers: one mistake, not two. */
function swapped(word: string, text: string): boolean {
  if (word.length !== text.length) return false;
  const at = Array.from({ length: word.length }).findIndex((_, index) => word[index] !== text[index]);
  if (at < 0) return false;
  return word[at] === text[at + 1] && word[at + 1] === text[at] && word.slice(at + 2) === text.slice(at + 2);
}
