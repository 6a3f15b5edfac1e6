import assert from 'node:assert/strict';
import { makeTestAlerting } from '../fixtures/test-alerting.ts';
import type { Subscription } from '../../src/domain/subscription/subscription.ts';
import { connectForAnswers, connectForWork, disconnect, untilReady } from '../../src/redis/connection.ts';
import type { RedisServers } from '../../src/redis/connection.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeReadingStore } from '../../src/redis/reading-store.ts';
import { makeClock } from '../fakes/asking.ts';
import { makeFakeSource } from '../fakes/health-source.ts';
import { makeFakeChannel } from '../fakes/delivery-channel.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { until } from '../fakes/until.ts';
import { ADA, aConversation, anIssue, aPost, aSubscription, aWant, TENANT } from '../fixtures/alerting.ts';

export const PREFIX = '{pass}';

/**
 * Runs alerting on these Redis servers, with the product's own connections: subscribing, polls, deliveries, pauses and
 * an end. Everything is real except the source, Teams and the clock. Tenants have conversations of the same ids.
 */
export async function runAlerting(servers: RedisServers, tenantIds: readonly string[] = [TENANT]): Promise<void> {
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
    tenantIds,
  });
  const ids = Array.from({ length: 30 }, (_, index) => `19:c${index}@thread.tacv2`);
  const everyMoment = (id: string) => [
    aWant({ type: 'service', id: 'Exchange' }),
    aWant({ type: 'family', id }),
    aWant({ type: 'all' }),
  ];
  const follows = [{ issueId: 'EX20119', setBy: ADA, setAt: clock() }];
  for (const tenantId of tenantIds) {
    const subscribe = (id: string, ...[wants, more]: [Subscription['wants'], Partial<Subscription>?]) =>
      alerting.subscriptions.update(tenantId, id, () =>
        aSubscription(id, wants, { conversation: aConversation(id, { tenantId }), ...more }),
      );
    for (const id of ids) await subscribe(id, everyMoment(id));
    await subscribe('follower', [], { follows });
  }
  const toldTo = (id: string) => channel.of(id).length / tenantIds.length;
  try {
    await alerting.start();
    for (const tenantId of tenantIds) await until(async () => (await alerting.snapshots.load(tenantId)).sequence > 0);
    const opened = anIssue();
    source.tenant.issues = [opened];
    await until(() => ids.every((id) => toldTo(id) === 1), 15_000);
    source.tenant.issues = [
      anIssue({ modifiedAt: LATER, posts: [...opened.posts, aPost(LATER, 'Current status: Mended.')] }),
    ];
    await until(() => ids.every((id) => toldTo(id) === 3), 15_000);
    const [one = ''] = ids;
    const shown = ['post EX20119 v1', 'edit EX20119 v2', 'reply EX20119 updated 12:30'];
    assert.deepEqual(channel.of(one).toSorted(), tenantIds.flatMap(() => shown).toSorted());
    const entryIn = (tenantId: string) => alerting.ledger.get(tenantId, one, 'EX20119');
    for (const tenantId of tenantIds) await until(async () => (await entryIn(tenantId))?.state === 'done');
    for (const [index, tenantId] of tenantIds.entries()) {
      await alerting.ledger.forget(tenantId, one);
      assert.equal(await entryIn(tenantId), undefined);
      for (const later of tenantIds.slice(index + 1)) assert.equal((await entryIn(later))?.state, 'done');
      assert.equal((await alerting.subscriptions.getMany(tenantId, ids)).length, ids.length);
    }
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
