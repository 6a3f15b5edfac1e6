import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { within } from '../../lib/time-limit.ts';

/** What a statement gave. */
interface Answer {
  readonly rows: readonly unknown[];
  readonly changes?: number | undefined;
}

/** A database in a thread of its own. */
export interface SqlThread {
  run(sql: string, parameters: readonly unknown[]): Promise<Answer>;
  close(): Promise<void>;
}

const ANSWER = z.object({
  nth: z.number(),
  rows: z.array(z.unknown()).default([]),
  changes: z.number().optional(),
  error: z.string().optional(),
});

/** A disk that takes longer is as good as none. */
const PATIENCE_MS = 15_000;
/** So many may wait: more would only fill the memory. */
const MOST_WAITING = 100;
const THREAD = new URL('./thread.ts', import.meta.url);

type Waiting = Map<number, PromiseWithResolvers<Answer>>;

/** Makes the thread for a file; its folder is made too. It starts with the first statement, and again if it ended. */
export function makeSqlThread(file: string): SqlThread {
  const waiting: Waiting = new Map();
  let worker: Worker | undefined;
  let count = 0;
  const start = () => {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    const started = startThread(file, waiting, () => (worker = undefined));
    worker = started;
    return started;
  };
  return {
    async run(sql, parameters) {
      if (waiting.size >= MOST_WAITING) throw new Error('the disk of the record does not answer');
      const thread = worker ?? start();
      count += 1;
      const nth = count;
      const answer = Promise.withResolvers<Answer>();
      waiting.set(nth, answer);
      thread.postMessage({ nth, sql, parameters });
      return within(answer.promise, PATIENCE_MS);
    },
    async close() {
      await worker?.terminate();
    },
  };
}

function startThread(file: string, waiting: Waiting, onEnd: () => void): Worker {
  const worker = new Worker(THREAD, { workerData: { file }, execArgv: [] });
  const failAll = (error: Error) => {
    for (const each of waiting.values()) each.reject(error);
    waiting.clear();
    onEnd();
  };
  worker.on('message', (message: unknown) => settle(waiting, message));
  worker.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => failAll(new Error('the thread of the record ended')));
  // It keeps no process alive.
  worker.unref();
  return worker;
}

function settle(waiting: Waiting, message: unknown): void {
  const { nth, error, ...answer } = ANSWER.parse(message);
  const asked = waiting.get(nth);
  waiting.delete(nth);
  if (error === undefined) asked?.resolve(answer);
  else asked?.reject(new Error(error));
}
