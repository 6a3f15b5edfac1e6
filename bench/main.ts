/**
 * `npm run bench`: what the product's work costs, beside the least it could cost, measured in the same run. Times depend
 * on the machine, ratios on the code. Exit code 1 where a figure falls short of what it must reach.
 */
import path from 'node:path';
import { flag } from '../src/lib/program/options.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { startRedis, type RedisServer } from '../test/fakes/redis.ts';
import type { Figure, Row } from './kit/figure.ts';
import { readRows, writeFigures } from './kit/figures-file.ts';
import { describeMachine, machineLine } from './kit/machine.ts';
import { file, rowNumbers } from './kit/options.ts';
import { shortfalls, tableOf } from './kit/table.ts';
import { ROWS } from './rows/index.ts';

const LAST_RELEASE = path.join(import.meta.dirname, 'last-release.json');

const { options } = readCommandLine({
  call: 'npm run bench',
  does: 'Measures what the product’s work costs, each time beside a floor: the least that would do the job. Prints a table of ratios and what falls short; exit code 1 if anything does. Leave the machine alone meanwhile.',
  options: {
    only: rowNumbers('measures these rows alone', ROWS),
    quick: flag('fewer and shorter rounds, to try a benchmark out'),
    json: file('also writes the figures to this file'),
  },
  note: `Rows: ${ROWS.map(titleOf).join(', ')}.`,
});

const machine = describeMachine();
const before = readRows(LAST_RELEASE);
const rows: Record<string, readonly Figure[]> = {};
const short: string[] = [];
console.log(machineLine(machine));
for (const row of ROWS.filter(isWanted)) {
  const figures = await measure(row);
  rows[row.number] = figures;
  short.push(...shortfalls(row, figures));
  console.log(`\n${tableOf(row, figures, before[row.number] ?? [])}`);
}
console.log(short.length === 0 ? '\nAll rows reach what they must.' : `\nFalls short:\n${short.join('\n')}`);
if (options.json !== undefined) await writeFigures(options.json, { machine, rows });
process.exitCode = short.length === 0 ? 0 : 1;

function titleOf({ number, name, isLong }: Row): string {
  return `${number} ${name}${isLong ? ' (only if named)' : ''}`;
}

function isWanted({ number, isLong }: Row): boolean {
  return options.only ? options.only.includes(number) : isLong !== true;
}

async function measure(row: Row): Promise<readonly Figure[]> {
  const servers: RedisServer[] = [];
  const redis = async () => {
    const server = await startRedis();
    servers.push(server);
    return server.url;
  };
  const say = (progress: string) => void process.stderr.write(`… ${row.number} ${row.name}: ${progress}\n`);
  try {
    return await row.run({ redis, say, quick: options.quick });
  } finally {
    for (const server of servers) await server.stop();
  }
}
