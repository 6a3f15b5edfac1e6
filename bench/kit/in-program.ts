import type { Asked, Ready } from './program.ts';

/** For a program of `bench/programs`: tells that it is ready, and answers what it is asked. */
export function ready(told: Ready): void {
  process.on('message', (asked: Asked) => process.send?.(answers[asked]()));
  process.on('disconnect', () => process.exit());
  process.send?.(told);
}

const answers: Readonly<Record<Asked, () => number>> = {
  memory: () => process.memoryUsage().rss,
  collect: () => {
    globalThis.gc?.();
    return process.memoryUsage().rss;
  },
  heap: () => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },
  handles: () => process.getActiveResourcesInfo().length,
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
};

/** A setting of the program. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}
