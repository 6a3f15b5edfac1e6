import { POSTS, publish, untilSettled, verdictOf } from '../one-issue.ts';
import { atMost, exactly, type Report } from '../report.ts';
import { startWorld } from '../world.ts';

export interface ClockOptions {
  readonly conversations: number;
  readonly patienceMs: number;
}

const HOUR_MS = 3_600_000;
const PROMISED_S = 30;
/** The clock of the worker that dies, and the clocks that the others have one after the other. */
const AHEAD_MS = 2 * HOUR_MS;
const JUMPS_MS = [0, -40_000, -2 * HOUR_MS, 2 * HOUR_MS];

/** A worker whose clock is ahead dies; then the clocks of the others are put back and forward. */
export async function clock({ conversations, patienceMs }: ClockOptions): Promise<Report> {
  const world = await startWorld({
    conversations,
    workers: 3,
    ratePerSecond: 2_000,
    connectorPerSecond: 2_100,
    clocks: [[AHEAD_MS], JUMPS_MS, JUMPS_MS],
  });
  const seconds: number[] = [];
  const [ahead, ...others] = world.workers;
  try {
    await publish(world, 1, patienceMs);
    await untilSettled(world, 1, patienceMs);
    await ahead?.kill();
    for (let post = 2; post <= POSTS; post += 1) {
      const began = performance.now();
      if (post > 2) for (const worker of others) process.kill(worker.child().pid, 'SIGUSR2');
      await publish(world, post, patienceMs);
      await untilSettled(world, post, patienceMs);
      seconds.push((performance.now() - began) / 1_000);
    }
    const verdict = await verdictOf(world);
    return {
      scenario: 'clock',
      setting: `${conversations} conversations, ${POSTS} updates, 3 worker processes; one whose clock is two hours ahead dies, then the clocks of the others are put back 40 s and 2 h and forward 2 h, an update after each`,
      findings: [
        exactly(`pairs missing, of ${verdict.pairs}`, verdict.missing, 0),
        exactly('messages repeated', verdict.repeats, 0),
        exactly('live cards not in their final state', verdict.unfinishedCards, 0),
        atMost('longest time from a jump until its update was told', Math.max(...seconds), PROMISED_S, ' s'),
      ],
    };
  } finally {
    await world.close();
  }
}
