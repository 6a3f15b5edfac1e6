import assert from 'node:assert/strict';
import { DAY, HOUR, shift } from '../../src/domain/instant.ts';
import { WEEKDAYS } from '../../src/domain/subscription/settings.ts';
import type { Subscription } from '../../src/domain/subscription/subscription.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import type { OnUnreadable } from '../../src/redis/records/read-record.ts';
import { makeSubscriptionStore } from '../../src/redis/subscription-store.ts';
import { startTestBot, TENANT as BOT_TENANT } from '../fakes/bot.ts';
import { storedText, withRedis } from '../fakes/redis-client.ts';
import { idsIn } from '../fakes/subscription-store.ts';
import { noneUnreadable } from '../fakes/unreadable.ts';
import { aConversation, aSubscription, aWant, NOON, TENANT } from '../fixtures/alerting.ts';

const keys = makeKeys('{test}');
const ABOUT = { serviceIds: ['Exchange'], families: [], issueId: 'EX1' };
const EXCHANGE = aWant({ type: 'service', id: 'Exchange' });

describe('many subscriptions in Redis', () => {
  const own = withRedis();
  const store = (onUnreadable: OnUnreadable = noneUnreadable) => makeSubscriptionStore(own.redis, keys, onUnreadable);

  async function subscribe(ids: readonly string[], changes: Partial<Subscription> = {}): Promise<void> {
    await Promise.all(ids.map((id) => store().update(TENANT, id, () => aSubscription(id, [EXCHANGE], changes))));
  }

  /** How often each command ran during the work, and how many bytes Redis answered with. */
  async function cost(work: () => Promise<unknown>) {
    await own.redis.config('RESETSTAT');
    await work();
    const commands = await own.redis.info('commandstats');
    const calls = [...commands.matchAll(/cmdstat_(\S+?):calls=(\d+)/g)].map(([, name, times]) => [name, Number(times)]);
    const bytes = /total_net_output_bytes:(\d+)/.exec(await own.redis.info('stats'))?.[1];
    return { calls: Object.fromEntries(calls) as Record<string, number>, bytes: Number(bytes) };
  }

  it('are counted for the metrics without reading any of them', async () => {
    const prefix = '{counted}';
    const ofBot = makeSubscriptionStore(own.redis, makeKeys(prefix), noneUnreadable);
    const ids = Array.from({ length: 300 }, (_, at) => `c${at}`);
    await Promise.all(ids.map((id) => ofBot.update(BOT_TENANT, id, () => aSubscription(id, [EXCHANGE]))));
    // Only a worker has tasks that look at records.
    const bot = await startTestBot({ redisUrl: own.url, settings: { REDIS_PREFIX: prefix, ROLES: 'web' } });
    try {
      const { calls, bytes } = await cost(async () => {
        assert.match(await (await fetch(bot.metricsUrl || `${bot.url}/metrics`)).text(), /subscri\S+ 300$/m);
      });
      assert.deepEqual([calls.smembers, calls.hscan, calls.hmget], [undefined, undefined, undefined]);
      assert.ok(calls.hlen !== undefined && bytes < 20_000, `${bytes} bytes`);
    } finally {
      await bot.stop();
    }
  });

  it('are all met when somebody looks at all of them, some at a time', async () => {
    const ids = Array.from({ length: 700 }, (_, at) => `c${at}`);
    await subscribe(ids);
    const sizes: number[] = [];
    for await (const some of store().all(TENANT)) sizes.push(some.length);
    assert.ok(Math.max(...sizes) < 350, 'not all at once');
    assert.deepEqual([...new Set(await idsIn(store()))], ids.toSorted());
  });

  it('take a third of their JSON at most', async () => {
    const id = '19:0123456789abcdef0123456789abcdef@thread.tacv2';
    const reference = JSON.stringify({ v: 1, serviceUrl: 'https://smba.trafficmanager.net/emea/', conversationId: id });
    await subscribe([id], { conversation: aConversation(id, { reference, name: 'Incidents', teamId: id }) });
    const packed = await own.redis.hgetBuffer(keys.subscriptions(TENANT), id);
    assert.ok((packed?.length ?? Infinity) * 3 < (await storedText(own.redis, keys, id)).length);
  });

  it('stay readable as this version packed them', async () => {
    const packed = 'SKiqvrGvw5sCUZXCwigZKTVC4wMtMRanJuakplglI4c9Hu8gOQ4Az9wwTg==';
    await own.redis.hset(keys.subscriptions(TENANT), 'c', Buffer.from(packed, 'base64'));
    assert.deepEqual(await store().get(TENANT, 'c'), { ...aSubscription('c', []), version: 1 });
  });

  describe('with digests', () => {
    const digest = { at: '09:00', days: WEEKDAYS, setAt: NOON };
    const looked = async (now: string, next: string) => {
      const ids: string[] = [];
      await store(() => undefined).lookAtDigests(TENANT, now, ({ conversation }) => {
        ids.push(conversation.id);
        return Promise.resolve(next);
      });
      return ids.sort();
    };

    it('are looked at when written and when due, and no other record is read', async () => {
      await subscribe(Array.from({ length: 300 }, (_, at) => `c${at}`));
      await subscribe(['a', 'b'], { settings: { digest } });
      assert.deepEqual(await looked(NOON, shift(NOON, HOUR)), ['a', 'b']);
      const { calls } = await cost(async () => assert.deepEqual(await looked(shift(NOON, HOUR - 1), NOON), []));
      assert.deepEqual([calls.hmget, calls.hget, calls.hscan], [undefined, undefined, undefined]);
      await subscribe(['b'], { settings: { digest } });
      assert.deepEqual(await looked(NOON, shift(NOON, DAY)), ['b']);
      assert.deepEqual(await looked(shift(NOON, HOUR), shift(NOON, DAY)), ['a']);
    });

    it('are not looked at again once they are gone, and soon again if nobody could say when', async () => {
      await subscribe(['a', 'b'], { settings: { digest } });
      await subscribe(['a']);
      await own.redis.hset(keys.subscriptions(TENANT), 'b', 'unreadable');
      assert.deepEqual(await looked(NOON, NOON), []);
      assert.deepEqual(await own.redis.zrange(keys.digestsDue(TENANT), '0', '-1', 'WITHSCORES'), [
        'b',
        `${Date.parse(NOON) + HOUR}`,
      ]);
    });
  });

  describe('of an older version', () => {
    const older = aSubscription('old', [EXCHANGE], { conversation: aConversation('old', { teamId: 'red' }) });
    beforeEach(async () => {
      await own.redis.set(keys.subscription(TENANT, 'old'), JSON.stringify({ ...older, version: 1 }));
      await own.redis.sadd(keys.conversationsOfTenant(TENANT), 'old');
      await own.redis.sadd(keys.conversationsOfTeam(TENANT, 'red'), 'old');
      for (const form of ['Exchange', 'exchange']) {
        await own.redis.sadd(keys.subscribersToService(TENANT, form), 'old');
      }
    });

    async function isThere(): Promise<void> {
      await subscribe(['new']);
      assert.deepEqual((await store().get(TENANT, 'old'))?.wants, older.wants);
      assert.deepEqual((await store().match(TENANT, ABOUT)).toSorted(), ['new', 'old']);
      assert.equal((await store().getMany(TENANT, ['old', 'new'])).length, 2);
      assert.deepEqual(await idsIn(store()), ['new', 'old']);
      assert.deepEqual([await store().count(TENANT), await store().ofTeam(TENANT, 'red')], [2, ['old']]);
    }

    it('are found beside the newer ones', isThere);

    it('are found when they were renewed, and leave nothing where they stood', async () => {
      await store().renew(TENANT);
      assert.equal(await own.redis.exists(keys.subscription(TENANT, 'old'), keys.conversationsOfTenant(TENANT)), 0);
      await isThere();
    });

    it('leave nothing behind when they are removed', async () => {
      await store().update(TENANT, 'old', () => undefined);
      assert.deepEqual(await own.redis.keys('*'), []);
    });

    it('lose no change when several people change one at once', async () => {
      const add = () =>
        store().update(TENANT, 'old', (current) => current && { ...current, wants: [...current.wants, EXCHANGE] });
      await Promise.all(Array.from({ length: 5 }, add));
      assert.equal((await store().get(TENANT, 'old'))?.wants.length, 6);
    });
  });
});
