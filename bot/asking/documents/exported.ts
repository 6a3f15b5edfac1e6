import { FORMATS, type Format } from '../../../src/usecases/evidence/offer-documents.ts';

/** Forms that people ask for. Excel opens CSV; only evidence and reports are PDF. */
export const WANTED = [...FORMATS, 'excel', 'pdf'] as const;
type Wanted = (typeof WANTED)[number];

/** What is to be exported, and in which forms. */
interface ExportLine {
  /** A command line of its own: `incidents Exchange 30d`. */
  readonly line: string;
  /** The forms to make: both, unless one is asked for that there is. */
  readonly formats: readonly Format[];
  readonly wanted: ReadonlySet<Wanted>;
}

const FORM = new RegExp(`(?:^|\\s+)(?:as\\s+)?(${WANTED.join('|')})$`, 'i');

/** Reads what follows `export`: a command line, and `as csv`, `as json`, `as excel` or `as pdf` at its end. */
export function readExport(rest: string): ExportLine {
  let line = rest.trim();
  const named = new Set<Wanted>();
  for (let found = FORM.exec(line); found; found = FORM.exec(line)) {
    const word = found[1]?.toLowerCase();
    for (const form of WANTED) if (form === word) named.add(form);
    line = line
      .slice(0, found.index)
      .replace(/\s+(?:and|,)$/i, '')
      .trim();
  }
  const formats = FORMATS.filter((format) => named.has(format) || (format === 'csv' && named.has('excel')));
  return { line, formats: formats.length === 0 ? FORMATS : formats, wanted: named };
}
