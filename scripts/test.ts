/**
 * `npm test` runs every check: types, lint, format, import table, then every spec. `--specs-only` runs only the specs,
 * `-- <files>` only those files, and `-- --seed <n>` uses other random data. The last line is `N passed, N failed`,
 * checks and specs together.
 */
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Mocha from 'mocha';
import { flag, number } from '../src/lib/program/options.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { CHECKS, type Command } from './checks.ts';
import { ensureFonts } from './fonts.ts';
import { ensureChromium, ensureRedisServer } from './system.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** Some of what runs waits (for servers, browsers, locks) while the rest computes: this keeps two cores busy. */
const AT_ONCE = 4;

/** What is compiled for one program is there for the next: a run starts hundreds. */
const COMPILED = path.join(ROOT, 'node_modules', '.cache', 'compiled-for-specs');

/** A spec that starts a small deployment, kills it and freezes it waits longest, so it begins first. */
const IN_ORDER = [
  ...[['chaos'], ['e2e'], ['usecases', 'domain', 'simulator'], ['scripts', 'redis'], ['cards', 'linear']],
  ...[['security', 'doctor', 'old-cli'], ['bot'], ['deploy', 'setup'], ['app']],
];

/** If the process is still alive this long after the run, something was left open: fail instead of waiting. */
const MS_TO_END = 15_000;

const { options, operands: wanted } = readCommandLine({
  call: 'npm test',
  does: 'Runs every check: types, lint, format, import table, then every spec, with a real Redis and a real browser. The last line counts what passed and failed.',
  options: {
    'specs-only': flag('runs the specs and no other check'),
    seed: number('random data from this seed', { least: 0, most: 2 ** 32 - 1, fallback: 20119 }),
  },
  operands: { name: 'SPEC', help: 'runs these spec files alone, such as test/cards/issue.test.ts' },
  settings: {
    REDIS_SERVER_PATH: 'where redis-server is, if not in a usual place',
    CHROMIUM_PATH: 'where Chromium is, likewise',
  },
});

// Random data is the same in every run, so that a failure can be reproduced. Another seed covers other data.
fc.configureGlobal({ seed: options.seed });
process.chdir(ROOT);
process.env['REDIS_SERVER_PATH'] = await ensureRedisServer();
process.env['CHROMIUM_PATH'] = await ensureChromium();
// What coverage counts in compiled code that was kept is not exact.
if (process.env['NODE_V8_COVERAGE'] === undefined) process.env['NODE_COMPILE_CACHE'] ??= COMPILED;
ensureFonts();
const { passes, failures } = wanted.length > 0 ? await runSpecs(wanted) : await runAll();
console.log(`${passes} passed, ${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
setTimeout(endNow, MS_TO_END).unref();

interface Counts {
  readonly passes: number;
  readonly failures: number;
}

/** Runs the checks and every spec. The longest group mostly waits, so it begins first, and the checks compute meanwhile. */
async function runAll(): Promise<Counts> {
  const checks = options['specs-only'] ? [] : Object.entries(CHECKS).map((each) => () => runCheck(each));
  const groups = groupsOfSpecs().map((files) => () => runInChild(files));
  const waiting = [...groups.slice(0, 1), ...checks, ...groups.slice(1)];
  const ended: Counts[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) ended.push(await next());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return {
    passes: ended.reduce((sum, each) => sum + each.passes, 0),
    failures: ended.reduce((sum, each) => sum + each.failures, 0),
  };
}

type Check = readonly [name: string, command: Command];

/** Prints the result and the duration; prints the output only if the check failed. */
async function runCheck([name, [script, ...args]]: Check): Promise<Counts> {
  const started = performance.now();
  const { code, output } = await run([path.join('node_modules', script), ...args]);
  console.log(`${code === 0 ? '✔' : '✖'} ${name} (${seconds(started)})`);
  if (code !== 0) console.log(output.trim());
  return code === 0 ? { passes: 1, failures: 0 } : { passes: 0, failures: 1 };
}

function run(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Prints the output once the run is over, so that groups do not mix. */
async function runInChild(files: readonly string[]): Promise<Counts> {
  const { code, output } = await run(['scripts/test.ts', '--specs-only', '--seed', String(options.seed), ...files]);
  console.log(output);
  const [, passes = '0', failures = '0'] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  return { passes: Number(passes), failures: Math.max(Number(failures), code === 0 ? 0 : 1) };
}

/** The specs, and the programs they start, read where Redis and Chromium are from the environment. */
async function runSpecs(files: readonly string[]): Promise<Counts> {
  const started = performance.now();
  const mocha = new Mocha(JSON.parse(readFileSync('.mocharc.json', 'utf8')) as Mocha.MochaOptions);
  for (const file of files) mocha.addFile(file);
  try {
    await mocha.loadFilesAsync();
  } catch (error) {
    console.error('A spec could not be loaded:', error);
    return { passes: 0, failures: 1 };
  }
  const result = await runMocha(mocha);
  console.log(`specs (${seconds(started)})`);
  return result;
}

function runMocha(mocha: Mocha): Promise<Counts> {
  // Mocha passes unhandled rejections on to other listeners. Without one they would be lost and the run would be green.
  process.on('unhandledRejection', (reason) => {
    throw reason;
  });
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => resolve({ passes: runner.stats?.passes ?? 0, failures }));
  });
}

/** The specs by folder, in groups that take about as long as each other: those of `IN_ORDER`, then all others. */
function groupsOfSpecs(): readonly string[][] {
  const files = globSync('test/**/*.test.ts').toSorted();
  const of = (folders: readonly string[]) => files.filter((file) => folders.includes(file.split(path.sep)[1] ?? ''));
  const named = IN_ORDER.map(of);
  const others = files.filter((file) => !named.flat().includes(file));
  return [...named, others].filter((group) => group.length > 0);
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

function endNow(): void {
  console.error(`Something was left open: ${process.getActiveResourcesInfo().join(', ')}`);
  process.exit(1);
}
