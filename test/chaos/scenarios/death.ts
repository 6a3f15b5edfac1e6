import { setTimeout as pause } from 'node:timers/promises';
import { makeDice } from '../../fixtures/dice.ts';
import { ISSUE, POSTS, publish, untilSettled } from '../one-issue.ts';
import { atMost, exactly, type Report } from '../report.ts';
import { issueId } from '../story.ts';
import { patiently, startWorld, type World } from '../world.ts';

/** So few that all of them are in flight at once: what a kill costs is then all that one waits for. */
const CONVERSATIONS = 30;
const PROMISED_S = 10;

/** How long the work of a killed worker lies still. */
export async function death({ seed, patienceMs }: { seed: number; patienceMs: number }): Promise<Report> {
  const dice = makeDice(seed);
  const world = await startWorld({
    conversations: CONVERSATIONS,
    workers: 3,
    ratePerSecond: 2_000,
    connectorPerSecond: 2_100,
    latencyMs: 600,
  });
  const seconds: number[] = [];
  let inFlight = 0;
  try {
    for (let post = 1; post <= POSTS; post += 1) {
      await publish(world, post, patienceMs);
      await patiently('sends are in flight', async () => (await sending(world)) >= CONVERSATIONS / 2, patienceMs);
      await pause(dice.between(0, 300));
      const worker = world.workers[dice.between(0, world.workers.length)];
      inFlight += await sending(world);
      const killedAt = performance.now();
      await worker?.kill();
      await untilSettled(world, post, patienceMs);
      seconds.push((performance.now() - killedAt) / 1_000);
      await worker?.start();
    }
  } finally {
    await world.close();
  }
  return {
    scenario: 'death',
    setting: `seed ${seed}: ${CONVERSATIONS} conversations, ${POSTS} updates, 3 worker processes; at each update one is killed with sends in flight and stays dead`,
    findings: [
      exactly('kills', seconds.length, POSTS),
      {
        what: 'sends in flight at the kills, all workers',
        found: String(inFlight),
        promised: 'some',
        kept: inFlight > 0,
      },
      atMost('longest time until the work of the dead was done', Math.max(...seconds), PROMISED_S, ' s'),
    ],
  };
}

async function sending(world: World): Promise<number> {
  return (await world.entries(issueId(ISSUE))).filter(({ state }) => state === 'sending').length;
}
