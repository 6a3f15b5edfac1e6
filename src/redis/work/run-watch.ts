import type { RedisClient } from '../server/client.ts';

/** A task to watch: `key` gets another value after each run, in whatever process. */
interface WatchedTask {
  readonly name: string;
  readonly key: string;
  readonly everyMs: number;
}

/** How long ago somebody last finished each task, seen from this process. */
interface RunWatch {
  add(task: WatchedTask): void;
  /** Looks who ran what. Fails when Redis does. */
  look(): Promise<void>;
  /** What is late, in words for operators; undefined if nothing is. */
  problem(): string | undefined;
}

/** Three intervals and the time of one slow run: a single failed run is no fault. */
const lateAfter = (everyMs: number): number => 3 * everyMs + 15_000;

/**
 * Watches scheduled tasks. Ages are by this process's own timer since it saw a run: no clock is compared with another.
 */
export function makeRunWatch(redis: RedisClient, now = () => performance.now()): RunWatch {
  const tasks = new Map<WatchedTask, { readonly value?: string; readonly at: number }>();
  return {
    add: (task) => void tasks.set(task, { at: now() }),
    async look() {
      for (const [task, { value: known }] of tasks) {
        const value = await redis.get(task.key);
        if (value !== null && value !== known) tasks.set(task, { value, at: now() });
      }
    },
    problem() {
      const late = [...tasks].find(([{ everyMs }, { at }]) => now() - at > lateAfter(everyMs));
      if (!late) return undefined;
      const [{ name }, { at }] = late;
      return `nobody has finished the task "${name}" for ${Math.round((now() - at) / 1_000)} s`;
    },
  };
}
