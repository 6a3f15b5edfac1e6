import { foldedWords } from '../../../domain/naming/text.ts';

/** A text that is searched, as folded words between blanks, and its weight: a title counts more than an old post. */
export interface Field {
  readonly text: string;
  readonly weight: number;
}

/** A word that is looked for, with all that may stand for it. */
interface Wanted {
  readonly word: string;
  readonly forms: readonly string[];
}

/** Small words that say nothing about what is looked for. */
const SMALL: ReadonlySet<string> = new Set(
  'a an and any are about at be by can for from has have in is it my not of on or our the to us was we with users user'.split(
    ' ',
  ),
);
/** What stands for a word counts less than the word itself. */
const SYNONYM = 0.5;

/** `text` as it is searched: folded words between blanks, so that a form is found at the start of a word. */
export function searchable(text: string): string {
  return ` ${foldedWords(text).join(' ')} `;
}

/** The words of a question without small ones, each with its stem and its synonyms. `groups` have commas between words. */
export function wantedIn(question: string, groups: readonly string[]): Wanted[] {
  const words = [...new Set(foldedWords(question))];
  const telling = words.filter((word) => !SMALL.has(word));
  const known = groups.map((group) => group.split(',').map((form) => foldedWords(form).join(' ')));
  return (telling.length > 0 ? telling : words).map((word) => ({
    word,
    forms: [
      stem(word),
      ...known
        .filter((forms) => forms.some((form) => isSame(form, word)))
        .flat()
        .map(stem),
    ],
  }));
}

function isSame(form: string, word: string): boolean {
  return stem(form) === stem(word);
}

/** Light stemming: endings of number and of time. What is left is looked for at the start of words. */
function stem(word: string): string {
  if (word.length <= 4) return word;
  return word.replace(/(?:ies|ing|ed|es|s|y)$/, '').replace(/([bdgmnprt])\1$/, '$1');
}

interface Found<T> {
  readonly items: readonly T[];
  /** The words that none of the items has. */
  readonly missing: readonly string[];
}

/**
 * The items that have most of the words, those with more of them first, then by the weight of where they stand. Items
 * with less than half of the words that the best one has are left out.
 */
export function rank<T>(
  items: readonly T[],
  wanted: readonly Wanted[],
  fieldsOf: (item: T) => readonly Field[],
  order: (a: T, b: T) => number,
): Found<T> {
  const scored = items.map((item) => ({ item, scores: wanted.map((each) => scoreOf(fieldsOf(item), each)) }));
  const rated = scored
    .map(({ item, scores }) => ({
      item,
      hits: scores.filter(Boolean).length,
      score: scores.reduce((a, b) => a + b, 0),
    }))
    .filter(({ hits }) => hits > 0);
  const most = Math.max(0, ...rated.map(({ hits }) => hits));
  const missing = wanted.filter((_, at) => scored.every(({ scores }) => scores[at] === 0)).map(({ word }) => word);
  return {
    items: rated
      .filter(({ hits }) => hits * 2 > most)
      .toSorted((a, b) => b.hits - a.hits || b.score - a.score || order(a.item, b.item))
      .map(({ item }) => item),
    missing,
  };
}

/** Whether each of the words, or what may stand for it, is somewhere in the fields. */
export function hasAll(fields: readonly Field[], wanted: readonly Wanted[]): boolean {
  return wanted.every((each) => scoreOf(fields, each) > 0);
}

/** The same items, those first that have more of the words where it counts: in an id, a title, a service or an impact. */
export function preferring<T>(
  items: readonly T[],
  wanted: readonly Wanted[],
  fieldsOf: (item: T) => readonly Field[],
): readonly T[] {
  const hits = new Map(items.map((item) => [item, hitsOf(fieldsOf(item), wanted)]));
  return items.toSorted((a, b) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0));
}

const COUNTS = 5;

function hitsOf(fields: readonly Field[], wanted: readonly Wanted[]): number {
  const telling = fields.filter(({ weight }) => weight >= COUNTS);
  return wanted.filter((each) => scoreOf(telling, each) > 0).length;
}

/** The weight of the best place of a word: 0 if it stands nowhere. */
function scoreOf(fields: readonly Field[], { forms }: Wanted): number {
  const scores = fields.map(({ text, weight }) => {
    const at = forms.findIndex((form) => text.includes(` ${form}`));
    return at < 0 ? 0 : at === 0 ? weight : weight * SYNONYM;
  });
  return Math.max(0, ...scores);
}
