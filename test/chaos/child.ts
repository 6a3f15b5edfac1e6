import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freeze, thaw } from '../fakes/standing-still.ts';

const ROOT = join(import.meta.dirname, '../..');
const { NODE_COMPILE_CACHE } = process.env;
/** For a process with an environment of its own: it starts in half the time where what it loads has been compiled before. */
export const COMPILED: Readonly<Record<string, string>> =
  NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };
/** Enough to see why a process ended. */
const KEPT_LINES = 60;

export interface ChildOptions {
  /** Under the project's folder. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A script of the project that the process loads first. */
  readonly preload?: string;
  /** Working directory: one without an `.env` file, which would add settings. */
  readonly cwd: string;
}

/** A Node process of a chaos run. */
export interface Child {
  readonly pid: number;
  /** Its last lines of output. */
  readonly lines: string[];
  /** How many of all its log lines have an event that matches. */
  written(pattern: RegExp): number;
  /** Gives the first line that matches, past ones included; fails where the process ends before. */
  line(pattern: RegExp): Promise<string>;
  isAlive(): boolean;
  /** Waits until it has ended by itself; gives its exit code. */
  ended(): Promise<number | null>;
  /** SIGKILL: it has no moment to tidy up. Gives back when it is gone. */
  kill(): Promise<void>;
  /** It stands still, with its sockets open, until `thaw`. */
  freeze(): void;
  /** It goes on. */
  thaw(): void;
  /** SIGTERM, and gives its exit code. */
  stop(): Promise<number | null>;
}

/**
 * Lets a server that has a machine of its own in production go first on this one, where that is allowed: what is measured is
 * the bot, not how it starves its surroundings.
 */
export function goesFirst(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_HIGH);
  } catch {
    // Only some may; the run is as good without, but on a busy machine its measures are worse.
  }
}

/** Starts a script of the project with this very Node and nothing else of our own environment than where compiled code is. */
export function startChild({ script, args = [], env = {}, preload, cwd }: ChildOptions): Child {
  const first = preload === undefined ? [] : ['--import', pathToFileURL(join(ROOT, preload)).href];
  const child = spawn(process.execPath, [...first, join(ROOT, script), ...args], {
    cwd,
    env: { ...COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Whatever ends this process, its children must not live on.
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const written = new Map<string, number>();
  const note = (text: string) => {
    for (const [, event = ''] of text.matchAll(/"event":"([^"]+)"/g)) written.set(event, (written.get(event) ?? 0) + 1);
    lines.push(...text.split('\n').filter((line) => line !== '' && !line.includes('"source.request"')));
    lines.splice(0, lines.length - KEPT_LINES);
    for (const wake of waiting) wake();
  };
  child.stdout.setEncoding('utf8').on('data', note);
  child.stderr.setEncoding('utf8').on('data', note);
  child.once('exit', () => waiting.forEach((wake) => wake()));
  return {
    pid: child.pid ?? 0,
    lines,
    written: (pattern) => [...written].reduce((sum, [event, count]) => sum + (pattern.test(event) ? count : 0), 0),
    line: (pattern) => firstLine(child, lines, waiting, pattern),
    isAlive: () => isAlive(child),
    async ended() {
      if (isAlive(child)) await once(child, 'exit');
      return child.exitCode;
    },
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    freeze: () => freeze(child.pid ?? 0),
    thaw: () => thaw(child.pid ?? 0),
    stop: () => end(child, 'SIGTERM'),
  };
}

function firstLine(child: ChildProcess, lines: string[], waiting: Set<() => void>, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = lines.find((line) => pattern.test(line));
      if (found === undefined && isAlive(child)) return;
      waiting.delete(look);
      if (found === undefined) reject(new Error(`the process ended:\n${lines.join('\n')}`));
      else resolve(found);
    };
    waiting.add(look);
    look();
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (isAlive(child)) {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}

function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
