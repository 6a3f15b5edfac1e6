import { lexicon as english } from './en.ts';
import { lexicon as german } from './de.ts';
import { lexicon as spanish } from './es.ts';
import { lexicon as french } from './fr.ts';
import { lexicon as japanese } from './ja.ts';
import { lexicon as korean } from './ko.ts';
import type { Lexicon } from './lexicon.ts';

interface Tagged {
  readonly tag: string;
  readonly lexicon: Lexicon;
  /** Letters that only this language is written in: a text in them is understood whatever language Teams is set to. */
  readonly script?: RegExp;
}

const ENGLISH: Tagged = { tag: 'en', lexicon: english };

/** The lexicon of each language. To add one, write `<language>.ts` and a line here. */
const LEXICONS: readonly Tagged[] = [
  ENGLISH,
  { tag: 'de', lexicon: german },
  { tag: 'fr', lexicon: french },
  { tag: 'es', lexicon: spanish },
  { tag: 'ko', lexicon: korean, script: /\p{sc=Hangul}/u },
  { tag: 'ja', lexicon: japanese, script: /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u },
];

/** The lexicons for a text of a reader with this locale: the reader's own, that of the text's letters, and English. */
export function lexiconsFor(locale: string, text: string): readonly Tagged[] {
  const own = locale.split(/[-_]/, 1)[0]?.toLowerCase();
  return LEXICONS.filter((each) => each === ENGLISH || each.tag === own || each.script?.test(text) === true);
}
