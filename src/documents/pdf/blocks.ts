import type { Block } from '../../domain/documents/paper.ts';
import type { Style } from './lines.ts';
import { PAGE, TEXT_WIDTH, type Element, type Place, type Sheet } from './sheet.ts';
import { drawTable } from './table.ts';
import { BODY, COLORS, NAME, SMALL } from './styles.ts';

const HEADINGS: Readonly<Record<1 | 2 | 3, Style & { readonly before: number; readonly after: number }>> = {
  1: { weight: 'bold', size: 19, leading: 24, color: COLORS.ink, before: 0, after: 2 },
  2: { weight: 'bold', size: 13.5, leading: 18, color: COLORS.accent, before: 14, after: 4 },
  3: { weight: 'bold', size: 10.5, leading: 14.5, color: COLORS.ink, before: 9, after: 2 },
};
/** A heading is never the last thing on a page. */
const KEPT_WITH_HEADING = 3 * BODY.leading;
const GAP = 5;
/** The width of the names beside their values. */
const NAMES = 150;

/** Draws one block, and the space below it. */
export function drawBlock(sheet: Sheet, block: Block): void {
  const { kind } = block;
  if (kind === 'heading') drawHeading(sheet, block.text, block.level);
  else if (kind === 'text') drawText(sheet, block.text, block.small === true ? SMALL : BODY);
  else if (kind === 'facts') drawFacts(sheet, block.rows);
  else if (kind === 'table') drawTable(sheet, block);
  else drawQuote(sheet, block);
}

export function drawHeading(sheet: Sheet, text: string, level: 1 | 2 | 3): void {
  const { before, after, ...style } = HEADINGS[level];
  const lines = sheet.lines(text, style, TEXT_WIDTH);
  const isOnNewPage = sheet.makeRoom(before + lines.length * style.leading + after + KEPT_WITH_HEADING);
  if (!isOnNewPage) sheet.y += sheet.y > PAGE.margin ? before : 0;
  writeLines(sheet, lines, style, { x: PAGE.margin, width: TEXT_WIDTH }, sheet.element(`H${level}`));
  sheet.y += after;
}

export function drawText(sheet: Sheet, text: string, style: Style): void {
  const place = { x: PAGE.margin, width: TEXT_WIDTH };
  writeLines(sheet, sheet.lines(text, style, place.width), style, place, sheet.element('P'));
  sheet.y += GAP;
}

function writeLines(sheet: Sheet, lines: readonly string[], style: Style, place: Place, element: Element): void {
  for (const line of lines) {
    sheet.makeRoom(style.leading);
    sheet.write(line, style, place.x, element);
    sheet.y += style.leading;
  }
}

function drawFacts(sheet: Sheet, rows: readonly (readonly [string, string])[]): void {
  const table = sheet.element('Table');
  const width = TEXT_WIDTH - NAMES - 8;
  for (const [name, value] of rows) {
    const names = sheet.lines(name, NAME, NAMES);
    const values = sheet.lines(value, BODY, width);
    const row = sheet.element('TR', table);
    const [head, cell] = [sheet.element('TH', row, { scope: 'Row' }), sheet.element('TD', row)];
    for (let at = 0; at < Math.max(names.length, values.length); at += 1) {
      sheet.makeRoom(BODY.leading);
      if (names[at] !== undefined) sheet.write(names[at] ?? '', NAME, PAGE.margin, head);
      if (values[at] !== undefined) sheet.write(values[at] ?? '', BODY, PAGE.margin + NAMES + 8, cell);
      sheet.y += BODY.leading;
    }
    sheet.y += 1.5;
  }
  sheet.y += GAP;
}

/** The bar at the left of what somebody else wrote. */
const BAR = { x: PAGE.margin, width: 2 };
const QUOTED: Place = { x: PAGE.margin + 10, width: TEXT_WIDTH - 10 };

function drawQuote(sheet: Sheet, { title, text }: Extract<Block, { kind: 'quote' }>): void {
  const titles = sheet.lines(title, NAME, QUOTED.width);
  const lines = sheet.lines(text, BODY, QUOTED.width);
  sheet.makeRoom((titles.length + Math.min(2, lines.length)) * BODY.leading);
  const quote = sheet.element('BlockQuote');
  for (const [style, each] of [[NAME, titles] as const, [BODY, lines] as const]) {
    const paragraph = sheet.element('P', quote);
    for (const line of each) {
      // An empty line is a pause between paragraphs, not a whole line.
      const height = line === '' ? BODY.leading / 2 : BODY.leading;
      sheet.makeRoom(height);
      sheet.paint(BAR, height, COLORS.line);
      if (line !== '') sheet.write(line, style, QUOTED.x, paragraph);
      sheet.y += height;
    }
  }
  sheet.y += GAP + 2;
}
