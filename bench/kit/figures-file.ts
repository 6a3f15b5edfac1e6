import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { format } from 'prettier';
import type { Figure } from './figure.ts';
import type { Machine } from './machine.ts';

/** The figures of one run, as `--json` writes them. */
export interface Figures {
  readonly machine: Machine;
  /** By the number of the row. */
  readonly rows: Readonly<Record<string, readonly Figure[]>>;
}

const FIGURES = z.object({ rows: z.record(z.string(), z.array(z.custom<Figure>())) });

/** The figures of the last release, by row; none if there was no release. */
export function readRows(file: string): Figures['rows'] {
  return FIGURES.parse(JSON.parse(readFileSync(file, 'utf8'))).rows;
}

/** Writes the figures. Rows that were not measured this time keep what the file has of them. */
export async function writeFigures(file: string, figures: Figures): Promise<void> {
  writeFileSync(file, await format(JSON.stringify(figures), { parser: 'json', printWidth: 120 }));
}
