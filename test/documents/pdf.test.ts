import assert from 'node:assert/strict';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import type { Block, Paper } from '../../src/domain/documents/paper.ts';
import { makeDrawPdf } from '../../src/documents/pdf/draw-pdf.ts';
import { makeFonts } from '../../src/documents/pdf/fonts.ts';
import { linesOf } from '../../src/documents/pdf/lines.ts';
import { writePdf } from '../../src/documents/pdf/write-pdf.ts';
import { BODY } from '../../src/documents/pdf/styles.ts';

const QUOTE =
  'Current status: We’re reviewing “telemetry” — it’s taking longer than expected…\n\nUser impact: Postfächer, メール, 메일.';

function paper(blocks: readonly Block[], more: Partial<Paper> = {}): Paper {
  return {
    title: 'Evidence: Exchange Online',
    subtitle: 'October 2026',
    language: 'de',
    madeAt: '2026-11-02T09:00:00.000Z',
    author: 'Service Health',
    pageOf: 'Seite {page} von {pages}',
    blocks,
    ...more,
  };
}

const ALL_KINDS: readonly Block[] = [
  { kind: 'heading', level: 2, text: 'Überblick' },
  { kind: 'text', text: 'Was galt.' },
  { kind: 'facts', rows: [['Verfügbarkeit', '99,912 %']] },
  {
    kind: 'table',
    columns: [
      { title: 'ID', share: 1 },
      { title: 'Titel', share: 3 },
    ],
    rows: [['EX1', 'Langsam']],
  },
  { kind: 'quote', title: '5. Oktober, 08:12', text: QUOTE },
];

/** As many rows as do not fit on one page. */
const LONG: Block = {
  kind: 'table',
  columns: [
    { title: 'Kennung', share: 1 },
    { title: 'Titel', share: 3 },
  ],
  rows: Array.from({ length: 120 }, (_, at) => [`EX${at}`, 'Some users can’t open mailboxes']),
};

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text;
}

describe('a document as PDF', function () {
  this.timeout(30_000);

  it('says everything in the letters of six languages, with its pages numbered', async () => {
    const [page = '', ...others] = await pagesOf(await writePdf(paper(ALL_KINDS)));
    assert.deepEqual(others, []);
    for (const text of ['Überblick', 'Was galt.', '99,912 %', 'EX1', 'Langsam', '5. Oktober, 08:12', 'Seite 1 von 1']) {
      assert.ok(page.includes(text), text);
    }
    assert.match(page, /We’re reviewing “telemetry” — it’s taking longer than expected…/);
    assert.match(page, /Postfächer, *メール, *메일\./);
  });

  it('is the same bytes each time, dated when it was made', async () => {
    const [one, other] = [await writePdf(paper(ALL_KINDS)), await writePdf(paper(ALL_KINDS))];
    assert.deepEqual(one, other);
    const { info } = await getMeta(await getDocumentProxy(new Uint8Array(one)));
    assert.equal(info['Title'], 'Evidence: Exchange Online');
    assert.equal(info['Language'], 'de');
    assert.equal(info['CreationDate'], 'D:20261102090000Z');
  });

  it('is tagged, so that a screen reader finds headings, tables and quotes', async () => {
    const document = await getDocumentProxy(new Uint8Array(await writePdf(paper(ALL_KINDS))));
    const page = await document.getPage(1);
    const tree = JSON.stringify(await page.getStructTree());
    for (const tag of ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'BlockQuote'])
      assert.match(tree, new RegExp(`"role":"${tag}"`));
  });

  it('repeats the head of a table on each page, and loses no row', async () => {
    const pages = await pagesOf(await writePdf(paper([LONG])));
    assert.ok(pages.length > 2);
    assert.ok(pages.every((page) => page.includes('Kennung')));
    const rows = pages.flatMap((page) => page.match(/\bEX\d+\b/g) ?? []);
    assert.deepEqual(
      rows,
      Array.from({ length: 120 }, (_, at) => `EX${at}`),
    );
  });

  it('breaks a row and a word that are longer than a page and a line', async () => {
    const word = 'ж'.repeat(9_000);
    const pages = await pagesOf(await writePdf(paper([{ ...LONG, rows: [['EX1', word]] }])));
    assert.ok(pages.length > 1);
    assert.equal(pages.join('').match(/ж/g)?.length, word.length);
  });

  it('keeps lines within their width, without what turns a text around', () => {
    const fonts = makeFonts('en');
    const lines = linesOf(`${QUOTE} \u202eevil\u202c ${'ж'.repeat(200)}`, BODY, 200, fonts);
    assert.ok(lines.every((line) => fonts.widthOf(line, 'regular') * BODY.size <= 200));
    assert.ok(lines.join(' ').includes(' evil'));
    assert.equal(lines.join('').match(/ж/g)?.length, 200);
  });

  it('is drawn in a thread of its own', async () => {
    const bytes = await makeDrawPdf()(paper(ALL_KINDS));
    assert.equal(new TextDecoder().decode(bytes.slice(0, 5)), '%PDF-');
    assert.deepEqual(bytes, new Uint8Array(await writePdf(paper(ALL_KINDS))));
  });

  it('is refused if it is too large, takes too long, or too many wait', async () => {
    const large = paper([{ kind: 'text', text: 'x'.repeat(101) }]);
    await assert.rejects(makeDrawPdf({ letters: 100 })(large), { code: 'too-large' });
    await assert.rejects(makeDrawPdf({ timeMs: 1 })(paper([LONG])), { code: 'too-large' });
    const draw = makeDrawPdf({ waiting: 0, timeMs: 1 });
    const both = [draw(paper([])), draw(paper([]))];
    await Promise.all([assert.rejects(both[0]!, { code: 'too-large' }), assert.rejects(both[1]!, { code: 'busy' })]);
  });
});
