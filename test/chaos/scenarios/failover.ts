import { setTimeout as pause } from 'node:timers/promises';
import { ISSUE, POSTS, publish, untilSettled, verdictOf } from '../one-issue.ts';
import { atMost, exactly, type Report } from '../report.ts';
import { issueId } from '../story.ts';
import { patiently, startWorld, type World } from '../world.ts';

export interface FailoverOptions {
  readonly conversations: number;
  readonly patienceMs: number;
}

const WORKERS = 3;
/** Deliveries at once in a process (`src/redis/work/workers.ts`): so many sends can be in doubt at each failover. */
const AT_ONCE = 20;
/** Posts in whose midst the primary and the replica change their parts. */
const SWAPPED_AT = [2, 4];
const PROMISED_S = 30;
const REFUSALS = /^(redis|worker|queue|job|task|schedule|upkeep)\./;
/** A kind of refusal is one line for each connection and half minute; there are nine connections in a worker. */
const LINES_EACH = 60;

/** A planned failover amid deliveries: the old primary keeps its connections and refuses writes. */
export async function failover({ conversations, patienceMs }: FailoverOptions): Promise<Report> {
  const world = await startWorld({
    conversations,
    workers: WORKERS,
    ratePerSecond: 2_000,
    connectorPerSecond: 2_100,
    pair: true,
  });
  const seconds: number[] = [];
  try {
    for (let post = 1; post <= POSTS; post += 1) {
      await publish(world, post, patienceMs);
      if (!SWAPPED_AT.includes(post)) {
        await untilSettled(world, post, patienceMs);
        continue;
      }
      await someWereTold(world, post, patienceMs);
      await world.failOver();
      const began = performance.now();
      await untilSettled(world, post, patienceMs);
      seconds.push((performance.now() - began) / 1_000);
      await pause(1_000);
    }
    const verdict = await verdictOf(world);
    const lines = Math.max(...world.workers.map((worker) => worker.child().written(REFUSALS)));
    return {
      scenario: 'failover',
      setting: `${conversations} conversations, ${POSTS} updates, ${WORKERS} worker processes; the primary and its replica, behind one address, change their parts ${SWAPPED_AT.length} times amid deliveries, and every connection stays open`,
      findings: [
        exactly('failovers', seconds.length, SWAPPED_AT.length),
        exactly(`pairs missing, of ${verdict.pairs}`, verdict.missing, 0),
        exactly('live cards not in their final state', verdict.unfinishedCards, 0),
        atMost(
          'messages repeated; promised: sends that can be in flight at the failovers',
          verdict.repeats,
          SWAPPED_AT.length * WORKERS * AT_ONCE,
        ),
        atMost('longest time until all was told', Math.max(...seconds), PROMISED_S, ' s'),
        atMost('log lines about it, of one worker', lines, SWAPPED_AT.length * LINES_EACH),
      ],
    };
  } finally {
    await world.close();
  }
}

async function someWereTold(world: World, post: number, patienceMs: number): Promise<void> {
  const quarter = world.conversationIds.length / 4;
  const told = async () =>
    (await world.entries(issueId(ISSUE))).filter(({ shownVersion }) => shownVersion >= post).length >= quarter;
  await patiently('a quarter of them heard of it', told, patienceMs);
}
