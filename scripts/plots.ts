/**
 * `npm run plots`: brings `docs/performance.md` up to date: the table, from the figures of the last release, and the
 * plots, from the figures of growth.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readRows } from '../bench/kit/figures-file.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { figuresTable, withTable } from './plots/figures-table.ts';
import { curvesOf, drawPlot } from './plots/plot.ts';

const ROOT = path.join(import.meta.dirname, '..');
const BENCH = path.join(ROOT, 'bench');
const PAGE = path.join(ROOT, 'docs', 'performance.md');
const PLOTS = path.join(ROOT, 'docs', 'performance');
/** The row of growth. */
const GROWTH = '14';

readCommandLine({
  call: 'npm run plots',
  does: 'Brings docs/performance.md up to date: its table from bench/last-release.json, its plots from bench/growth.json. npm run bench -- --json bench/last-release.json measures the one anew, and npm run bench -- --only 14 --json bench/growth.json the other.',
});
const table = await figuresTable(readRows(path.join(BENCH, 'last-release.json')));
writeFileSync(PAGE, withTable(readFileSync(PAGE, 'utf8'), table));
mkdirSync(PLOTS, { recursive: true });
for (const [name, plot] of curvesOf(readRows(path.join(BENCH, 'growth.json'))[GROWTH] ?? [])) {
  writeFileSync(path.join(PLOTS, `${name}.svg`), `${await drawPlot(plot)}\n`);
}
