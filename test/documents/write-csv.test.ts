import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Cell } from '../../src/domain/documents/table.ts';
import { writeCsv } from '../../src/documents/csv/write-csv.ts';

function written(rows: readonly (readonly Cell[])[], columns = ['a', 'b']): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv({ name: 'test', columns, rows }));
}

function readBack(text: string): string[][] {
  return parse(text, { bom: true, record_delimiter: '\r\n', relax_column_count: false });
}

/** What a spreadsheet takes for the start of a formula. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

describe('a table as CSV', () => {
  it('is written with commas, CRLF and a mark by which Excel knows UTF-8', () => {
    assert.equal(
      written([
        ['café', 'x, "y"'],
        ['two\nlines', 7],
      ]),
      '\ufeff"a","b"\r\n"café","x, ""y"""\r\n"two\nlines",7\r\n',
    );
  });

  it('leaves numbers and dates as they are, negative ones too, and an absent value empty', () => {
    assert.match(
      written([
        [-7, '2026-10-05 08:12:00'],
        [undefined, 1.5],
      ]),
      /\r\n-7,"2026-10-05 08:12:00"\r\n,1.5\r\n$/,
    );
  });

  it('runs no text as a formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "=cmd|' /C calc'!A0"]) {
      const [, [cell] = []] = readBack(written([[text, '']]));
      assert.equal(cell, `'${text}`);
    }
  });

  it('keeps any text whole, and starts no cell with a formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...Array.from('\'=+-@\t\r\n",;a ')), maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 3 }), (rows) => {
        const [, ...cells] = readBack(written(rows));
        assert.ok(cells.flat().every((each) => !RUNS.test(each)));
        const plain = cells.map((row) =>
          row.map((each) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(each) ? each.slice(1) : each)),
        );
        assert.deepEqual(
          plain,
          rows.map((row) => row.map((each) => each.toWellFormed())),
        );
      }),
    );
  });
});
