import { languageOf } from './index.ts';
import { TALK as german } from './de/talk/lexicon.ts';
import { TALK as english } from './en/talk/lexicon.ts';
import { TALK as french } from './fr/talk/lexicon.ts';
import { TALK as spanish } from './es/talk/lexicon.ts';
import { TALK as korean } from './ko/talk/lexicon.ts';
import { TALK as japanese } from './ja/talk/lexicon.ts';
import type { TalkLexicon } from './talk.ts';

/** Every language's words, by tag. To add one, add a line. */
const LEXICONS: ReadonlyMap<string, TalkLexicon> = new Map(
  Object.entries({
    en: english,
    de: german,
    fr: french,
    es: spanish,
    ko: korean,
    ja: japanese,
  }),
);

/** The words that a reader may use: those of the own language first, and English, which everybody may type. */
export function talkLexiconsFor(locale: string): readonly TalkLexicon[] {
  const own = LEXICONS.get(languageOf(locale));
  return own && own !== english ? [own, english] : [english];
}
