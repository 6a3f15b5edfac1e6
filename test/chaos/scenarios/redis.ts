import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { aSubscription, aWant } from '../../fixtures/alerting.ts';
import { connectForAnswers, disconnect, untilReady, type RedisClient } from '../../../src/redis/connection.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeSubscriptionStore } from '../../../src/redis/subscription-store.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { ISSUE, POSTS, publish, untilSettled, verdictOf } from '../one-issue.ts';
import { atMost, exactly, type Report } from '../report.ts';
import { issueId } from '../story.ts';
import { patiently, PREFIX, startWorld, TENANT, type World } from '../world.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';

export interface RedisOptions {
  readonly conversations: number;
  readonly patienceMs: number;
}

const WORKERS = 3;
/** Deliveries at once in a process (`src/redis/work-queue.ts`): so many sends can be in flight when Redis dies. */
const AT_ONCE = 20;
/** Posts in whose midst Redis is killed. */
const KILLED_AT = [1, 3];
const AWAY_MS = 2_000;
/** Redis is killed while more are subscribing. */
const SUBSCRIBE_BEFORE_KILL = 20;

/** Redis, with its append-only file on, is killed amid deliveries and subscribing, and comes back two seconds later. */
export async function redis({ conversations, patienceMs }: RedisOptions): Promise<Report> {
  const world = await startWorld({ conversations, workers: WORKERS, ratePerSecond: 2_000, connectorPerSecond: 2_100 });
  try {
    const before = await world.subscriptions.getMany(TENANT, world.conversationIds);
    const acknowledged: string[] = [];
    for (let post = 1; post <= POSTS; post += 1) {
      await publish(world, post, patienceMs);
      if (KILLED_AT.includes(post)) acknowledged.push(...(await killAmid(world, post, patienceMs)));
      await untilSettled(world, post, patienceMs);
    }
    const after = await world.subscriptions.getMany(TENANT, world.conversationIds);
    const kept = await world.subscriptions.getMany(TENANT, acknowledged);
    const verdict = await verdictOf(world);
    const inFlight = KILLED_AT.length * WORKERS * AT_ONCE;
    return {
      scenario: 'redis',
      setting: `${conversations} conversations, ${POSTS} updates, ${WORKERS} worker processes; Redis (append-only) killed ${KILLED_AT.length} times amid deliveries and ${acknowledged.length} new subscriptions`,
      findings: [
        exactly(
          'subscriptions lost or changed',
          before.filter((each, at) => !isDeepStrictEqual(each, after[at])).length,
          0,
        ),
        exactly('acknowledged new subscriptions lost', acknowledged.length - kept.length, 0),
        exactly(`pairs missing, of ${verdict.pairs}`, verdict.missing, 0),
        exactly('live cards not in their final state', verdict.unfinishedCards, 0),
        atMost('messages repeated; promised: sends that can be in flight at the kills', verdict.repeats, inFlight),
      ],
    };
  } finally {
    await world.close();
  }
}

/** Gives the conversations whose subscription was acknowledged before the kill. */
async function killAmid(world: World, post: number, patienceMs: number): Promise<string[]> {
  const quarter = world.conversationIds.length / 4;
  const told = async () =>
    (await world.entries(issueId(ISSUE))).filter(({ shownVersion }) => shownVersion >= post).length >= quarter;
  const server = world.redisServer();
  const connection = connectForAnswers({ urls: [server.url], log: makeRecordingLog() });
  await untilReady(connection, patienceMs);
  await patiently('a quarter of them heard of it', told, patienceMs);
  const acknowledged: string[] = [];
  const subscribing = subscribeUntilGone(connection, post, acknowledged);
  await patiently('some subscribed', () => Promise.resolve(acknowledged.length >= SUBSCRIBE_BEFORE_KILL), patienceMs);
  await server.kill();
  await subscribing;
  disconnect(connection);
  await pause(AWAY_MS);
  await world.restartRedis();
  return acknowledged;
}

/** Adds one conversation after the other to `acknowledged`, until Redis is gone. */
async function subscribeUntilGone(connection: RedisClient, round: number, acknowledged: string[]): Promise<void> {
  const store = makeSubscriptionStore(connection, makeKeys(PREFIX), noneUnreadable);
  try {
    for (;;) {
      const id = `19:new${round}x${acknowledged.length}@thread.tacv2`;
      await store.update(TENANT, id, () =>
        aSubscription(id, [aWant({ type: 'service', id: 'Lync' })], {
          conversation: { tenantId: TENANT, id, scope: 'channel', reference: 'sealed' },
        }),
      );
      acknowledged.push(id);
    }
  } catch {
    // Redis is gone.
  }
}
