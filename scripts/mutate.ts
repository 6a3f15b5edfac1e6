/**
 * `npm run mutate`: breaks the code on purpose, one small change at a time, and runs the specs that should notice
 * (`test/mutations/`, a file for each part of the code). Prints what survived. Exit code 1 if fewer than 95 of 100 changes are
 * noticed, or if the specs fail without any. Works on copies: the tree itself is never changed.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mutations } from '../test/mutations/index.ts';
import type { Mutation } from '../test/mutations/mutation.ts';
import { number, someOf } from '../src/lib/program/options.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { ensureRedisServer } from './system.ts';

const ROOT = path.join(import.meta.dirname, '..');
/** What the specs need beside `node_modules`. */
const COPIED = [
  'src',
  'bot',
  'cards',
  'words',
  'test',
  'scripts',
  'bench',
  'appPackage',
  'docs',
  '.m365agentsplayground.yml',
  '.mocharc.json',
  'tsconfig.json',
];
const ALSO_COPIED = ['package.json', 'package-lock.json', 'README.md', 'CHANGELOG.md', '.env.example'];
/** More would be slower on a small machine, and time limits in the specs would end. */
const AT_ONCE = 2;
/** A change that makes specs hang is noticed too. */
const LONGEST_RUN_MS = 180_000;
const ENOUGH = 0.95;

type Outcome = 'noticed' | 'survived' | 'does not fit the code' | 'not tried';

const { options } = readCommandLine({
  call: 'npm run mutate',
  does: 'Breaks the code on purpose, one small change at a time, and runs the specs that should notice. Prints what survived; exit code 1 if fewer than 95 of 100 changes are noticed. The tree itself is never changed.',
  options: {
    only: someOf('only the changes of this part', 'PART', Object.keys(mutations)),
    minutes: number('starts no new change after this many minutes', {
      least: 0.1,
      most: 10_000,
      fallback: 60,
      whole: false,
    }),
  },
});

process.exitCode = await run(chosen(options.only), options.minutes * 60_000);

function chosen(parts: readonly string[] | undefined): readonly Mutation[] {
  return Object.entries(mutations).flatMap(([part, all]) => (parts === undefined || parts.includes(part) ? all : []));
}

async function run(all: readonly Mutation[], limitMs: number): Promise<number> {
  process.env['REDIS_SERVER_PATH'] = await ensureRedisServer();
  const tried = all.filter(({ equivalent }) => equivalent === undefined);
  const trees = Array.from({ length: AT_ONCE }, copyTree);
  try {
    const specs = [...new Set(tried.flatMap((each) => each.specs))];
    console.log(`Runs ${specs.length} specs without a change first`);
    if (!(await passes(trees[0] ?? ROOT, specs, 4 * LONGEST_RUN_MS))) {
      console.error('The specs fail even without a change, so a run would show nothing.');
      return 1;
    }
    const outcomes = await tryAll(tried, trees, performance.now() + limitMs);
    return report(all, outcomes);
  } finally {
    for (const tree of trees) rmSync(tree, { recursive: true, force: true });
  }
}

function copyTree(): string {
  const tree = mkdtempSync(path.join(tmpdir(), 'mutate-'));
  for (const each of [...COPIED, ...ALSO_COPIED])
    cpSync(path.join(ROOT, each), path.join(tree, each), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(tree, 'node_modules'), 'dir');
  return tree;
}

async function tryAll(
  all: readonly Mutation[],
  trees: readonly string[],
  until: number,
): Promise<ReadonlyMap<Mutation, Outcome>> {
  const waiting = [...all];
  const outcomes = new Map<Mutation, Outcome>();
  const work = async (tree: string) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const outcome = performance.now() > until ? 'not tried' : await tryOne(next, tree);
      outcomes.set(next, outcome);
      console.log(`${outcome === 'noticed' ? '✔' : '✖'} ${outcome}: ${next.where}: ${next.harm}`);
    }
  };
  await Promise.all(trees.map(work));
  return outcomes;
}

async function tryOne({ where, from, to, specs }: Mutation, tree: string): Promise<Outcome> {
  const file = path.join(tree, where);
  const whole = readFileSync(file, 'utf8');
  if (whole.split(from).length !== 2) return 'does not fit the code';
  writeFileSync(
    file,
    whole.replace(from, () => to),
  );
  try {
    return (await passes(tree, specs, LONGEST_RUN_MS)) ? 'survived' : 'noticed';
  } finally {
    writeFileSync(file, whole);
  }
}

function passes(tree: string, specs: readonly string[], limitMs: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/test.ts', '--specs-only', ...specs], {
      cwd: tree,
      stdio: 'ignore',
      detached: true,
    });
    const limit = setTimeout(() => process.kill(-Number(child.pid), 'SIGKILL'), limitMs);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve(code === 0);
    });
  });
}

function report(all: readonly Mutation[], outcomes: ReadonlyMap<Mutation, Outcome>): number {
  const of = (outcome: Outcome) => [...outcomes].filter(([, each]) => each === outcome).map(([mutation]) => mutation);
  for (const { where, from, to, harm, specs } of of('survived')) {
    console.log(`\nSurvived in ${where}: ${harm}\n  - ${from}\n  + ${to}\n  ${specs.join(' ')}`);
  }
  for (const { where, harm, from } of of('does not fit the code')) {
    console.log(`\nIs not exactly once in ${where}: ${from} (${harm})`);
  }
  for (const { where, harm, equivalent } of all) {
    if (equivalent !== undefined) console.log(`\nChanges nothing in ${where}: ${harm}\n  ${equivalent}`);
  }
  const tried = outcomes.size - of('not tried').length;
  const share = tried === 0 ? 0 : of('noticed').length / tried;
  console.log(
    `\n${of('noticed').length} of ${tried} noticed (${(100 * share).toFixed(1)} %), ${of('not tried').length} not tried`,
  );
  return share >= ENOUGH && of('not tried').length === 0 ? 0 : 1;
}
