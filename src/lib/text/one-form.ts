import { decodeHTMLStrict } from 'entities';

/**
 * Text from outside (the health APIs, Teams, people) in one form, so that texts that look equal are equal: no invisible
 * characters, one kind of space, one kind of line end. All of it takes time linear in the text.
 */

/** Emoji may hold joiners, variation marks and tags. Some scripts write their words with joiners. */
const MEANINGFUL =
  /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f}|(?<=[\p{Emoji_Modifier}\p{Extended_Pictographic}\ufe0f])\u200d(?=\p{Extended_Pictographic})|(?<=[\p{Extended_Pictographic}\d#*])[\ufe0e\ufe0f]|(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Sinhala}])[\u200c\u200d](?=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Sinhala}])/u;
/** Control characters, and all that shows nothing: zero-width spaces, direction marks, soft hyphens, fillers, tags. */
// eslint-disable-next-line no-control-regex -- Control characters are what this removes.
const NOTHING_SHOWN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/u;
const INVISIBLE = new RegExp(`(${MEANINGFUL.source})|${NOTHING_SHOWN.source}`, 'gu');

// eslint-disable-next-line no-control-regex -- Two of the line ends are control characters.
const LINE_ENDS = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/g;
/** Most texts have nothing of what is changed, and what tells a meaningful joiner looks around every letter. */
const MAY_CHANGE = new RegExp(`${NOTHING_SHOWN.source}|${LINE_ENDS.source}|\\p{Surrogate}`, 'u');
/** NBSP, thin and wide spaces, the blank of Braille. A date that contains one is still a date. */
const SPACES = /[\p{Zs}\t\u2800]/gu;

/** Already in one form, as nearly every text is. */
const PLAIN = /^[\n\x20-\x7e]*$/;

/** The text without invisible characters and half characters. Every kind of line end becomes `\n`. Spaces stay. */
export function visible(text: string): string {
  if (!MAY_CHANGE.test(text)) return text;
  return text
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll(INVISIBLE, (_, meaningful: string | undefined) => meaningful ?? '')
    .toWellFormed();
}

/** The text as `visible` makes it, with every kind of space made plain. */
export function oneForm(text: string): string {
  if (PLAIN.test(text)) return text;
  return visible(text).replaceAll(SPACES, ' ');
}

/** How often the same text was encoded at most: `&amp;amp;#39;`. */
const MOST_ENCODINGS = 3;

/**
 * Decodes character references (`&#39;`, `&rsquo;`), also those encoded again by a system in between (`&amp;#39;`). Only
 * those that end with a semicolon: `&copy=1` in an address stays.
 */
export function decodeEntities(text: string): string {
  let before = text;
  for (let time = 0; time < MOST_ENCODINGS && before.includes('&'); time += 1) {
    const decoded = decodeHTMLStrict(before);
    if (decoded === before) break;
    before = decoded;
  }
  return before;
}

/** Most characters of a name or title. Real titles have up to 120. */
const MAX_LINE = 500;
/** Most characters of an impact and the like. Real ones have up to 120, and sections of posts up to 3,500. */
const MAX_PROSE = 20_000;

/** A name or title from outside as one line in one form, without character references, at most 500 characters long. */
export function plainLine(text: string): string {
  return bounded(
    oneForm(decodeEntities(bounded(text, 4 * MAX_LINE)))
      .replaceAll(/\s+/g, ' ')
      .trim(),
    MAX_LINE,
  );
}

/** Text of several lines from outside in one form, without character references, at most 20,000 characters long. */
export function plainProse(text: string): string {
  const lines = oneForm(decodeEntities(bounded(text, 4 * MAX_PROSE))).split('\n');
  return bounded(
    lines
      .map((line) => line.trim())
      .join('\n')
      .trim(),
    MAX_PROSE,
  );
}

function bounded(text: string, longest: number): string {
  return text.length <= longest
    ? text
    : `${text
        .slice(0, longest - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}
