import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One thing that was looked at, and whether it is as promised. */
export interface Finding {
  readonly what: string;
  readonly found: string;
  readonly promised: string;
  readonly kept: boolean;
}

/** What a scenario came to. */
export interface Report {
  readonly scenario: string;
  /** What was done, in one line. */
  readonly setting: string;
  readonly findings: readonly Finding[];
}

const PAGE = join(import.meta.dirname, '../../docs/reliability.md');

/** A count that must be exactly this. */
export function exactly(what: string, found: number, promised: number): Finding {
  return { what, found: String(found), promised: String(promised), kept: found === promised };
}

/** A measure that may be this much. */
export function atMost(what: string, found: number, promised: number, unit = ''): Finding {
  return {
    what,
    found: `${rounded(found)}${unit}`,
    promised: `at most ${rounded(promised)}${unit}`,
    kept: found <= promised,
  };
}

/** A measure that must be this much. */
export function atLeast(what: string, found: number, promised: number, unit = ''): Finding {
  return {
    what,
    found: `${rounded(found)}${unit}`,
    promised: `at least ${rounded(promised)}${unit}`,
    kept: found >= promised,
  };
}

export function isKept({ findings }: Report): boolean {
  return findings.every(({ kept }) => kept);
}

/** The report as lines for a terminal. */
export function told({ scenario, setting, findings }: Report): string {
  const lines = findings.map(
    ({ what, found, promised, kept }) => `  ${kept ? 'kept  ' : 'BROKEN'} ${what}: ${found} (promised ${promised})`,
  );
  return [`${scenario}: ${setting}`, ...lines].join('\n');
}

/** Puts the report into the page's table of its scenario, between that scenario's markers. */
export async function writeReport(report: Report, command: string): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const [begin, end] = [`<!-- ${report.scenario}: begin -->`, `<!-- ${report.scenario}: end -->`];
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no place for ${report.scenario}`);
  await writeFile(PAGE, [before, begin, '\n\n', table(report, command), '\n\n', end, after].join(''));
}

function table({ setting, findings }: Report, command: string): string {
  const rows = findings.map((each) => [each.what, each.found, each.promised, each.kept ? 'yes' : '**no**']);
  const cells = [['', 'found', 'promised', 'kept'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => (row[column] ?? '').length), 3));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [`\`${command}\``, '', setting, '', line(cells[0] ?? []), rule, ...cells.slice(1).map(line)].join('\n');
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
