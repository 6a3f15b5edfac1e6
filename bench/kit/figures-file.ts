import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

/** The figures of an earlier run, by row; none if there is no such file. */
export function readRows(file: string): Figures['rows'] {
  return existsSync(file) ? FIGURES.parse(JSON.parse(readFileSync(file, 'utf8'))).rows : {};
}

/** Writes the figures. Rows that were not measured this time keep what the file has of them. */
export async function writeFigures(file: string, { machine, rows }: Figures): Promise<void> {
  const figures = { machine, rows: { ...readRows(file), ...rows } };
  writeFileSync(file, await format(JSON.stringify(figures), { parser: 'json', printWidth: 120 }));
}
