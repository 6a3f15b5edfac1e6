import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { x } from 'tinyexec';

const ROOT = path.join(import.meta.dirname, '..', '..');
/** Apart from the project's packages: hundreds of old ones come with it, and nothing that ships needs them. */
const PLACE = path.join(ROOT, 'node_modules', '.cache', 'old-cli');
const LOCK = 'package-lock.json';
/** npm writes it last. */
const DONE = path.join(PLACE, 'node_modules', '.package-lock.json');

const ARGS = ['ci', '--ignore-scripts', '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund'];

/** Installs the old client once, and again when its lock file changes. Gives the path of its program. */
export async function ensureOldCli(): Promise<string> {
  if (!isInstalled()) await install();
  return path.join(PLACE, 'node_modules', '@pnp', 'cli-microsoft365', 'dist', 'index.js');
}

function isInstalled(): boolean {
  return existsSync(DONE) && readFileSync(path.join(PLACE, LOCK), 'utf8') === lock();
}

async function install(): Promise<void> {
  mkdirSync(PLACE, { recursive: true });
  for (const name of ['package.json', LOCK]) cpSync(path.join(import.meta.dirname, name), path.join(PLACE, name));
  const { exitCode, stderr } = await x('npm', ARGS, { nodePath: false, nodeOptions: { cwd: PLACE } });
  if (exitCode !== 0) throw new Error(`npm could not install the old client: ${stderr}`);
}

function lock(): string {
  return readFileSync(path.join(import.meta.dirname, LOCK), 'utf8');
}
