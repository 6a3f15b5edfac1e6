import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { aptUpdate } from '../../../scripts/system.ts';
import type { Buildah } from './buildah.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');
/** What Node.js links to. */
const LIBRARIES = ['base-files', 'libc6', 'libstdc++6', 'libgcc-s1'];
/** A shell and the few commands of the Dockerfile and of npm, in one program that links to nothing. */
const COMMANDS = ['bin/sh', 'bin/mkdir', 'bin/rm', 'bin/chown', 'bin/chmod', 'usr/bin/find', 'usr/bin/env'];
/** Where the build finds what npm has on this machine; it reaches no network. */
export const NPM_CACHE = '/npm-cache';

/** The images that the Dockerfile builds on, by the name of their `ARG`. */
export function baseImages(): { readonly build: string; readonly runtime: string } {
  const dockerfile = readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8');
  const named = (arg: string) => new RegExp(`^ARG ${arg}=(\\S+)$`, 'm').exec(dockerfile)?.[1] ?? '';
  return { build: named('NODE_IMAGE'), runtime: named('RUNTIME_IMAGE') };
}

/**
 * Makes both bases from Debian's packages, the Node.js of this project and the npm of this machine, under the names that the
 * Dockerfile asks for.
 */
export function makeBases(buildah: Buildah): void {
  const { build, runtime } = baseImages();
  const packages = download(path.join(buildah.folder, 'packages'), [...LIBRARIES, 'busybox-static']);
  buildah.make(runtime, (root) => fillRuntime(root, packages));
  buildah.make(build, (root) => fillBuild(root, packages));
}

/** A library, a user that is nobody, and no shell. */
function fillRuntime(root: string, packages: readonly string[]): void {
  unpack(root, packages, LIBRARIES);
  writeFileSync(path.join(root, 'etc', 'passwd'), passwd('root:x:0:0::/root', 'nonroot:x:65532:65532::/home/nonroot'));
}

function fillBuild(root: string, packages: readonly string[]): void {
  unpack(root, packages, [...LIBRARIES, 'busybox-static']);
  for (const command of COMMANDS) symlinkSync('/bin/busybox', path.join(root, command));
  writeFileSync(path.join(root, 'etc', 'passwd'), passwd('root:x:0:0::/root'));
  const local = path.join(root, 'usr', 'local');
  for (const folder of ['bin', 'etc', 'lib/node_modules']) mkdirSync(path.join(local, folder), { recursive: true });
  cpSync(process.execPath, path.join(local, 'bin', 'node'));
  cpSync(npmFolder(), path.join(local, 'lib', 'node_modules', 'npm'), { recursive: true });
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', path.join(local, 'bin', 'npm'));
  appendFileSync(path.join(local, 'etc', 'npmrc'), `offline=true\ncache=${NPM_CACHE}\n`);
}

function passwd(...users: readonly string[]): string {
  return users.map((user) => `${user}:/sbin/nologin\n`).join('');
}

/** The files of these packages. A fresh machine has no package lists, hence the second try. */
function download(folder: string, names: readonly string[]): string[] {
  mkdirSync(folder);
  const fetch = () => spawnSync('apt-get', ['-qq', 'download', ...names], { cwd: folder, encoding: 'utf8' });
  if (fetch().status !== 0) {
    aptUpdate();
    const { status, stderr } = fetch();
    if (status !== 0) throw new Error(`Debian's packages cannot be had: ${stderr}`);
  }
  return globSync('*.deb', { cwd: folder }).map((file) => path.join(folder, file));
}

function unpack(root: string, files: readonly string[], names: readonly string[]): void {
  for (const file of files) {
    const [name = ''] = path.basename(file).split('_');
    if (names.includes(name)) execFileSync('dpkg-deb', ['--extract', file, root]);
  }
}

/** Where npm keeps on this machine what it fetched. */
export function npmCache(): string {
  return execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim();
}

/** The folder of the npm on this machine's PATH: `…/npm/bin/npm-cli.js` is what its command leads to. */
function npmFolder(): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const command = folders.map((folder) => path.join(folder, 'npm')).find((file) => existsSync(file));
  if (command === undefined) throw new Error('npm is not on the PATH');
  return path.join(path.dirname(realpathSync(command)), '..');
}
