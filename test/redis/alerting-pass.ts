import assert from 'node:assert/strict';
import { makeTestAlerting } from '../fixtures/test-alerting.ts';
import { connectForAnswers, connectForWork, disconnect, untilReady } from '../../src/redis/connection.ts';
import type { RedisServers } from '../../src/redis/connection.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeReadingStore } from '../../src/redis/reading-store.ts';
import { makeClock } from '../fakes/asking.ts';
import { makeFakeSource } from '../fakes/health-source.ts';
import { makeFakeChannel } from '../fakes/delivery-channel.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { until } from '../fakes/until.ts';
import { ADA, anIssue, aPost, aSubscription, aWant, TENANT } from '../fixtures/alerting.ts';

const PREFIX = '{pass}';

/**
 * Runs alerting on these Redis servers, with the product's own connections: subscribing, polls, deliveries, pauses and
 * an end. Everything is real except the source, Teams and the clock.
 */
export async function runAlerting(servers: RedisServers): Promise<void> {
  const log = makeRecordingLog();
  const redis = connectForAnswers({ ...servers, log });
  await untilReady(redis, 10_000);
  const keys = makeKeys(PREFIX);
  const [source, channel, clock] = [makeFakeSource({ issues: [] }), makeFakeChannel(), makeClock()];
  const alerting = makeTestAlerting({
    redis,
    connect: () => connectForWork({ ...servers, log }),
    prefix: PREFIX,
    source: source,
    readings: makeReadingStore(redis, keys),
    channel,
    clock,
    log,
    pollIntervalMs: 100,
    ratePerSecond: 500,
    tenantIds: [TENANT],
  });
  const ids = Array.from({ length: 30 }, (_, index) => `19:c${index}@thread.tacv2`);
  const everyMoment = (id: string) => [
    aWant({ type: 'service', id: 'Exchange' }),
    aWant({ type: 'family', id }),
    aWant({ type: 'all' }),
  ];
  for (const id of ids) await alerting.subscriptions.update(TENANT, id, () => aSubscription(id, everyMoment(id)));
  const follows = [{ issueId: 'EX20119', setBy: ADA, setAt: clock() }];
  await alerting.subscriptions.update(TENANT, 'follower', () => aSubscription('follower', [], { follows }));
  try {
    await alerting.start();
    await until(async () => (await alerting.snapshots.load(TENANT)).sequence > 0);
    const opened = anIssue();
    source.tenant.issues = [opened];
    await until(() => ids.every((id) => channel.of(id).length === 1), 15_000);
    source.tenant.issues = [
      anIssue({ modifiedAt: LATER, posts: [...opened.posts, aPost(LATER, 'Current status: Mended.')] }),
    ];
    await until(() => ids.every((id) => channel.of(id).length === 3), 15_000);
    const [one = ''] = ids;
    assert.deepEqual(channel.of(one), ['post EX20119 v1', 'edit EX20119 v2', 'reply EX20119 updated 12:30']);
    await until(async () => (await alerting.ledger.get(TENANT, one, 'EX20119'))?.state === 'done');
    await alerting.ledger.forget(TENANT, one);
    assert.equal(await alerting.ledger.get(TENANT, one, 'EX20119'), undefined);
    assert.equal((await alerting.subscriptions.getMany(TENANT, ids)).length, ids.length);
    assert.deepEqual(
      log.lines.filter(({ level }) => level === 'warn' || level === 'error').map(({ event, facts }) => [event, facts]),
      [],
    );
  } finally {
    await alerting.close();
    disconnect(redis);
  }
}

const LATER = '2031-05-04T12:30:00.000Z';
