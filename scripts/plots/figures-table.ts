import { format } from 'prettier';
import type { Figure } from '../../bench/kit/figure.ts';
import type { Figures } from '../../bench/kit/figures-file.ts';
import { amount } from '../../bench/kit/measure.ts';
import { wanted } from '../../bench/kit/table.ts';

const BEGIN = '<!-- figures -->';
const END = '<!-- /figures -->';

/** The figures as a table in Markdown, one line each, in the order of the rows. */
export async function figuresTable(rows: Figures['rows']): Promise<string> {
  const lines = Object.entries(rows).flatMap(([row, figures]) => figures.map((figure) => lineOf(row, figure)));
  const head = ['| row | what | figure | must be | measured |', '| --- | --- | --- | --- | --- |'];
  return (await format([...head, ...lines].join('\n'), { parser: 'markdown', printWidth: 120 })).trim();
}

function lineOf(row: string, { what, value, unit, reach, detail }: Figure): string {
  return `| ${[row, what, `${amount(value)} ${unit}`.trim(), reach ? wanted(reach, unit) : '', detail].join(' | ')} |`;
}

/** The page with this table in place of the one it has. Fails if the page does not say where. */
export function withTable(page: string, table: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`the page must have ${BEGIN} and ${END} where its table goes`);
  return [before, BEGIN, '\n\n', table, '\n\n', END, after].join('');
}
