import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aptInstall, BUILDAH, canInstall, locate } from '../../../scripts/system.ts';

/** Buildah with a store of its own, which `close` removes with all that is in it. */
export interface Buildah {
  /** Of the store; for files that go away with it. */
  readonly folder: string;
  run(...args: readonly string[]): string;
  /** Makes an image of the files that `fill` puts into its folder. */
  make(name: string, fill: (root: string) => void): void;
  /** The files of an image, where they can be read. */
  mount(image: string): string;
  close(): void;
}

/** The path of Buildah, installed if need be; or in one line why there is none here. */
export function findBuildah(): { readonly program: string } | { readonly missing: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { missing: 'only root can, and only on Linux' };
  const machine = { platform: process.platform, env: process.env };
  const program = locate(BUILDAH, machine) ?? (installed() ? locate(BUILDAH, machine) : undefined);
  return program ? { program } : { missing: 'buildah cannot be installed' };
}

function installed(): boolean {
  if (!canInstall()) return false;
  aptInstall(BUILDAH.package);
  return true;
}

/** Building writes and reads a gigabyte, which memory does with a quarter of the work of a disk. */
const MEMORY = '/dev/shm';
const ROOM_BYTES = 2 * 1024 ** 3;

function roomyFolder(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOM_BYTES ? MEMORY : tmpdir();
}

export function openBuildah(program: string): Buildah {
  const folder = mkdtempSync(path.join(roomyFolder(), 'image-'));
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary);
  const store = ['--root', path.join(folder, 'store'), '--runroot', path.join(folder, 'run')];
  const run = (...args: readonly string[]) =>
    execFileSync(program, [...store, ...args], {
      env: { ...process.env, TMPDIR: temporary },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    }).trim();
  return {
    folder,
    run,
    make: (name, fill) => {
      const container = run('from', 'scratch');
      fill(run('mount', container));
      run('config', '--env', 'PATH=/usr/local/bin:/usr/bin:/bin', container);
      run('commit', '--quiet', '--format', 'docker', '--rm', container, name);
    },
    mount: (image) => run('mount', run('from', '--pull-never', image)),
    close: () => {
      run('umount', '--all');
      run('rm', '--all');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
