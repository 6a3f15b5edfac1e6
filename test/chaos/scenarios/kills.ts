import { setTimeout as pause } from 'node:timers/promises';
import { makeDice, type Dice } from '../../fixtures/dice.ts';
import { atLeast, atMost, exactly, type Report } from '../report.ts';
import { makeDoubts } from '../doubts.ts';
import { subscribeHooks, type HookVerdict } from '../hooks.ts';
import { ISSUE, POSTS, publish, untilSettled, verdictOf } from '../one-issue.ts';
import { recordedMarks } from '../recorded.ts';
import { issueId } from '../story.ts';
import type { Verdict } from '../verdict.ts';
import { patiently, startWorld, type World } from '../world.ts';

/** Webhooks among the conversations. */
const HOOKS = 10;

export interface KillsOptions {
  readonly seed: number;
  readonly conversations: number;
  readonly kills: number;
  /** Longest wait for everything to be brought up to date, in ms. */
  readonly patienceMs: number;
}

/**
 * One issue with five posts for many conversations; all the while random workers are killed and started again, most of them
 * with sends in flight. Webhooks are told beside the conversations of Teams.
 */
export async function kills({ seed, conversations, kills: wanted, patienceMs }: KillsOptions): Promise<Report> {
  const dice = makeDice(seed);
  const world = await startWorld({
    conversations,
    workers: 3,
    ratePerSecond: 2_000,
    connectorPerSecond: 2_100,
    latencyMs: 40,
    record: true,
  });
  const hooks = await subscribeHooks(world, HOOKS);
  try {
    const killer = makeKiller(world, dice);
    for (let post = 1; post <= POSTS; post += 1) {
      await publish(world, post, patienceMs);
      const due = Math.round((wanted * post) / POSTS);
      while (killer.count() < due) {
        await pause(dice.between(150, 900));
        await killer.killOne();
      }
      if (post < POSTS) await patiently('half of them heard of it', () => isToldToHalf(world, post), patienceMs);
    }
    await untilSettled(world, POSTS, patienceMs);
    await hooks.untilSettled(patienceMs);
    const doubts = await killer.doubts();
    const recorded = await recordedMarks(world, issueId(ISSUE));
    const facts = { seed, conversations, wanted, kills: killer.count(), doubts, recorded, hooks: hooks.verdict() };
    return reportOf(facts, await verdictOf(world));
  } finally {
    await hooks.close();
    await world.close();
  }
}

async function isToldToHalf(world: World, version: number): Promise<boolean> {
  const entries = await world.entries(issueId(ISSUE));
  return entries.filter(({ shownVersion }) => shownVersion >= version).length * 2 >= world.conversationIds.length;
}

/** Kills a random worker that runs, and notes whose sends it left in doubt. */
function makeKiller(world: World, dice: Dice) {
  const doubts = makeDoubts(world);
  const starting = new Set<number>();
  let count = 0;
  return {
    count: () => count,
    async killOne(): Promise<void> {
      const chosen = dice.between(0, world.workers.length);
      const worker = world.workers[chosen];
      if (!worker || starting.has(chosen)) return;
      starting.add(chosen);
      count += 1;
      await worker.kill();
      doubts.look();
      // At the end of the run a worker may still be starting, and then it never comes up.
      worker.start().then(
        () => starting.delete(chosen),
        () => undefined,
      );
    },
    doubts: () => doubts.found(),
  };
}

interface Facts {
  readonly seed: number;
  readonly conversations: number;
  readonly wanted: number;
  readonly kills: number;
  readonly doubts: ReadonlyMap<string, number>;
  /** Marks of the posts in the record. */
  readonly recorded: readonly string[];
  readonly hooks: HookVerdict;
}

function reportOf(facts: Facts, verdict: Verdict): Report {
  const { seed, conversations, wanted, kills: done, doubts, recorded, hooks } = facts;
  const once = new Set(recorded).size;
  const inFlight = [...doubts.values()].reduce((sum, each) => sum + each, 0);
  const unexplained = [...verdict.repeatsIn].filter(([id, repeats]) => repeats > (doubts.get(id) ?? 0));
  return {
    scenario: 'kills',
    setting: `seed ${seed}: ${conversations} conversations and ${HOOKS} webhooks, ${POSTS} updates of one issue, 3 worker processes, ${done} SIGKILLs of random ones`,
    findings: [
      atLeast('SIGKILLs', done, wanted),
      exactly(`(conversation, post) pairs missing, of ${verdict.pairs}`, verdict.missing, 0),
      exactly('live cards not in their final state', verdict.unfinishedCards, 0),
      atMost('messages repeated; promised: sends in flight at the kills', verdict.repeats, inFlight),
      exactly('conversations with a repeat that no kill explains', unexplained.length, 0),
      exactly(`(webhook, post) pairs missing, of ${hooks.pairs}`, hooks.missing, 0),
      atMost(
        'events repeated, each by its own id; promised: sends that can be in flight at the kills',
        hooks.repeats,
        done * HOOKS,
      ),
      exactly('events that came under another id, or under one of another event', hooks.strayIds, 0),
      exactly(`updates missing in the record, of ${POSTS}`, POSTS - once, 0),
      exactly('updates twice in the record', recorded.length - once, 0),
    ],
  };
}
