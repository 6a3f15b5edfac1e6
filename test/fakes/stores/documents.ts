import { writeCsv } from '../../../src/documents/csv/write-csv.ts';
import { tableJson } from '../../../src/documents/csv/table-json.ts';
import { evidenceJson } from '../../../src/documents/evidence/json.ts';
import { sha256Of } from '../../../src/documents/hash.ts';
import type { Paper } from '../../../src/domain/documents/paper.ts';
import type { FileToKeep } from '../../../src/ports/index.ts';
import type { DocumentingPorts } from '../../../src/usecases/evidence/documents.ts';
import type { FilePorts } from '../../../src/usecases/files/offer-file.ts';
import { makeRecordingLog } from '../recording-log.ts';

/** Keeps files and papers in memory. Everything but the drawing is real. */
export function makeFakeDocuments(changes: Partial<DocumentingPorts> = {}) {
  const kept: FileToKeep[] = [];
  const papers: Paper[] = [];
  const documents: DocumentingPorts = {
    writer: {
      pdf: (paper) => Promise.resolve(new TextEncoder().encode(`%PDF- ${papers.push(paper)}`)),
      csv: writeCsv,
      tableJson,
      evidenceJson,
      sha256: sha256Of,
    },
    version: '1.2.3',
    sourceName: 'Microsoft Graph',
    mayMake: () => true,
    ...changes,
  };
  const giving: FilePorts = {
    files: {
      keep: (file) => {
        kept.push(file);
        return Promise.resolve({ key: `key ${kept.length}`, sha256: sha256Of(new TextDecoder().decode(file.bytes)) });
      },
    },
    log: makeRecordingLog(),
  };
  const textOf = (name: string) => {
    const found = kept.find(({ offer }) => offer.name === name);
    return found && new TextDecoder().decode(found.bytes);
  };
  return { documents, giving, kept, papers, textOf, names: () => kept.map(({ offer }) => offer.name) };
}
