import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from '../../domain/documents/table.ts';

/** By this Excel knows that the file is UTF-8; without it, it reads `é` as two letters. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet would take for a formula and run: `=`, `+`, `-`, `@` and their full-width forms, also behind a tab or a
 * line break. An apostrophe goes before it, and before those that have one, so that it can be taken away again for certain.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A table as CSV by RFC 4180: commas, CRLF, every text in quotes, UTF-8. No text of it is run as a formula; numbers stay
 * numbers.
 */
export function writeCsv({ columns, rows }: Table): Uint8Array {
  const text = stringify([columns.map(safe), ...rows.map((row) => row.map(safe))], {
    record_delimiter: '\r\n',
    quoted_string: true,
    cast: { number: (value) => ({ value: String(value), quoted: false }) },
  });
  return new TextEncoder().encode(BYTE_ORDER_MARK + text);
}

function safe(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const text = cell.toWellFormed();
  return FORMULA.test(text) ? `'${text}` : text;
}
