import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** What npm printed, and its exit code. */
export interface NpmAnswer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** There is no npm beside this Node.js. `message` says so in one line. */
export class MissingNpm extends Error {}

/**
 * Runs npm by its JavaScript file, because `npm` itself is a shell script, and another one on Windows.
 * @throws MissingNpm
 */
export function npm(args: readonly string[], folder: string): NpmAnswer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [npmFile(), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status ?? 1, out: stdout, err: stderr };
}

/** `npm run` says where its file is; otherwise it is looked for on the PATH. */
function npmFile(): string {
  const named = process.env['npm_execpath'];
  if (named !== undefined && path.basename(named).startsWith('npm')) return named;
  const folders = (process.env['PATH'] ?? process.env['Path'] ?? '').split(path.delimiter).filter(Boolean);
  const found = folders.flatMap(placesBeside).find(existsSync);
  if (found === undefined) throw new MissingNpm('npm was not found: run this with npm run, or put npm on the PATH.');
  return found;
}

function placesBeside(folder: string): string[] {
  const link = path.join(folder, 'npm');
  const linked = existsSync(link) ? [path.join(path.dirname(realpathSync(link)), 'npm-cli.js')] : [];
  return [...linked, path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')];
}
