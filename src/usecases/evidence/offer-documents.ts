import type { Paper } from '../../domain/documents/paper.ts';
import type { Table } from '../../domain/documents/table.ts';
import type { Evidence } from '../../domain/evidence/facts.ts';
import { evidenceTable } from '../../domain/evidence/table.ts';
import type { MadeFile, OfferedFile } from '../../domain/files/file.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { Clock, DocumentWriter } from '../../ports/index.ts';

export type Offer = (reader: Reader, file: MadeFile) => Promise<OfferedFile>;

/** The forms that rows are exported in. */
export const FORMATS = ['csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** What documents are written with. */
interface DocumentPorts {
  readonly writer: DocumentWriter;
  readonly clock: Clock;
  readonly version: string;
}

/** Writes evidence and offers it: PDF, CSV and JSON, which say the same and have the same hash. */
export function makeOfferEvidence(offer: Offer, { writer }: DocumentPorts) {
  return async (reader: Reader, evidence: Evidence, paper: Paper): Promise<OfferedFile[]> => {
    const name = fileName(evidence);
    const madeAt = evidence.made.at;
    const files: MadeFile[] = [
      { name: `${name}.pdf`, contentType: 'application/pdf', bytes: await writer.pdf(paper), madeAt },
      { name: `${name}.csv`, contentType: CSV, bytes: writer.csv(evidenceTable(evidence)), madeAt },
      { name: `${name}.json`, contentType: JSON_TYPE, bytes: writer.evidenceJson(evidence), madeAt },
    ];
    return Promise.all(files.map((file) => offer(reader, file)));
  };
}

const CSV = 'text/csv; charset=utf-8';
const JSON_TYPE = 'application/json';

/** `evidence-exchange-2026-10`, `evidence-exchange-2026-07-01-2026-09-30`. */
function fileName({ facts: { service, period } }: Evidence): string {
  const month = period.first.slice(0, 7);
  const isMonth = period.first.endsWith('-01') && nextDay(period.last).endsWith('-01') && period.last.startsWith(month);
  return `evidence-${service.id.toLowerCase()}-${isMonth ? month : `${period.first}-${period.last}`}`;
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Writes the rows of an answer and offers them, as CSV, as JSON, or both. */
export function makeOfferTable(offer: Offer, { writer, clock, version }: DocumentPorts) {
  return async (reader: Reader, table: Table, formats: readonly Format[]): Promise<OfferedFile[]> => {
    const madeAt = clock();
    const name = `${table.name}-${madeAt.slice(0, 10)}`;
    const written: Readonly<Record<Format, () => MadeFile>> = {
      csv: () => ({ name: `${name}.csv`, contentType: CSV, bytes: writer.csv(table), madeAt }),
      json: () => ({
        ...{ name: `${name}.json`, contentType: JSON_TYPE, madeAt },
        bytes: writer.tableJson(table, { at: madeAt, version }),
      }),
    };
    return Promise.all(formats.map((format) => offer(reader, written[format]())));
  };
}
