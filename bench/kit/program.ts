import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A program of `bench/programs` in a process of its own. */
export interface Program {
  readonly pid: number;
  /** Where it listens, if it does. */
  readonly url: string;
  /** Bytes of memory it holds now (its resident set). With `collect`, after it has collected its garbage. */
  memory(collect?: boolean): Promise<number>;
  /** Milliseconds of processor time it has used. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

/** What a program tells when it is ready. */
export interface Ready {
  readonly url: string;
}

/** What a program is asked, and what it answers: numbers. */
export type Asked = 'memory' | 'collect' | 'cpu';

/** Starts a program and waits until it is ready. */
export async function startProgram(name: string, settings: Readonly<Record<string, string>>): Promise<Program> {
  const child = fork(path.join(import.meta.dirname, '..', 'programs', `${name}.ts`), [], {
    env: { ...process.env, ...settings },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { url } = (await heard(name, child)) as Ready;
  const ask = async (asked: Asked): Promise<number> => {
    child.send(asked);
    return (await heard(name, child)) as number;
  };
  return {
    pid: child.pid ?? 0,
    url,
    memory: (collect = false) => ask(collect ? 'collect' : 'memory'),
    cpuMs: () => ask('cpu'),
    stop: () => stop(child),
  };
}

async function heard(name: string, child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with code ${String(code)}`);
  });
  ended.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  return message;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
