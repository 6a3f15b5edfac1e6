/** Programs that the demo starts, watches and stops. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A running part of the demo. */
export interface Part {
  readonly name: string;
  /** Its process id; absent if it runs in the demo's own process. */
  readonly pid?: number | undefined;
  /** Resolves with the reason if the part ends by itself; never resolves after `stop`. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

/** How long a part may take to start on a slow machine, and to stop before it is killed. */
const MS_TO_START = 60_000;
const MS_TO_STOP = 5_000;
const LINES_KEPT = 40;

/** Starts a Node program. `cwd` must not contain an `.env`, because its settings would change the demo. */
export function startProgram(
  name: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly onOutput?: (text: string) => void },
): Part {
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C reaches a whole process group. Only the demo should get it, so it can stop the parts in order.
    detached: process.platform !== 'win32',
  });
  const lines = keepOutput(child, options.onOutput);
  return { name, ...watch(child, lines) };
}

/** Watches a child process: if it ends before `stop`, it died, and its last output is the reason. */
export function watch(child: ChildProcess, lines: readonly string[] = []): Omit<Part, 'name'> {
  let stopping = false;
  const died = new Promise<string>((resolve) => {
    const tell = (how: string) => {
      if (!stopping) resolve([how, ...lines].join('\n'));
    };
    child.once('error', (error) => tell(error.message));
    child.once('close', (code, signal) => tell(signal ? `ended by ${signal}` : `ended with exit code ${code ?? 0}`));
  });
  const stop = async () => {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), MS_TO_STOP);
    await ended;
    clearTimeout(force);
  };
  return { pid: child.pid, died, stop };
}

function keepOutput(child: ChildProcess, onOutput?: (text: string) => void): string[] {
  const lines: string[] = [];
  const collect = (chunk: Buffer) => {
    onOutput?.(chunk.toString());
    lines.push(...chunk.toString().split('\n').filter(Boolean));
    lines.splice(0, lines.length - LINES_KEPT);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return lines;
}

/**
 * Waits until the part answers successfully at this URL.
 * @throws Error if the part died, with its last output, or did not answer within a minute.
 */
export async function untilAnswers(part: Part, url: string): Promise<void> {
  let dead: string | undefined;
  void part.died.then((reason) => (dead = reason));
  const deadline = Date.now() + MS_TO_START;
  while (!(await answers(url))) {
    if (dead !== undefined) throw new Error(`${part.name} did not start: ${dead}`);
    if (Date.now() > deadline) throw new Error(`${part.name} did not answer at ${url} within a minute`);
    await delay(50);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** The wanted port if it is free, else another free one. */
export async function freePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? wanted;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    // Listen on all addresses: a port that another program uses on any of them is not free.
    server.listen(port, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
