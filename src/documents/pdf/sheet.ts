import type { Fonts } from './fonts.ts';
import { linesOf, type Style } from './lines.ts';

/** A4 in points, and its margins: two centimetres. */
export const PAGE = { width: 595.28, height: 841.89, margin: 56 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const BOTTOM = PAGE.height - PAGE.margin - 12;

type Doc = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** Where a text stands on a page: points from its left edge, and how wide. */
export interface Place {
  readonly x: number;
  readonly width: number;
}

/**
 * Paper that is written from top to bottom, with a new page when one is full. Each line of text belongs to an element of
 * the document's structure, by which screen readers find their way; what only decorates is marked as such.
 */
export interface Sheet {
  /** Points from the top of the page. */
  y: number;
  /** The element of what follows, as the last one of `parent` or of the document. */
  element(tag: string, parent?: Element, options?: object): Element;
  /** Begins a new page if less than `height` points are left; says whether it did. */
  makeRoom(height: number): boolean;
  fits(height: number): boolean;
  lines(text: string, style: Style, width: number): string[];
  /** Writes one line at the height where the sheet is, and stays there. */
  write(line: string, style: Style, x: number, element?: Element): void;
  /** Draws a rectangle that means nothing, `height` points down from here. */
  paint(place: Place, height: number, color: string): void;
}

export function makeSheet(doc: Doc, fonts: Fonts): Sheet {
  const root = doc.struct('Document');
  doc.addStructure(root);
  const fits = (height: number) => sheet.y + height <= BOTTOM;
  const sheet: Sheet = {
    y: PAGE.margin,
    element(tag, parent = root, options = {}) {
      const element = doc.struct(tag, options);
      parent.add(element);
      return element;
    },
    fits,
    makeRoom(height) {
      if (fits(height)) return false;
      doc.addPage();
      sheet.y = PAGE.margin;
      return true;
    },
    lines: (text, style, width) => linesOf(text, style, width, fonts),
    write(line, style, x, element) {
      if (element) marked(doc, element, () => drawLine(doc, fonts, line, style, x, sheet.y));
      else asDecoration(doc, () => drawLine(doc, fonts, line, style, x, sheet.y));
    },
    paint({ x, width }, height, color) {
      asDecoration(doc, () => doc.rect(x, sheet.y, width, height).fill(color));
    },
  };
  return sheet;
}

/** Draws a line run by run, each in its font. */
export function drawLine(doc: Doc, fonts: Fonts, line: string, style: Style, x: number, y: number): void {
  let at = x;
  doc.fillColor(style.color).fontSize(style.size);
  for (const { face, text } of fonts.runsOf(line, style.weight)) {
    doc.font(fonts.fileOf(face, style.weight));
    // Fonts have their own heights: all stand on one base line.
    doc.text(text, at, y + style.size, { lineBreak: false, baseline: 'alphabetic' });
    at += fonts.widthOf(text, style.weight) * style.size;
  }
}

function marked(doc: Doc, element: Element, draw: () => void): void {
  const content = doc.markStructureContent('P');
  draw();
  doc.endMarkedContent();
  element.add(content);
}

/** What a screen reader leaves out. */
export function asDecoration(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}
