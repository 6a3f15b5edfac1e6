import { fold } from '../../../src/domain/naming/text.ts';
import { FORMATS, type Format } from '../../../src/usecases/evidence/offer-documents.ts';

/** What is to be exported, and in which forms. */
interface ExportLine {
  /** A command line of its own: `incidents Exchange 30d`. */
  readonly line: string;
  readonly formats: readonly Format[];
}

const FORM = new RegExp(`(?:^|\\s+)(?:as\\s+)?(${FORMATS.join('|')})$`, 'i');

/** Reads what follows `export`: a command line, and `as csv` or `as json` at its end. */
export function readExport(rest: string): ExportLine {
  let line = rest.trim();
  const named = new Set<Format>();
  for (let found = FORM.exec(line); found; found = FORM.exec(line)) {
    const word = fold(found[1] ?? '');
    for (const format of FORMATS) if (format === word) named.add(format);
    line = line
      .slice(0, found.index)
      .replace(/\s+(?:and|,)$/i, '')
      .trim();
  }
  return { line, formats: named.size === 0 ? FORMATS : FORMATS.filter((format) => named.has(format)) };
}
