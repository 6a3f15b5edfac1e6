import PDFDocument from 'pdfkit';
import type { Paper } from '../../domain/documents/paper.ts';
import { drawBlock, drawHeading, drawText } from './blocks.ts';
import { makeFonts, type Fonts } from './fonts.ts';
import { asDecoration, drawLine, makeSheet, PAGE, TEXT_WIDTH } from './sheet.ts';
import { SMALL } from './styles.ts';

/**
 * Draws a document: A4, tagged for screen readers, with its language, title and the numbers of its pages. The same paper
 * is always the same bytes. It computes for as long as it takes: `makeDrawPdf` does that in a thread of its own.
 */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const fonts = makeFonts(paper.language);
  const doc = makeDocument(paper, fonts);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const sheet = makeSheet(doc, fonts);
  drawHeading(sheet, paper.title, 1);
  drawText(sheet, paper.subtitle, SMALL);
  for (const block of paper.blocks) drawBlock(sheet, block);
  numberPages(doc, paper, fonts);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function makeDocument({ title, author, language, madeAt }: Paper, fonts: Fonts): PDFKit.PDFDocument {
  const made = new Date(madeAt);
  return new PDFDocument({
    size: 'A4',
    // The sheet keeps its own margins: nothing is to be moved to another page behind its back.
    margin: 0,
    pdfVersion: '1.7',
    ...{ tagged: true, lang: language, displayTitle: true, bufferPages: true },
    font: fonts.fileOf('latin', 'regular'),
    info: { Title: title, Author: author, Creator: author, Producer: author, CreationDate: made, ModDate: made },
  });
}

const FOOT = PAGE.height - PAGE.margin + 8;

function numberPages(doc: PDFKit.PDFDocument, { title, pageOf }: Paper, fonts: Fonts): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at);
    const number = pageOf.replace('{page}', String(at + 1)).replace('{pages}', String(count));
    const width = fonts.widthOf(number, SMALL.weight) * SMALL.size;
    const name = shortened(title, TEXT_WIDTH - width - 20, fonts);
    asDecoration(doc, () => {
      drawLine(doc, fonts, name, SMALL, PAGE.margin, FOOT);
      drawLine(doc, fonts, number, SMALL, PAGE.margin + TEXT_WIDTH - width, FOOT);
    });
  }
}

function shortened(text: string, width: number, fonts: Fonts): string {
  const fits = (part: string) => fonts.widthOf(part, SMALL.weight) * SMALL.size <= width;
  if (fits(text)) return text;
  let letters = Array.from(text);
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters = letters.slice(0, -1);
  return `${letters.join('')}…`;
}
