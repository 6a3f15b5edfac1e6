/**
 * Text whose lines break where a reader would break them: not between a number and its unit, a day and its month, a clock
 * and its zone, nor inside a short detail of a row. On cards as narrow as 300 pixels it shows.
 */

const NO_BREAK_SPACE = '\u00a0';
const WORD_JOINER = '\u2060';

/** Letters of scripts whose lines may break inside a word. */
const LETTER = String.raw`[\p{sc=Hangul}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]`;
const ANY_LETTER = new RegExp(LETTER, 'u');
const LETTERS = new RegExp(LETTER, 'gu');
const BREAKS_INSIDE = new RegExp(`(?<=${LETTER}|[A-Z\\d])(?=${LETTER})|(?<=${LETTER})(?=\\d)`, 'gu');

/** How wide a name may be to stay on one line, in letters; those of Korean and Japanese are two wide. */
const MOST_IN_NAME = 16;
/** The same for a detail that is an amount or a time: `updated 3 days ago`. */
const MOST_IN_AMOUNT = 20;

/** What stands between the details of a row. */
export const BETWEEN_DETAILS = `${NO_BREAK_SPACE}· `;

/** A number at the end of a name: `Microsoft 365`. */
const NAMED = /(?:Microsoft|Dynamics|Windows) 365/g;

/** What is kept together has a figure or such letters, or is a time of twelve hours. */
const MAY_BREAK = new RegExp(`\\d|[AP]M |${LETTER}`, 'u');

// Where a pattern can begin stands first, and what must not precede it second: that is looked at at fewer places.
const KEPT_TOGETHER = [
  // `5 hours`, `3 days ago`, `30 Min.`, `9 Mar`, `14:05 EET`, but not `365 suite`.
  /\d(?<![\p{L}\d.,:]\d)(?:[\d.,:]*\d)?(?<!365) \p{L}{1,11}(?: ago)?(?!\p{L})/gu,
  // A number that ends a text does not stand alone on a line: `page 1 of 6`.
  /(?<!\p{L})\p{L}{1,5} \d{1,3}$/gu,
  /[AP]M [A-Z]{2,5}/g,
  // `Mar 9`
  /\p{Lu}(?<!\p{L}\p{Lu})\p{Ll}{2} \d{1,2}(?!\d)/gu,
  // `9. März`. At the start of a text, Markdown takes it for the ninth item of a list.
  /\d(?<![\p{L}\d]\d)\d?\. \p{Lu}\p{Ll}{2}/gu,
];

/** The same in texts with letters of scripts whose lines may break inside a word. */
const KEPT_INSIDE = [
  // `3月9日`, `5시간`, `3 日前`, `14:05 EETから`
  new RegExp(`\\d{1,2}[月월] ?\\d{1,2}[日일](?:${LETTER}{1,4}(?!${LETTER}))?`, 'gu'),
  new RegExp(`\\d ?${LETTER}{1,6}(?!${LETTER})|\\d ?${LETTER}{1,2}`, 'gu'),
  new RegExp(`[A-Z]{3,5}${LETTER}{1,3}(?!${LETTER})`, 'gu'),
];

/** The text with no break where none should be. What is shown is the same. */
export function unbroken(text: string): string {
  // Most texts of a card have neither, and each pattern looks at every letter.
  if (!MAY_BREAK.test(text)) return text;
  const details = text.split(BETWEEN_DETAILS);
  const joined = details.map(details.length > 1 ? unbrokenDetail : unbrokenText).join(BETWEEN_DETAILS);
  return joined.replaceAll(NAMED, whole);
}

function unbrokenDetail(detail: string): string {
  if (!MAY_BREAK.test(detail)) return detail;
  const kept = unbrokenText(detail);
  const most = kept !== detail ? MOST_IN_AMOUNT : hasLetters(detail) ? MOST_IN_NAME : 0;
  return lineWidth(detail) <= most ? whole(detail) : kept;
}

function unbrokenText(text: string): string {
  const kept = KEPT_TOGETHER.reduce((done, pattern) => done.replaceAll(pattern, whole), text);
  return hasLetters(text) ? KEPT_INSIDE.reduce((done, pattern) => done.replaceAll(pattern, whole), kept) : kept;
}

/** The name of a fact: the column of names is as narrow as they allow. */
export function unbrokenName(name: string): string {
  return lineWidth(name) <= MOST_IN_NAME ? whole(name) : name.replaceAll(BREAKS_INSIDE, WORD_JOINER);
}

function whole(text: string): string {
  const joined = text.replaceAll(' ', NO_BREAK_SPACE);
  return hasLetters(text) ? joined.replaceAll(BREAKS_INSIDE, WORD_JOINER) : joined;
}

function hasLetters(text: string): boolean {
  return ANY_LETTER.test(text);
}

/** The width of a line in letters. Those of Chinese, Japanese and Korean are two wide. */
export function lineWidth(text: string): number {
  return text.length + (text.match(LETTERS)?.length ?? 0);
}
