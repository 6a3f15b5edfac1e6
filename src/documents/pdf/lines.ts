import LineBreaker from 'linebreak';
import type { Fonts, Weight } from './fonts.ts';

/** How a text is set. */
export interface Style {
  readonly weight: Weight;
  /** In points. */
  readonly size: number;
  /** From one line to the next, in points. */
  readonly leading: number;
  readonly color: string;
}

/** What no font draws, and what would turn a text around or hide it. */
const UNDRAWN = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Breaks a text into lines of at most `width` points, where Unicode allows it, and inside of a word only if it is longer
 * than a line. Tabs are blanks; characters that are not drawn are left out.
 */
export function linesOf(text: string, { weight, size }: Style, width: number, fonts: Fonts): string[] {
  const most = width / size;
  return text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((paragraph) => {
    const plain = paragraph.replaceAll('\t', ' ').replaceAll(UNDRAWN, '');
    return filled(partsOf(plain), most, (part) => fonts.widthOf(part, weight));
  });
}

/** The pieces between which a line may end. */
function partsOf(text: string): string[] {
  const breaker = new LineBreaker(text);
  const parts: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    parts.push(text.slice(from, next.position));
    from = next.position;
  }
  return parts;
}

function filled(parts: readonly string[], most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of parts.flatMap((each) => pieces(each, most, widthOf))) {
    if (line !== '' && used + widthOf(part.trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += part;
    used += widthOf(part);
  }
  return [...lines, line.trimEnd()];
}

/** A part that is longer than a line, in pieces that are not. */
function pieces(part: string, most: number, widthOf: (text: string) => number): string[] {
  if (widthOf(part.trimEnd()) <= most) return [part];
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const letter of part) {
    const wide = widthOf(letter);
    if (piece !== '' && used + wide > most) {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += letter;
    used += wide;
  }
  return [...found, piece];
}
