import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `condition` holds; fails after `limitMs`, which is no measure of speed but of patience. */
export async function until(condition: () => boolean | Promise<boolean>, limitMs = 10_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`still not so after ${limitMs} ms: ${condition.toString()}`);
    await pause(10);
  }
}
