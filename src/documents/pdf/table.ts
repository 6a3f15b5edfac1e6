import type { Block, Column } from '../../domain/documents/paper.ts';
import type { Style } from './lines.ts';
import { PAGE, TEXT_WIDTH, type Element, type Place, type Sheet } from './sheet.ts';
import { CELL, COLORS, COLUMN } from './styles.ts';

const PADDING = { x: 4, y: 3 } as const;
const RULE = 0.5;

/**
 * Draws a table. Its head stands again on each page; a row moves to the next page whole if it fits on one, and is broken
 * between two lines if it does not.
 */
export function drawTable(sheet: Sheet, { columns, rows }: Extract<Block, { kind: 'table' }>): void {
  const places = placesOf(columns);
  const table = sheet.element('Table');
  const titles = cellsOf(
    sheet,
    columns.map(({ title }) => title),
    COLUMN,
    places,
  );
  const drawHead = (element?: Element) => {
    drawHeadRow(sheet, titles, places, element);
  };
  const first = rows[0] ? heightOf(cellsOf(sheet, rows[0], CELL, places), CELL) : 0;
  sheet.makeRoom(heightOf(titles, COLUMN) + Math.min(first, MOST_KEPT));
  drawHead(sheet.element('TR', table));
  for (const row of rows) {
    drawRow(sheet, cellsOf(sheet, row, CELL, places), places, sheet.element('TR', table), drawHead);
  }
  sheet.y += 8;
}

/** A row of which this much stands on the first page is not lost there. */
const MOST_KEPT = 120;
const WHOLE_PAGE = PAGE.height - 2 * PAGE.margin - 60;

type Cells = readonly (readonly string[])[];

function placesOf(columns: readonly Column[]): Place[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = PAGE.margin;
  return columns.map(({ share }) => {
    const width = (TEXT_WIDTH * share) / total;
    const place = { x: x + PADDING.x, width: width - 2 * PADDING.x };
    x += width;
    return place;
  });
}

function cellsOf(sheet: Sheet, texts: readonly string[], style: Style, places: readonly Place[]): Cells {
  return places.map(({ width }, at) => sheet.lines(texts[at] ?? '', style, width));
}

function linesIn(cells: Cells): number {
  return Math.max(1, ...cells.map((lines) => lines.length));
}

function heightOf(cells: Cells, { leading }: Style): number {
  return linesIn(cells) * leading + 2 * PADDING.y;
}

/** Without an element it is the head again, which a screen reader has read. */
function drawHeadRow(sheet: Sheet, cells: Cells, places: readonly Place[], row: Element | undefined): void {
  sheet.paint({ x: PAGE.margin, width: TEXT_WIDTH }, heightOf(cells, COLUMN), COLORS.shade);
  const heads = cells.map(() => row && sheet.element('TH', row, { scope: 'Column' }));
  sheet.y += PADDING.y;
  for (let at = 0; at < linesIn(cells); at += 1)
    writeLine(sheet, cells, at, { places, elements: heads, style: COLUMN });
  sheet.y += PADDING.y;
}

function drawRow(sheet: Sheet, cells: Cells, places: readonly Place[], row: Element, drawHead: () => void): void {
  const height = heightOf(cells, CELL);
  if (height <= WHOLE_PAGE && sheet.makeRoom(height)) drawHead();
  const elements = cells.map(() => sheet.element('TD', row));
  sheet.y += PADDING.y;
  for (let at = 0; at < linesIn(cells); at += 1) {
    if (sheet.makeRoom(CELL.leading + PADDING.y)) drawHead();
    writeLine(sheet, cells, at, { places, elements, style: CELL });
  }
  sheet.y += PADDING.y;
  sheet.paint({ x: PAGE.margin, width: TEXT_WIDTH }, RULE, COLORS.line);
}

interface Drawn {
  readonly places: readonly Place[];
  readonly elements: readonly (Element | undefined)[];
  readonly style: Style;
}

function writeLine(sheet: Sheet, cells: Cells, at: number, { places, elements, style }: Drawn): void {
  for (const [index, lines] of cells.entries()) {
    const line = lines[at];
    if (line !== undefined && line !== '') sheet.write(line, style, places[index]?.x ?? 0, elements[index]);
  }
  sheet.y += style.leading;
}
