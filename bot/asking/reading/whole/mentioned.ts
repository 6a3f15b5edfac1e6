import type { Sentence } from '../sentence.ts';

/** Of more words that are not understood, most are no words that a message has. */
const MOST_WANTED = 4;

/** The words that messages are to have: "about recording". What is not understood counts, else what things are called. */
export function wordsMentioned(
  { facts, concepts, words: typed }: Sentence,
  unknown: readonly string[],
): readonly string[] {
  if (!facts.has('mentioning')) return [];
  const things = typed.filter((_, at) => concepts[at]?.includes('aside') === true).map(({ folded }) => folded);
  const wanted = unknown.length > 0 ? unknown : things;
  return wanted.length <= MOST_WANTED ? wanted : [];
}
