import { fold } from '../../../src/domain/naming/text.ts';
import { SPOKEN } from '../../../words/index.ts';

/** The language that somebody means by `ko`, `Korean`, `한국어` or `koreanisch`, if the bot speaks it. */
export function findLanguage(said: string, readersLocale: string): string | undefined {
  const name = fold(said).trim();
  const [tag = ''] = name.split(/[-_]/);
  return SPOKEN.find((each) => each === tag) ?? SPOKEN.find((each) => namesOf(each, readersLocale).includes(name));
}

/** What a language is called in itself, in each language that the bot speaks, and in the reader's. */
function namesOf(tag: string, readersLocale: string): string[] {
  const locales = [tag, readersLocale, ...SPOKEN];
  return locales.map((locale) => fold(new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag));
}
