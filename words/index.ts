import * as german from './de/makers.ts';
import type { Makers, Words } from './en/index.ts';
import * as english from './en/makers.ts';
import * as spanish from './es/makers.ts';
import * as french from './fr/makers.ts';
import * as japanese from './ja/makers.ts';
import * as korean from './ko/makers.ts';
import { makeSpeech, type Speech } from './speech.ts';

export type { Words };

/** A language: its sentences, and the locale whose formats apply to a reader without a region. */
interface Language {
  readonly makers: Makers;
  readonly formats: string;
}

/** Every language the bot speaks, by tag. To add one, add a folder beside `en/` and a line here (docs/add-a-language.md). */
const LANGUAGES = {
  // World English with a 24-hour clock: the day comes before the month, as most readers expect.
  en: { makers: english, formats: 'en-001-u-hc-h23' },
  ko: { makers: korean, formats: 'ko-KR' },
  de: { makers: german, formats: 'de-DE' },
  fr: { makers: french, formats: 'fr-FR' },
  es: { makers: spanish, formats: 'es-ES' },
  ja: { makers: japanese, formats: 'ja-JP' },
} satisfies Record<string, Language>;

/** The tags of the languages that the bot speaks, the original first. */
export const SPOKEN: readonly string[] = Object.keys(LANGUAGES);

/** The tag of the language in which a reader with this locale is answered: `en` for `en-GB`, and for what is not spoken. */
export const languageOf: (locale: string) => string = oncePerTag((tag) => {
  const language = parse(tag)?.language ?? '';
  return SPOKEN.includes(language) ? language : 'en';
});

const BY_TAG: ReadonlyMap<string, Language> = new Map(Object.entries(LANGUAGES));

/**
 * The words for a reader with this locale (BCP 47; an invalid one counts as unknown). Sentences are in the reader's
 * language if the bot speaks it, else in English. Numbers, dates and plurals follow the language of the sentences.
 */
export const wordsFor: (locale: string) => Words = oncePerTag(makeWords);

function makeWords(tag: string): Words {
  const locale = parse(tag);
  const spoken = locale && BY_TAG.get(locale.language);
  const { makers, formats } = spoken ?? LANGUAGES.en;
  return wordsBy(makers, makeSpeech(spoken && locale.region ? locale.baseName : formats));
}

/** All sentences of a language, with dates, numbers and lists as this speech writes them. */
export function wordsBy(makers: Makers, speech: Speech): Words {
  const parts = Object.entries(makers).map(([part, make]) => [part, make(speech)] as const);
  return { speech, ...Object.fromEntries(parts) } as Words;
}

/** Tags come from outside, so the number of those remembered is bounded. */
const MOST_TAGS = 200;

/** Remembers what was made for a tag: to parse one takes longer than all that is done with it. */
function oncePerTag<T>(make: (tag: string) => T): (tag: string) => T {
  const made = new Map<string, T>();
  return (tag) => {
    const before = made.get(tag);
    if (before !== undefined) return before;
    if (made.size >= MOST_TAGS) made.clear();
    const result = make(tag);
    made.set(tag, result);
    return result;
  };
}

function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
