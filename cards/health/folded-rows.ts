import type { Words } from '../../words/index.ts';
import { plainOf } from '../kit/escape.ts';

/** What of a row makes it high. */
interface RowTexts {
  readonly title: string;
  readonly detail: string;
}

/** Pixels of a phone's screen that rows may fill, below a title and above some lines of buttons. */
const ROOM = 345;
/** Letters in a line of 320 pixels, and the height of a line: of a title and of what stands below it. */
const TITLE = { letters: 26, height: 20 };
const DETAIL = { letters: 38, height: 16 };
/** Above and below a row. */
const AROUND = 17;
const WIDE = /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu;

/**
 * Rows of a list of which as many stand open as fit on a phone's screen. Where at least two do not, one line opens the
 * rest.
 */
export function foldedRows<T extends RowTexts>(rows: readonly T[], words: Words, room = ROOM) {
  const fitting = rowsThatFit(rows, room);
  const open = rows.length - fitting < 2 ? rows.length : fitting;
  const shown = rows.map((row, at) => ({ ...row, id: `row-${at}`, isOpen: at < open }));
  return {
    rows: shown,
    hasFold: open < rows.length,
    foldTitle: words.history.more(rows.length - open),
    foldTargets: ['fold', ...shown.slice(open).map(({ id }) => id)],
  };
}

function rowsThatFit(rows: readonly RowTexts[], room: number): number {
  let height = 0;
  const over = rows.findIndex((row) => {
    height += heightOf(row);
    return height > room;
  });
  return over < 0 ? rows.length : Math.max(1, over);
}

function heightOf({ title, detail }: RowTexts): number {
  return AROUND + linesOf(title, TITLE.letters) * TITLE.height + linesOf(detail, DETAIL.letters) * DETAIL.height;
}

function linesOf(text: string, letters: number): number {
  const plain = plainOf(text);
  const wide = plain.match(WIDE)?.length ?? 0;
  return Math.max(1, Math.ceil((plain.length + wide * 0.8) / letters));
}
