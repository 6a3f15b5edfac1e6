import { isKnownPrefix } from './catalogue.ts';

/** Only this much of a text is searched for ids. */
const MAX_TEXT = 2_000;

/** What may stand between the letters and the digits where people write an id in two parts. */
const GAP = String.raw`[\s_#:\u2010-\u2015-]{0,3}`;

/**
 * Letters, then digits: two letters and 5 digits in 2015, 7 now (`health-apis.md` §4). Other numbers of letters are read
 * too, but only with 6 digits or more: "Visio2019" is no id. An adjacent Latin letter or digit makes it part of
 * something else. Letters of other scripts may touch it, since many languages write without spaces.
 */
const ID = new RegExp(`(?<![A-Za-z0-9])([A-Za-z]{1,5})(${GAP})(\\d{4,10})(?![A-Za-z0-9])`, 'g');

/** Cyrillic and Greek capitals that look like Latin ones: `ЕХ20119` typed on another keyboard is an id too. */
const FOREIGN = 'АВЕКМНОРСТУХΑΒΕΗΙΚΜΝΟΡΤΥΧ';
const LATIN = 'ABEKMHOPCTYXABEHIKMNOPTYX';
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Array.from(FOREIGN, (letter, at) => [letter, LATIN.charAt(at)] as const),
);
const CAPITAL = String.raw`[\u0391-\u03a9\u0410-\u042f]`;
const FOREIGN_PREFIX = new RegExp(`${CAPITAL}{2}(?=${GAP}\\d)|${CAPITAL}{1,5}(?=\\d{6})`, 'g');

/**
 * Replaces each id, or link that contains one, with the plain id, and removes other links. Also gives the ids in order,
 * in upper case. An id may be written `EX20119`, `ex20119`, `EX 20119`, `EX-20119` or `#EX20119`, or be inside an
 * admin-centre link, even one that is encoded or wrapped by another service.
 */
export function writeIdsPlainly(text: string): { readonly text: string; readonly ids: readonly string[] } {
  const ids: string[] = [];
  const note = (id: string) => {
    ids.push(id);
    return ` ${id} `;
  };
  const words = text
    .slice(0, MAX_TEXT)
    .normalize('NFKC')
    .split(/(\s+)/)
    .map((word) => (isLink(word) ? linkToId(word) : word));
  const plain = words.join('').replaceAll(FOREIGN_PREFIX, latin);
  return {
    text: plain.replaceAll(ID, (whole: string, letters: string, gap: string, digits: string) =>
      isIdIn(letters, gap, digits) ? note(`${letters.toUpperCase()}${digits}`) : whole,
    ),
    ids,
  };
}

/** An issue's or announcement's id as the product writes it: `EX20119`, whatever the source's case and blanks. */
export function plainId(id: string): string {
  return id.trim().toUpperCase();
}

/** Whether a word is an id as `writeIdsPlainly` writes it. */
export function isId(word: string): boolean {
  const [, letters, digits] = /^([A-Z]{1,5})(\d{4,10})$/.exec(word) ?? [];
  return letters !== undefined && digits !== undefined && isWhole(letters, digits);
}

/** Whether an id belongs to the Message Center (`MC…`), not to an issue. */
export function isAnnouncementId(id: string): boolean {
  return /^MC\d/.test(id);
}

function latin(letters: string): string {
  return Array.from(letters, (letter) => LOOKALIKES.get(letter) ?? letter).join('');
}

/** Text in two parts ("in 2024", "of 12345") is an id only if the letters are a known service's prefix. */
function isIdIn(letters: string, gap: string, digits: string): boolean {
  if (gap === '') return isWhole(letters, digits);
  return digits.length >= 5 && (letters.toUpperCase() === 'MC' || isKnownPrefix(letters));
}

function isWhole(letters: string, digits: string): boolean {
  return letters.length === 2 || digits.length >= 6;
}

function isLink(word: string): boolean {
  return /https?(?::|%3a)\/?/i.test(word) || /admin\.(?:cloud\.)?microsoft/i.test(word);
}

/** The id in a link: the first with a known service's prefix, otherwise the first. Wrapped links are encoded twice. */
function linkToId(link: string): string {
  const found = [...decode(decode(link)).matchAll(ID)].filter(
    ([, letters = '', gap, digits = '']) => gap === '' && isWhole(letters, digits),
  );
  const known = found.find(([, letters]) => isIdIn(letters ?? '', '-', '00000'));
  const [, letters = '', , digits = ''] = known ?? found[0] ?? [];
  return ` ${letters}${digits} `;
}

/** Decodes percent-encoded ASCII only: ids contain nothing else, and `decodeURIComponent` throws on broken input. */
function decode(text: string): string {
  return text.replaceAll(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
