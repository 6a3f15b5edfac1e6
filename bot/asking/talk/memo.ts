/** Tags of languages come from outside, so few are kept. */
const MOST_KEPT = 50;

/** Remembers what was made for each locale. */
export function memo<T>(make: (locale: string) => T): (locale: string) => T {
  const kept = new Map<string, T>();
  return (locale) => {
    const language = locale.split('-', 1)[0] ?? '';
    const made = kept.get(language) ?? make(language);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(language, made);
    return made;
  };
}
