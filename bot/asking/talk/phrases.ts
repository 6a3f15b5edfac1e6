import { fold } from '../../../src/domain/naming/text.ts';
import { wordsOf } from '../reading/tokenize.ts';
import { talkLexiconsFor } from '../../../words/talk-lexicons.ts';
import type { TalkLexicon } from '../../../words/talk.ts';

/** A phrase of a lexicon, as the words of a question are compared. */
type Phrase = readonly string[];

interface Meaning<M extends string> {
  readonly means: M;
  readonly words: Phrase;
}

/** Phrases of one meaning or several by their first word, the longest first. */
type Meanings<M extends string> = ReadonlyMap<string, readonly Meaning<M>[]>;

/** The words of a text as they are compared. */
export function comparable(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}

/** The phrases of a table, in all languages that a reader may use. Those without letters are left out. */
export function meaningsOf<M extends string>(
  locale: string,
  table: (lexicon: TalkLexicon) => Readonly<Record<M, readonly string[]>>,
): Meanings<M> {
  const meanings = talkLexiconsFor(locale)
    .flatMap((lexicon) => Object.entries<readonly string[]>(table(lexicon)))
    .flatMap(([means, texts]) => wordsOfEach(texts).map((words) => ({ means: means as M, words })))
    .toSorted((a, b) => b.words.length - a.words.length);
  return Map.groupBy(meanings, ({ words: [first = ''] }) => first);
}

/** Phrases that all mean the same, in all languages that a reader may use. */
export function phrasesIn(locale: string, list: (lexicon: TalkLexicon) => readonly string[]): readonly Phrase[] {
  return talkLexiconsFor(locale).flatMap((lexicon) => wordsOfEach(list(lexicon)));
}

/** The words of each text that has any. */
function wordsOfEach(texts: readonly string[]): Phrase[] {
  return texts.map(comparable).filter(({ length }) => length > 0);
}

/** Single words of a list, in all languages that a reader may use. */
export function wordSet(locale: string, list: (lexicon: TalkLexicon) => readonly string[]): ReadonlySet<string> {
  return new Set(talkLexiconsFor(locale).flatMap(list).map(fold));
}

/** What the words at `at` mean, by the longest phrase that stands there. */
export function phraseAt<M extends string>(words: Phrase, at: number, meanings: Meanings<M>): Meaning<M> | undefined {
  return meanings.get(words[at] ?? '')?.find((each) => standsAt(each.words, words, at));
}

/** Whether the phrase stands at this place among the words. */
export function standsAt(phrase: Phrase, words: Phrase, at: number): boolean {
  return phrase.every((word, offset) => words[at + offset] === word);
}

/** What the words mean if they are one of the phrases and nothing more. */
export function wholly<M extends string>(words: Phrase, meanings: Meanings<M>): M | undefined {
  const beginning = meanings.get(words[0] ?? '');
  return beginning?.find((each) => each.words.length === words.length && standsAt(each.words, words, 0))?.means;
}
