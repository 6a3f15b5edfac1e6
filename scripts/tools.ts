/**
 * The checks of the code, one by one: `npm run check:types`, `check:lint`, `check:architecture`, and `format` and `coverage`.
 * `node scripts/tools.ts NAME` runs the programs of one of them and ends with the exit code of the first that fails.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { readCommandLine } from '../src/lib/program/program.ts';
import { CHECKS, type Command } from './checks.ts';

const ROOT = path.join(import.meta.dirname, '..');

interface Tool {
  readonly call: string;
  readonly does: string;
  readonly commands: readonly Command[];
}

const TOOLS: Readonly<Record<string, Tool>> = {
  types: { call: 'npm run check:types', does: 'Checks the types of all TypeScript.', commands: [CHECKS.types] },
  lint: {
    call: 'npm run check:lint',
    does: 'Checks all code with ESLint, then its format with Prettier.',
    commands: [CHECKS.lint, CHECKS.format],
  },
  architecture: {
    call: 'npm run check:architecture',
    does: 'Checks that imports point one way (.dependency-cruiser.cjs).',
    commands: [CHECKS.architecture],
  },
  format: {
    call: 'npm run format',
    does: 'Formats all files with Prettier and mends what ESLint can, in place.',
    commands: [
      ['prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', '.'],
      ['eslint/bin/eslint.js', '--fix', '.'],
    ],
  },
  coverage: {
    call: 'npm run coverage',
    does: 'Runs all specs and says which lines none of them reached.',
    commands: [['c8/bin/c8.js', process.execPath, 'scripts/test.ts', '--specs-only']],
  },
};

const [name = '', ...args] = process.argv.slice(2);
const tool = TOOLS[name];
if (!tool) throw new RangeError(`Unknown tool ${name}; choose one of ${Object.keys(TOOLS).join(', ')}`);
readCommandLine(tool, args);
for (const command of tool.commands) process.exitCode ||= await run(command);

function run([script, ...args]: Command): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
