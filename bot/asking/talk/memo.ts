import { languageOf } from '../../../words/index.ts';

/** Remembers what was made for each language that the bot speaks. */
export function memo<T>(make: (language: string) => T): (locale: string) => T {
  const kept = new Map<string, T>();
  return (locale) => {
    const language = languageOf(locale);
    const made = kept.get(language) ?? make(language);
    kept.set(language, made);
    return made;
  };
}
