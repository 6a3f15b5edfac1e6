import type { Paper } from '../../domain/documents/paper.ts';
import type { Table } from '../../domain/documents/table.ts';
import type { Evidence, EvidenceMade } from '../../domain/evidence/facts.ts';

/** Writes documents. Drawing fails with a `DocumentError` if a paper is too large, or too many wait. */
export interface DocumentWriter {
  pdf(paper: Paper): Promise<Uint8Array>;
  csv(table: Table): Uint8Array;
  /** The rows as objects, by the names of the columns. */
  tableJson(table: Table, made: EvidenceMade): Uint8Array;
  evidenceJson(evidence: Evidence): Uint8Array;
  /** The SHA-256 of a text, in hexadecimal. */
  sha256(text: string): string;
}
