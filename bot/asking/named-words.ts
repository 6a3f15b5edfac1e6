import { fold } from '../../src/domain/naming/text.ts';
import { runsOf } from '../../src/domain/naming/match-service.ts';
import type { Run } from '../../src/domain/naming/match-service.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import { joinPhrasesOf } from './grammar.ts';
import { FILLER } from './phrases.ts';

/** A service's name of one or more words, or a single other word. */
export interface Phrase {
  readonly text: string;
  readonly isName: boolean;
}

/**
 * Splits typed words into service names and other words. Names are found first and the longest wins, so no word of a
 * name is mistaken for courtesy, a keyword or a number of days: "Windows 365", "Microsoft 365 for the web".
 */
export function phrasesOf(typed: readonly string[], services: readonly ServiceRef[]): Phrase[] {
  const runs = runsOf(typed, services);
  const phrases: Phrase[] = [];
  let others: string[] = [];
  const endOthers = () => {
    phrases.push(...joinPhrasesOf(others).map((text) => ({ text, isName: false })));
    others = [];
  };
  for (const [at, { words }] of runs.entries()) {
    if (isName(runs, at)) {
      endOthers();
      phrases.push({ text: words.join(' '), isName: true });
    } else others.push(...words);
  }
  endOthers();
  return phrases;
}

/** The services that typed words name for certain, each once, in order. A name of several services is none of them. */
export function servicesNamed<S extends ServiceRef>(typed: readonly string[], services: readonly S[]): S[] {
  const runs = runsOf(typed, services);
  const found = runs.flatMap(({ match }, at) => (match?.found === 'one' && isName(runs, at) ? [match.service] : []));
  return [...new Set(found)];
}

/** "this chat" is where the question was asked, not Microsoft Teams. */
const POINTING: ReadonlySet<string> = new Set(['this', 'our', 'my', 'the', 'a', 'group']);

/** Whether a run is meant as a name. A small word counts only if nothing else was said, and "it" is never Intune. */
function isName<S extends ServiceRef>(runs: readonly Run<S>[], at: number): boolean {
  const { words = [], match } = runs[at] ?? {};
  if (match === undefined || words.length > 1) return match !== undefined;
  const word = fold(words[0] ?? '');
  if (FILLER.has(word)) return runs.length === 1 && word.length > 2;
  return !POINTING.has(fold(runs[at - 1]?.words.at(-1) ?? ''));
}
