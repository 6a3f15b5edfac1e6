import { wordsFor } from '../../words/index.ts';

/** The marks around each text that came from `words/`. */
const [OPEN, CLOSE] = ['⟦', '⟧'];

/**
 * Makes English whose every text stands between marks: what a card shows outside of them did not come from `words/`.
 * Gives the locale of this language; words are kept by locale, so no other reader sees the marks.
 */
export function markedEnglish(): string {
  const locale = 'en-XA';
  Object.assign(wordsFor(locale), marked(wordsFor('en')));
  return locale;
}

/** What of a text stands outside all marks. */
export function unmarked(text: string): string {
  let depth = 0;
  return Array.from(text, (letter) => {
    if (letter === OPEN) depth += 1;
    const isOutside = depth === 0;
    if (letter === CLOSE) depth -= 1;
    return isOutside ? letter : ' ';
  }).join('');
}

function marked(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : `${OPEN}${value}${CLOSE}`;
  if (typeof value === 'function') return (...values: unknown[]) => marked(Reflect.apply(value, undefined, values));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(marked);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === 'speech' ? inner : marked(inner)]),
  );
}
