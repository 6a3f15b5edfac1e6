/**
 * Gives everything that reads what comes from outside a hundred thousand inputs, and sees that memory stays flat:
 * `npm run fuzz -- [options]`. Exit code 1 where a promise is broken or memory grows.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { number, someOf } from '../../src/lib/program/options.ts';
import { readCommandLine } from '../../src/lib/program/program.ts';
import { isFlat, liveBytes } from './memory.ts';
import { PROPERTIES } from './properties/index.ts';

/** So often is memory measured. Each round has inputs of every kind. */
const ROUNDS = 20;
/** In which timers end that hold what they were set for. */
const LET_GO_MS = 200;

const { options } = readCommandLine({
  call: 'npm run fuzz',
  does: 'Gives everything that reads text, activities, settings, answers and records random inputs: none may make it fail, and memory must stay flat.',
  options: {
    runs: number('inputs in all', { least: 1, most: 100_000_000, fallback: 100_000 }),
    seed: number('inputs from this seed', { least: 0, most: 2 ** 31 - 1, fallback: 20_119 }),
    only: someOf(
      'only these',
      'KIND',
      PROPERTIES.map(({ name }) => name),
    ),
  },
  note: 'A failure names the smallest input that leads to it, and the seed.',
});

const chosen = PROPERTIES.filter(({ name }) => options.only?.includes(name) ?? true);
const each = Math.ceil(options.runs / chosen.length / ROUNDS);
const measured: number[] = [];
console.log(`seed ${options.seed}: ${each * chosen.length * ROUNDS} inputs`);
for (let round = 0; round < ROUNDS && process.exitCode === undefined; round += 1) {
  for (const { name, promises, run } of chosen) {
    // Each round draws others.
    await run(each, options.seed + round).catch((error: unknown) => {
      console.error(`${name}: ${promises}\n${String(error instanceof Error ? error.stack : error)}`);
      process.exitCode = 1;
    });
  }
  await pause(LET_GO_MS);
  measured.push(liveBytes());
}
const megabytes = measured.map((bytes) => (bytes / 1024 / 1024).toFixed(0));
console.log(`live memory in MiB: ${megabytes.join(' ')}`);
if (process.exitCode === undefined && !isFlat(measured)) {
  console.error('Memory grows.');
  process.exitCode = 1;
}
if (process.exitCode === undefined) console.log('Every promise was kept, and memory stays flat.');
