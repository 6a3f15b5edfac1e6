import { fold } from '../../../src/domain/naming/text.ts';
import { wordsOf } from '../reading/tokenize.ts';
import { talkLexiconsFor } from '../../../words/talk-lexicons.ts';
import type { TalkLexicon } from '../../../words/talk.ts';

/** A phrase of a lexicon, as the words of a question are compared. */
type Phrase = readonly string[];

/** Phrases of one meaning or several, the longest first. */
type Meanings<M extends string> = readonly { readonly means: M; readonly words: Phrase }[];

/** The words of a text as they are compared. */
export function comparable(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}

/** The phrases of a table, in all languages that a reader may use. Those without letters are left out. */
export function meaningsOf<M extends string>(
  locale: string,
  table: (lexicon: TalkLexicon) => Readonly<Record<M, readonly string[]>>,
): Meanings<M> {
  return talkLexiconsFor(locale)
    .flatMap((lexicon) => Object.entries<readonly string[]>(table(lexicon)))
    .flatMap(([means, texts]) => texts.map((text) => ({ means: means as M, words: comparable(text) })))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length);
}

/** Single words of a list, in all languages that a reader may use. */
export function wordSet(locale: string, list: (lexicon: TalkLexicon) => readonly string[]): ReadonlySet<string> {
  return new Set(talkLexiconsFor(locale).flatMap(list).map(fold));
}

/** What the words at `at` mean, by the longest phrase that stands there. */
export function phraseAt<M extends string>(
  words: Phrase,
  at: number,
  meanings: Meanings<M>,
): Meanings<M>[number] | undefined {
  return meanings.find((each) => each.words.every((word, offset) => words[at + offset] === word));
}

/** What the words mean if they are one of the phrases and nothing more. */
export function wholly<M extends string>(words: Phrase, meanings: Meanings<M>): M | undefined {
  return meanings.find((each) => each.words.length === words.length && phraseAt(words, 0, [each]))?.means;
}
