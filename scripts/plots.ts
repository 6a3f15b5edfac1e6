/**
 * `npm run plots`: draws how cost grows with size, from the figures of the benchmark of growth (`bench/growth.json`),
 * as the pictures of `docs/performance.md`.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readRows } from '../bench/kit/figures-file.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { curvesOf, drawPlot } from './plot.ts';

const ROOT = path.join(import.meta.dirname, '..');
const FIGURES = path.join(ROOT, 'bench', 'growth.json');
const FOLDER = path.join(ROOT, 'docs', 'performance');
/** The row of growth. */
const ROW = '14';

readCommandLine({
  call: 'npm run plots',
  does: 'Draws the plots of docs/performance.md from bench/growth.json. New figures come from: npm run bench -- --only 14 --json bench/growth.json',
});
if (existsSync(FIGURES)) await draw();
else fail();

async function draw(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, plot] of curvesOf(readRows(FIGURES)[ROW] ?? [])) {
    writeFileSync(path.join(FOLDER, `${name}.svg`), `${await drawPlot(plot)}\n`);
    console.log(`docs/performance/${name}.svg`);
  }
}

function fail(): void {
  process.stderr.write('bench/growth.json is missing: npm run bench -- --only 14 --json bench/growth.json\n');
  process.exitCode = 1;
}
