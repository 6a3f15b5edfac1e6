import type { Table } from '../../domain/documents/table.ts';
import type { EvidenceMade } from '../../domain/evidence/facts.ts';

/** A table as JSON: each row as an object, by the names of the columns. What a row has none of is left out. */
export function tableJson({ name, columns, rows }: Table, made: EvidenceMade): Uint8Array {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.flatMap((column, at) => (row[at] === undefined ? [] : [[column, row[at]]]))),
  );
  const document = { format: 'service-health-table-1', name, made, rows: objects };
  return new TextEncoder().encode(`${JSON.stringify(document, undefined, 2)}\n`);
}
