import { setTimeout as pause } from 'node:timers/promises';
import type { LedgerEntry } from '../../../src/domain/delivery/ledger-entry.ts';
import { makeDice, type Dice } from '../../fixtures/dice.ts';
import { copiesIn } from '../copies.ts';
import { atLeast, exactly, type Report } from '../report.ts';
import { issueAfter, issueId, markOf } from '../story.ts';
import { judge } from '../verdict.ts';
import { patiently, startWorld, TENANT, type World } from '../world.ts';

export interface FreezesOptions {
  readonly seed: number;
  readonly conversations: number;
  readonly freezes: number;
  /** Longest wait for one step, in ms. */
  readonly patienceMs: number;
}

const WORKERS = 3;
const POSTS = 5;
const FINAL = 'Service restored';
/** All longer than the hold of a conversation lasts (5 s), so that others take over what the frozen one had in hand. */
const FROZEN_MS = [8_000, 20_000] as const;
/** Between a message's becoming visible and the answer: sends are in flight for most of the time. */
const LATENCY_MS = 500;

/**
 * Issues of five posts; at each post a worker with sends in flight is frozen (SIGSTOP) for longer than its locks last, and
 * goes on (SIGCONT) when others have taken over. Up to two of three are frozen at once.
 */
export async function freezes(options: FreezesOptions): Promise<Report> {
  const { seed, conversations, freezes: wanted, patienceMs } = options;
  const dice = makeDice(seed);
  const world = await startWorld({
    conversations,
    workers: WORKERS,
    ratePerSecond: 2_000,
    connectorPerSecond: 2_100,
    latencyMs: LATENCY_MS,
  });
  try {
    const freezer = makeFreezer(world, dice);
    const issues = Math.ceil(wanted / POSTS);
    for (let step = 0; step < issues * POSTS; step += 1) {
      await freezer.untilTwoAwake();
      publish(world, step);
      if (step < wanted) await freezer.freezeOneWithSends(step, patienceMs);
      await pause(dice.between(1_000, 6_000));
    }
    await freezer.allAwake();
    for (let issue = 1; issue <= issues; issue += 1) await untilOver(world, issue, patienceMs);
    await untilAllSayTheEnd(world, patienceMs);
    return await reportOf(world, { seed, issues, freezer });
  } finally {
    await world.close();
  }
}

/** The next post, of the next issue when one is over. */
function publish(world: World, step: number): void {
  const issue = Math.floor(step / POSTS) + 1;
  const past = Array.from({ length: issue - 1 }, (_, index) => issueAfter(index + 1, POSTS, POSTS));
  world.source.tenant.issues = [...past, issueAfter(issue, (step % POSTS) + 1, POSTS)];
}

async function untilOver(world: World, issue: number, patienceMs: number): Promise<void> {
  await patiently(
    `everybody is up to date with issue ${issue}`,
    async () => {
      const snapshot = await world.snapshots.get(TENANT, issueId(issue));
      if (snapshot?.issue.posts.length !== POSTS) return false;
      const entries = await world.entries(issueId(issue));
      const over = entries.filter(({ state, shownVersion }) => state === 'done' && shownVersion >= snapshot.version);
      return over.length === world.conversationIds.length;
    },
    patienceMs,
  );
}

/** On a fast machine all sends may be over before somebody looks: then the freeze spoils nothing. */
function isTold(entries: readonly LedgerEntry[], posts: number): boolean {
  return entries.length > 0 && entries.every(({ state, shownPosts }) => state === 'done' && shownPosts.length >= posts);
}

/**
 * What the last to wake has to say of its sends comes when all seemed to be done, and is taken up within a minute. A card
 * that stays open is not waited for: it is counted.
 */
async function untilAllSayTheEnd(world: World, patienceMs: number): Promise<void> {
  const isOver = async () => copiesIn(await world.seen(), FINAL).open === 0;
  await patiently('no card is open', isOver, patienceMs).catch(() => undefined);
}

function makeFreezer(world: World, dice: Dice) {
  const frozen = new Map<number, Promise<void>>();
  let count = 0;
  let inFlight = 0;
  const sending = async (issue: string) =>
    (await world.entries(issue)).filter(({ state }) => state === 'sending').length;
  return {
    count: () => count,
    inFlight: () => inFlight,
    allAwake: () => Promise.all(frozen.values()),
    async untilTwoAwake(): Promise<void> {
      while (frozen.size > WORKERS - 2) await Promise.race(frozen.values());
    },
    /** Waits until sends of the step are in flight, for they are what a freeze can spoil. */
    async freezeOneWithSends(step: number, patienceMs: number): Promise<void> {
      const issue = issueId(Math.floor(step / POSTS) + 1);
      const isTime = async () => (await sending(issue)) > 0 || isTold(await world.entries(issue), (step % POSTS) + 1);
      await patiently('sends are in flight', isTime, patienceMs);
      const awake = world.workers.map((_, index) => index).filter((index) => !frozen.has(index));
      const chosen = awake[dice.between(0, awake.length)] ?? 0;
      const child = world.workers[chosen]?.child();
      child?.freeze();
      count += 1;
      inFlight += await sending(issue);
      const over = pause(dice.between(...FROZEN_MS)).then(() => {
        child?.thaw();
        frozen.delete(chosen);
      });
      frozen.set(chosen, over);
    },
  };
}

interface Facts {
  readonly seed: number;
  readonly issues: number;
  readonly freezer: ReturnType<typeof makeFreezer>;
}

async function reportOf(world: World, { seed, issues, freezer }: Facts): Promise<Report> {
  const seen = await world.seen();
  const numbers = Array.from({ length: issues }, (_, index) => index + 1);
  const verdict = judge(seen, {
    conversationIds: world.conversationIds,
    marks: numbers.flatMap((issue) => Array.from({ length: POSTS }, (_, post) => markOf(issue, post + 1))),
    finals: numbers.map((issue) => ({ issueId: issueId(issue), says: FINAL })),
  });
  const copies = copiesIn(seen, FINAL);
  const [least, most] = FROZEN_MS.map((ms) => ms / 1_000);
  return {
    scenario: 'freezes',
    setting: `seed ${seed}: ${world.conversationIds.length} conversations, ${issues} issues of ${POSTS} updates, ${WORKERS} worker processes, ${freezer.count()} times one of them is frozen for ${least} to ${most} s with sends in flight; ${copies.repeats} messages came twice`,
    findings: [
      atLeast('sends in flight at the freezes, all workers', freezer.inFlight(), freezer.count()),
      exactly(`(conversation, post) pairs missing, of ${verdict.pairs}`, verdict.missing, 0),
      exactly('third copies of a message', copies.third, 0),
      exactly(`live cards left open, of ${copies.cards}`, copies.open, 0),
    ],
  };
}
