import { setTimeout as pause } from 'node:timers/promises';
import { atMost, exactly, type Report } from '../report.ts';
import { issueAfter, issueId, markOf } from '../story.ts';
import { judge } from '../verdict.ts';
import { patiently, startWorld, TENANT, type World } from '../world.ts';

export interface EmptiedOptions {
  readonly conversations: number;
  readonly patienceMs: number;
}

const WORKERS = 3;
const PROMISED_S = 30;
/** Longer than any worker lets pass between two looks at the server. */
const LOOK_MS = 7_000;

/** How Redis loses everything. */
const LOSSES: readonly ((world: World) => Promise<void>)[] = [
  async (world) => {
    await world.redis.flushall();
  },
  async (world) => {
    await world.redisServer().kill();
    await world.restartRedis(true);
  },
];

/** Redis comes back empty, twice. People subscribe again, and a new issue opens once its source was read again. */
export async function emptied({ conversations, patienceMs }: EmptiedOptions): Promise<Report> {
  const world = await startWorld({ conversations, workers: WORKERS, ratePerSecond: 2_000, connectorPerSecond: 2_100 });
  const polled: number[] = [];
  const told: number[] = [];
  const issues = [1];
  try {
    await open(world, 1, patienceMs);
    for (const [index, lose] of LOSSES.entries()) {
      const issue = index + 2;
      await lose(world);
      const lostAt = performance.now();
      await world.subscribeAll();
      const isPolled = async () => (await world.snapshots.load(TENANT)).sequence > 0;
      await patiently('the source was read again', isPolled, patienceMs);
      polled.push((performance.now() - lostAt) / 1_000);
      await open(world, issue, patienceMs);
      told.push((performance.now() - lostAt) / 1_000);
      issues.push(issue);
      await patiently('the loss is logged', () => Promise.resolve(linesOf(world) > index), patienceMs);
    }
    const verdict = judge(await world.seen(), {
      conversationIds: world.conversationIds,
      marks: issues.map((issue) => markOf(issue, 1)),
      finals: [],
    });
    // Every worker has looked by then.
    await pause(LOOK_MS);
    return {
      scenario: 'emptied',
      setting: `${conversations} conversations, ${WORKERS} worker processes; Redis loses everything ${LOSSES.length} times, by FLUSHALL and by a restart without its file; all subscribe again, and a new issue opens`,
      findings: [
        exactly(`pairs missing, of ${verdict.pairs}`, verdict.missing, 0),
        exactly('messages repeated', verdict.repeats, 0),
        atMost('longest time until the source was read again', Math.max(...polled), PROMISED_S, ' s'),
        atMost('longest time until all knew the new issue', Math.max(...told), 2 * PROMISED_S, ' s'),
        exactly('log lines that say so, of all workers', linesOf(world), LOSSES.length),
      ],
    };
  } finally {
    await world.close();
  }
}

function linesOf(world: World): number {
  return world.workers.reduce((sum, worker) => sum + worker.child().written(/^redis\.emptied$/), 0);
}

/** Opens an issue beside those that are open, and waits until everybody has its card. */
async function open(world: World, issue: number, patienceMs: number): Promise<void> {
  world.source.tenant.issues = Array.from({ length: issue }, (_, index) => issueAfter(index + 1, 1, 5));
  const isTold = async () => {
    const entries = await world.entries(issueId(issue));
    return entries.filter(({ state }) => state === 'done').length === world.conversationIds.length;
  };
  await patiently(`everybody knows issue ${issue}`, isTold, patienceMs);
}
