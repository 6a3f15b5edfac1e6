import type { LastShown } from '../../../src/ports/index.ts';
import { isExportable } from '../documents/exportable.ts';
import { readExport } from '../documents/exported.ts';
import type { Interpret } from '../interpret.ts';
import type { Heard, Meant } from './topic-meant.ts';

/** A line that asks for a file and does not say of what. */
const OF_WHAT = /^export((?: as \w+)*)$/;

/** The line of somebody who asks for what was shown last as a file: "as PDF please", "exportiere das". */
export async function fileMeant({ text, reader, shown }: Heard, interpret: Interpret): Promise<Meant | undefined> {
  const { line = '', unknown } = (await interpret(text, reader)).understood;
  const [, forms] = OF_WHAT.exec(line) ?? [];
  const last = forms === undefined || unknown.length > 0 ? undefined : lineShown(shown);
  if (last === undefined) return undefined;
  return { line: isExportable(last) ? `export ${last}${forms ?? ''}` : last };
}

/** What evidence and reports give are files: they are given again. */
const FILES = /^(?:evidence|report)\s/;

function lineShown(shown: LastShown | undefined): string | undefined {
  const line = shown?.line ?? '';
  const shownFirst = line.startsWith('export ') ? readExport(line.slice('export '.length)).line : line;
  return isExportable(shownFirst) || FILES.test(shownFirst) ? shownFirst : undefined;
}
