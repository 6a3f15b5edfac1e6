import type { DocumentWriter } from '../ports/index.ts';
import { writeCsv } from './csv/write-csv.ts';
import { tableJson } from './csv/table-json.ts';
import { evidenceJson } from './evidence/json.ts';
import { sha256Of } from './hash.ts';
import { makeDrawPdf } from './pdf/draw-pdf.ts';

/** Writes every kind of document. */
export function makeDocumentWriter(): DocumentWriter {
  return { pdf: makeDrawPdf(), csv: writeCsv, tableJson, evidenceJson, sha256: sha256Of };
}
