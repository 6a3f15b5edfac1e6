import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = path.join(import.meta.dirname, '..', '..');

/** A program of `bench/programs` in a process of its own. */
export interface Program {
  readonly pid: number;
  /** Where it listens, if it does. */
  readonly url: string;
  /** Bytes of memory it holds now (its resident set). With `collect`, after it has collected its garbage. */
  memory(collect?: boolean): Promise<number>;
  /** Bytes that its objects take after it has collected its garbage, buffers included. */
  heap(): Promise<number>;
  /** Sockets, timers and the like that it holds open. */
  handles(): Promise<number>;
  /** Milliseconds of processor time it has used. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

/** What a program tells when it is ready. */
export interface Ready {
  readonly url: string;
}

/** What a program is asked, and what it answers: numbers. */
export type Asked = 'memory' | 'collect' | 'heap' | 'handles' | 'cpu';

/** Programs that are the product: what `npm start` sets for the memory of Node.js holds for them too. */
const PRODUCT = new Set(['bot', 'worker', 'api']);

function memoryFlags(): string[] {
  return startFlags().filter((flag) => flag.includes('-space-size='));
}

/** Starts a program and waits until it is ready. */
export async function startProgram(name: string, settings: Readonly<Record<string, string>>): Promise<Program> {
  const child = fork(path.join(import.meta.dirname, '..', 'programs', `${name}.ts`), [], {
    env: { ...process.env, ...settings },
    execArgv: ['--expose-gc', ...(PRODUCT.has(name) ? memoryFlags() : [])],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return programOf(name, child);
}

/** What a child that calls `ready` can be asked, once it is ready. */
export async function programOf(name: string, child: ChildProcess): Promise<Program> {
  const { url } = (await heard(name, child)) as Ready;
  const ask = async (asked: Asked): Promise<number> => {
    child.send(asked);
    return (await heard(name, child)) as number;
  };
  return {
    pid: child.pid ?? 0,
    url,
    memory: (collect = false) => ask(collect ? 'collect' : 'memory'),
    heap: () => leastHeap(() => ask('heap')),
    handles: () => ask('handles'),
    cpuMs: () => ask('cpu'),
    stop: () => stop(child),
  };
}

const LOOKS = 4;
const LOOK_EVERY_MS = 250;

/** The least of a few looks: what is at work at the moment comes and goes, and is no growth. */
async function leastHeap(look: () => Promise<number>): Promise<number> {
  const sizes = [await look()];
  while (sizes.length < LOOKS) {
    await sleep(LOOK_EVERY_MS);
    sizes.push(await look());
  }
  return Math.min(...sizes);
}

async function heard(name: string, child: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  const ended = once(child, 'exit', { signal: over.signal }).then(([code]) => {
    throw new Error(`${name} ended with code ${String(code)}`);
  });
  ended.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message', { signal: over.signal }), ended])) as [unknown];
  over.abort();
  return message;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

/** How `npm start` calls Node.js. */
export function startFlags(): string[] {
  const file = readFileSync(path.join(ROOT, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(file) as { readonly scripts: { readonly start: string } };
  const [, ...args] = scripts.start.split(' ').slice(0, -1);
  return args.map((arg) => (arg.startsWith('./') ? path.join(ROOT, arg) : arg));
}

/** A program of `bench/programs` that asks, in a process of its own, and tells what came of it. */
export interface Generator<Load, Got> {
  ask(load: Load): Promise<Got>;
  stop(): void;
}

/** Starts it, and waits until it is ready. */
export async function startGenerator<Load extends object, Got>(name: string): Promise<Generator<Load, Got>> {
  const child = fork(path.join(import.meta.dirname, '..', 'programs', `${name}.ts`), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await heard(name, child);
  return {
    async ask(load) {
      child.send(load);
      return (await heard(name, child)) as Got;
    },
    stop: () => void child.kill(),
  };
}
