import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startRedis } from '../../fakes/redis.ts';
import { startChild } from '../child.ts';
import { ISSUE, POSTS, publish, untilSettled, verdictOf } from '../one-issue.ts';
import { atLeast, exactly, type Report } from '../report.ts';
import { issueId } from '../story.ts';
import type { Verdict } from '../verdict.ts';
import { PREFIX, startWorld, subscribe, TENANT, type World } from '../world.ts';

export interface BackupOptions {
  readonly conversations: number;
  readonly workers: number;
  /** The update amid which the backup is taken. */
  readonly amid: number;
  /** Messages that the old system sends in a second: so few that the backup ends before all are told. */
  readonly ratePerSecond: number;
  readonly patienceMs: number;
}

/** What people were told when the backup had ended. */
interface Moment {
  readonly told: number;
  readonly toldInAll: number;
}

/**
 * A backup is taken amid deliveries, while people subscribe. The old system goes on all the while, and is stopped at the
 * backup's end; the backup is put into another Redis, which is empty, and a bot goes on there.
 */
export async function backup(options: BackupOptions): Promise<Report> {
  const { amid, patienceMs } = options;
  const world = await startWorld({ ...options, connectorPerSecond: 2_100, latencyMs: 20 });
  const folder = await mkdtemp(join(tmpdir(), 'backup-'));
  const target = await startRedis();
  try {
    for (let post = 1; post < amid; post += 1) {
      await publish(world, post, patienceMs);
      await untilSettled(world, post, patienceMs);
    }
    // Told to some by the old system, and to the others by the new one.
    await publish(world, amid, patienceMs);
    const moment = await takeWhileBusy(world, join(folder, 'backup'), amid);
    await run(world, 'restore', [join(folder, 'backup')], target.url);
    const after = await world.moveTo(target.url);
    for (let post = amid + 1; post <= POSTS; post += 1) await publish(after, post, patienceMs);
    await untilSettled(after, POSTS, patienceMs);
    const lost = await lostSubscriptions(after);
    return reportOf(await verdictOf(after), { options, moment, lost });
  } finally {
    await world.close();
    await target.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the product's own script on a Redis server. */
function start(world: World, script: string, args: readonly string[], redisUrl: string) {
  const env = { REDIS_URL: redisUrl, REDIS_PREFIX: PREFIX };
  return startChild({ script: `scripts/keep/${script}.ts`, args, env, cwd: world.directory });
}

async function run(world: World, script: string, args: readonly string[], redisUrl: string): Promise<void> {
  const child = start(world, script, args, redisUrl);
  if ((await child.ended()) !== 0) throw new Error(`${script} failed: ${child.lines.join('\n')}`);
}

async function takeWhileBusy(world: World, file: string, amid: number): Promise<Moment> {
  const isBegun = async () => (await toldOf(world, amid)) > 0;
  while (!(await isBegun())) await pause(20);
  const child = start(world, 'backup', [file, '--until-stopped', '--without-record'], world.redisServer().url);
  const whole = child.line(/is whole/);
  const subscribing = subscribeMeanwhile(world, whole);
  await whole;
  const moment = { told: await toldOf(world, amid), toldInAll: world.conversationIds.length };
  await subscribing;
  await Promise.all(world.workers.map((worker) => worker.stop()));
  if ((await child.ended()) !== 0) throw new Error(`backup failed: ${child.lines.join('\n')}`);
  return moment;
}

/** People change what they are subscribed to while the backup is read. */
async function subscribeMeanwhile(world: World, whole: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  void whole.finally(() => over.abort());
  for (const id of world.conversationIds) {
    if (over.signal.aborted) return;
    await subscribe(world.subscriptions, id, world.serviceUrl);
  }
}

async function toldOf(world: World, version: number): Promise<number> {
  const entries = await world.entries(issueId(ISSUE));
  return entries.filter(({ shownVersion }) => shownVersion >= version).length;
}

async function lostSubscriptions(world: World): Promise<number> {
  const found = await world.subscriptions.getMany(TENANT, world.conversationIds);
  return world.conversationIds.length - found.length;
}

interface Facts {
  readonly options: BackupOptions;
  readonly moment: Moment;
  readonly lost: number;
}

function reportOf(verdict: Verdict, { options, moment, lost }: Facts): Report {
  const { conversations, workers, amid } = options;
  return {
    scenario: 'backup',
    setting: `${conversations} conversations, 5 updates of one issue, ${workers} worker processes; a backup is taken amid update ${amid}, the old system ends with it, and a bot goes on with a Redis into which it was restored`,
    findings: [
      atLeast('conversations told of that update at the backup’s end', moment.told, 1),
      atLeast('and not yet told', moment.toldInAll - moment.told, 1),
      exactly('subscriptions lost', lost, 0),
      exactly(`(conversation, post) pairs lost, of ${verdict.pairs}`, verdict.missing, 0),
      exactly('messages told twice', verdict.repeats, 0),
      exactly('live cards not in their final state', verdict.unfinishedCards, 0),
    ],
  };
}
