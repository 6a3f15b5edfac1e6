import { sentenceForm, withoutTense } from '../health/sentences.ts';
import type { Issue } from '../health/issue.ts';

/** Words that stand in the title of any issue. */
const ANY_TITLE = new Set(
  'a an and any as at by for from in into not of on or some that the their this to user admin when while with within who'.split(
    ' ',
  ),
);
/** Of two titles, so much of their words must be shared: 1 is all of them. */
const LEAST_SHARED = 0.7;
/** One word in common, "access" perhaps, is in common with half of all titles. */
const LEAST_WORDS = 2;

/** The words of a text that say what it is about: without tense, endings, and the words of any title. */
export function titleWords(text: string): ReadonlySet<string> {
  const words = withoutTense(sentenceForm(text)).split(' ');
  return new Set(words.filter((word) => word !== '' && !ANY_TITLE.has(word)));
}

/** An issue's titles, now and as its posts had them, or else its impact: Microsoft rewrites a title during an issue. */
export function titlesOf({ title, impact, posts }: Pick<Issue, 'title' | 'impact' | 'posts'>): readonly string[] {
  const former = posts.flatMap(({ body }) => /^\s*Title:[ \t]*(.+)$/im.exec(body.content.slice(0, 500))?.[1] ?? []);
  const all = [...new Set([title, ...former].map((each) => each.trim()))].filter((each) => each !== '');
  return all.length > 0 || impact === '' ? all : [impact];
}

/**
 * Whether two texts say the same, whatever their services are called: at least two words are in both, and those in both
 * are at least 70 % of the words of both on average (the Dice coefficient).
 */
export function sameWords(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  services: ReadonlySet<string>,
): boolean {
  const own = (words: ReadonlySet<string>) => [...words].filter((word) => !services.has(word));
  const [a, b] = [own(one), own(other)] as const;
  const shared = a.filter((word) => other.has(word)).length;
  return shared >= LEAST_WORDS && (2 * shared) / (a.length + b.length) >= LEAST_SHARED;
}
