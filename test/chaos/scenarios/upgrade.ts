import { setTimeout as pause } from 'node:timers/promises';
import { makeKeys } from '../../../src/redis/keys.ts';
import { versionOf } from '../../../src/redis/records/packed.ts';
import { makeDice, type Dice } from '../../fixtures/dice.ts';
import { makeDoubts } from '../doubts.ts';
import { POSTS, publish, untilSettled, verdictOf } from '../one-issue.ts';
import { atLeast, atMost, exactly, type Report } from '../report.ts';
import type { Verdict } from '../verdict.ts';
import { patiently, PREFIX, startWorld, subscribe, TENANT, type Worker, type World } from '../world.ts';

export interface UpgradeOptions {
  readonly seed: number;
  readonly conversations: number;
  readonly workers: number;
  readonly kills: number;
  /** For how many ms a process counts as alive after it was last heard of. */
  readonly lastsMs: number;
  readonly patienceMs: number;
}

const [OLDER, NEWER] = [1, 2];
const keys = makeKeys(PREFIX);

/**
 * A release that reads and writes newer records is rolled out and rolled back, process by process and by SIGKILL, amid the
 * updates of an issue, while people subscribe.
 */
export async function upgrade(options: UpgradeOptions): Promise<Report> {
  const { conversations, workers, patienceMs, lastsMs, seed } = options;
  // What this process writes, as a process of the release that runs would.
  let writes = OLDER;
  const world = await startWorld({
    ...{ conversations, workers, ratePerSecond: 2_000, connectorPerSecond: 2_100, latencyMs: 5 },
    bot: botOf(OLDER, lastsMs),
    records: { reads: NEWER, toWrite: () => Promise.resolve(writes) },
  });
  try {
    const roll = makeRoll(world, options, makeDice(seed));
    await publish(world, 1, patienceMs);
    await roll.out(1);
    await publish(world, 2, patienceMs);
    const mixed = await count(world, NEWER);
    await roll.out(workers);
    await patiently('all write the newer version', () => isAgreed(world, NEWER), patienceMs);
    writes = NEWER;
    await subscribeAgain(world);
    const newer = await count(world, NEWER);
    await publish(world, 3, patienceMs);
    writes = OLDER;
    await roll.back(1);
    const left = await count(world, NEWER);
    await publish(world, 4, patienceMs);
    await roll.back(workers);
    await publish(world, POSTS, patienceMs);
    await roll.killTheRest();
    await untilSettled(world, POSTS, patienceMs);
    const facts = { options, kills: roll.kills(), doubts: await roll.doubts(), mixed, newer, left };
    return reportOf(await verdictOf(world), facts);
  } finally {
    await world.close();
  }
}

function botOf(version: number, lastsMs: number) {
  return { script: 'test/chaos/bot-of-version.ts', args: [String(version), String(lastsMs)] };
}

/** Replaces processes by those of the other release, each killed amid its work, and kills some more on the way. */
function makeRoll(world: World, { workers, kills: wanted, lastsMs }: UpgradeOptions, dice: Dice) {
  const doubts = makeDoubts(world);
  const versions = world.workers.map(() => OLDER);
  let kills = 0;
  const killAndStart = async (worker: Worker, version: number) => {
    await pause(dice.between(50, 400));
    kills += 1;
    await worker.kill();
    doubts.look();
    await worker.start(botOf(version, lastsMs));
  };
  const replace = async (upTo: number, version: number) => {
    for (const [at, worker] of world.workers.slice(0, upTo).entries()) {
      if (versions[at] === version) continue;
      await killAndStart(worker, version);
      versions[at] = version;
    }
  };
  return {
    out: (upTo: number) => replace(upTo, NEWER),
    back: (upTo: number) => replace(upTo, OLDER),
    async killTheRest() {
      while (kills < wanted) {
        const worker = world.workers[dice.between(0, workers)];
        if (worker) await killAndStart(worker, OLDER);
      }
    },
    kills: () => kills,
    doubts: () => doubts.found(),
  };
}

async function isAgreed({ redis }: World, version: number): Promise<boolean> {
  return Number(await redis.get(keys.recordVersion())) === version;
}

/** Everybody sets something, so that their record is written. */
async function subscribeAgain(world: World): Promise<void> {
  await Promise.all(world.conversationIds.map((id) => subscribe(world.subscriptions, id, world.serviceUrl)));
}

/** How many records are of a version. */
async function count({ redis }: World, version: number): Promise<number> {
  const stored = await redis.hgetallBuffer(keys.subscriptions(TENANT));
  return Object.values(stored).filter((record) => versionOf(record) === version).length;
}

interface Facts {
  readonly options: UpgradeOptions;
  readonly kills: number;
  readonly doubts: ReadonlyMap<string, number>;
  /** Records of the newer version while both releases ran, when all were newer, and when the first older one was back. */
  readonly mixed: number;
  readonly newer: number;
  readonly left: number;
}

function reportOf(verdict: Verdict, { options, kills, doubts, mixed, newer, left }: Facts): Report {
  const { seed, conversations, workers } = options;
  const inFlight = [...doubts.values()].reduce((sum, each) => sum + each, 0);
  const unexplained = [...verdict.repeatsIn].filter(([id, repeats]) => repeats > (doubts.get(id) ?? 0));
  return {
    scenario: 'upgrade',
    setting: `seed ${seed}: ${conversations} conversations, 5 updates of one issue, ${workers} worker processes; a release with newer records is rolled out and rolled back, process by process, with ${kills} SIGKILLs`,
    findings: [
      atLeast('SIGKILLs', kills, options.kills),
      exactly('records of the newer version while an older process ran', mixed, 0),
      exactly('records of the newer version once all read it', newer, conversations),
      exactly('of these left when the first older process was back', left, 0),
      exactly(`(conversation, post) pairs lost, of ${verdict.pairs}`, verdict.missing, 0),
      exactly('conversations told twice without a send in flight at a kill', unexplained.length, 0),
      atMost('messages told twice; promised: sends in flight at the kills', verdict.repeats, inFlight),
      exactly('live cards not in their final state', verdict.unfinishedCards, 0),
    ],
  };
}
