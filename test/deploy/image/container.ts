import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Buildah } from './buildah.ts';

/** How an image wants to be run. */
const CONFIG = z.object({
  User: z.string(),
  WorkingDir: z.string(),
  Env: z.array(z.string()),
  Entrypoint: z.array(z.string()),
  Cmd: z.array(z.string()),
  StopSignal: z.string(),
  Healthcheck: z.object({ Test: z.array(z.string()) }),
  Labels: z.record(z.string(), z.string()),
  ExposedPorts: z.record(z.string(), z.unknown()),
});
type ImageConfig = z.output<typeof CONFIG>;
type Settings = Readonly<Record<string, string>>;

/** An image's files, mounted so that nobody can write, and its programs as a container runs them. */
export interface Container {
  readonly root: string;
  readonly config: ImageConfig;
  /** Runs these arguments of the entry point, gives exit code and output. `user` instead of the image's own. */
  call(
    args: readonly string[],
    settings?: Settings,
    user?: string,
  ): { readonly code: number | null; readonly out: string };
  /** Starts what the image starts, as process 1 of a process space of its own. */
  start(settings: Settings): Running;
  /** The exit code of the image's health check. */
  health(settings: Settings): number | null;
  close(): void;
}

export interface Running {
  /** All it wrote. */
  readonly output: () => string;
  /** As `docker stop` does. Gives the exit code. */
  stop(): Promise<number | null>;
}

export function openContainer(buildah: Buildah, image: string): Container {
  const config = configOf(buildah, image);
  const root = path.join(buildah.folder, 'read-only');
  mkdirSync(root);
  execFileSync('mount', ['--bind', '-o', 'ro', buildah.mount(image), root]);
  const inside = (user: string) => {
    const [uid = '', gid = uid] = user.split(':');
    return ['--mount', `--root=${root}`, `--wd=${config.WorkingDir}`, `--setuid=${uid}`, `--setgid=${gid}`, '--'];
  };
  const run = (command: readonly string[], settings: Settings, user: string) => {
    const env = { ...variables(config.Env), ...settings };
    const { status, stdout, stderr } = spawnSync('unshare', [...inside(user), ...command], {
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return { code: status, out: `${stdout}${stderr}` };
  };
  return {
    root,
    config,
    call: (args, settings = {}, user = config.User) => run([...config.Entrypoint, ...args], settings, user),
    start: (settings) => {
      const first = ['--pid', '--fork', '--kill-child', '--mount-proc'];
      const command = [...config.Entrypoint, ...config.Cmd];
      const env = { ...variables(config.Env), ...settings };
      const stdio = ['ignore', 'pipe', 'pipe'] as const;
      return watch(
        spawn('unshare', [...first, ...inside(config.User), ...command], { env, stdio: [...stdio] }),
        config,
      );
    },
    health: (settings) => run(config.Healthcheck.Test.slice(1), settings, config.User).code,
    close: () => execFileSync('umount', [root]),
  };
}

function configOf(buildah: Buildah, image: string): ImageConfig {
  const inspected: unknown = JSON.parse(buildah.run('inspect', '--type', 'image', image));
  return z.object({ Docker: z.object({ config: CONFIG }) }).parse(inspected).Docker.config;
}

function variables(env: readonly string[]): Record<string, string> {
  return Object.fromEntries(env.map((each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)]));
}

function watch(child: ChildProcess, { StopSignal }: ImageConfig): Running {
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const ended = once(child, 'close');
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  return {
    output: () => output,
    stop: async () => {
      process.off('exit', endWithUs);
      process.kill(firstProcess(child.pid ?? 0), StopSignal);
      await ended;
      return child.exitCode;
    },
  };
}

/** What is process 1 inside has another number outside: it is the only child of the program that made the space. */
function firstProcess(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
}
