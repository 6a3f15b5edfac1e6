import { languageOf } from '../../../../words/index.ts';

/** Makes something of a language once: there are only as many as the product speaks. */
export function perLanguage<T>(make: (language: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const language = languageOf(locale);
    const own = made.get(language) ?? make(language);
    made.set(language, own);
    return own;
  };
}
