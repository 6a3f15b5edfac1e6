import { english, type Words } from './en/index.ts';
import { makeSpeech, type Speech } from './speech.ts';

export type { Words };

/** A language: its sentences, and the formats of a reader who names no region. */
interface Language {
  readonly say: (speech: Speech) => Words;
  readonly formats: string;
}

/** Every language the bot speaks, by its tag. A new one is a folder beside `en/`, and a line here. */
const LANGUAGES = {
  // World English, with a clock of 24 hours: the day before the month, as most readers know it.
  en: { say: english, formats: 'en-001-u-hc-h23' },
} satisfies Record<string, Language>;

const BY_TAG: ReadonlyMap<string, Language> = new Map(Object.entries(LANGUAGES));

/** Tags come from outside: no more than this many readers' words are kept. */
const MOST_KEPT = 200;
const kept = new Map<string, Words>();

/**
 * The words for a reader with this locale (BCP 47; one that is not valid counts as unknown). The sentences are in the reader's
 * language where the bot speaks it, else in English; numbers, dates and plurals follow the locale of the sentences.
 */
export function wordsFor(locale: string): Words {
  const known = kept.get(locale);
  if (known) return known;
  const words = makeWords(locale);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(locale, words);
  return words;
}

function makeWords(tag: string): Words {
  const locale = parse(tag);
  const spoken = locale && BY_TAG.get(locale.language);
  const { say, formats } = spoken ?? LANGUAGES.en;
  return say(makeSpeech(spoken && locale.region ? locale.baseName : formats));
}

function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
