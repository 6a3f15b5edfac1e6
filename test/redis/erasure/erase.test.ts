import assert from 'node:assert/strict';
import { erase, personOf } from '../../../src/redis/erasure/erase.ts';
import type { ErasePorts } from '../../../src/redis/erasure/trace.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { unpack } from '../../../src/redis/records/packed.ts';
import { makeStores } from '../../../src/redis/stores.ts';
import { makeWorkQueue } from '../../../src/redis/work-queue.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { until } from '../../fakes/until.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { NOON, TENANT } from '../../fixtures/alerting.ts';
import { CHANNEL, GRACE, OTHER, plant } from '../../fixtures/planted.ts';

const PREFIX = '{erase}';
const keys = makeKeys(PREFIX);

describe('erasing', function () {
  this.timeout(30_000);
  const own = withRedis();
  let queue: ReturnType<typeof makeWorkQueue>;
  beforeEach(async () => {
    const { redis } = own;
    queue = makeWorkQueue({ redis, connect: () => redis, prefix: PREFIX, log: makeRecordingLog(), tenantIds: [] });
    await plant(redis, PREFIX);
    for (const conversationId of [CHANNEL, OTHER, GRACE.chat]) {
      await queue.addDeliveries([{ tenantId: TENANT, conversationId, issueId: 'EX20119', version: 1 }]);
      await queue.addNotices({ tenantId: TENANT, notice: 'source-stale', since: NOON }, [conversationId]);
    }
  });
  afterEach(() => queue.close());

  const ports = (): ErasePorts => ({
    ...{ redis: own.redis, keys, prefix: PREFIX, ...makeStores(own.redis, keys, noneUnreadable) },
    jobsAbout: (tenantId, ids) => queue.jobsAbout(tenantId, ids),
  });
  const conversation = (id: string) => ({ conversations: new Set([id]), persons: new Set<string>() });

  /** Everything that stands in Redis, a line for each key: its name, and what it holds as one can read it. */
  async function everything(): Promise<string[]> {
    const { redis } = own;
    const all = await redis.keys('*');
    return Promise.all(
      all.map(async (key) => {
        const type = await redis.type(key);
        const read: Readonly<Record<string, () => Promise<unknown>>> = {
          string: () => redis.get(key),
          list: () => redis.lrange(key, 0, -1),
          set: () => redis.smembers(key),
          zset: () => redis.zrange(key, '0', '-1'),
          stream: () => redis.xrange(key, '-', '+'),
          hash: async () => {
            // The order of the fields is the server’s own, and changes.
            const fields = Object.entries(await redis.hgetallBuffer(key)).toSorted();
            return fields.map(([field, value]) => [field, unpack(value, TENANT)]);
          },
        };
        return `${decodeURIComponent(key)} ${JSON.stringify(await read[type]?.())}`;
      }),
    );
  }
  const linesWith = async (...words: string[]) => {
    const lines = await everything();
    return lines.filter((line) => words.some((word) => line.includes(word) || line.includes(word.toLowerCase())));
  };

  it('a conversation leaves no trace of it in Redis, and all of the others', async () => {
    const others = await linesWith(OTHER, GRACE.chat);
    assert.ok((await linesWith(CHANNEL)).length > 20);
    await erase(ports(), conversation(CHANNEL), true);
    assert.deepEqual(await linesWith(CHANNEL), []);
    // But for one change that cannot be undone any more: it was about where incidents go.
    assert.equal((await linesWith(OTHER, GRACE.chat)).length, others.length - 1);
    const { subscriptions } = makeStores(own.redis, keys, noneUnreadable);
    const about = { serviceIds: ['Exchange'], families: ['office'], issueId: 'EX20119' };
    assert.deepEqual((await subscriptions.match(TENANT, about)).sort(), [OTHER, GRACE.chat]);
  });

  it('a channel to which an incident was escalated leaves the incident escalated, and its name nowhere', async () => {
    const { ledger, subscriptions } = makeStores(own.redis, keys, noneUnreadable);
    await erase(ports(), conversation(CHANNEL), true);
    assert.deepEqual(await linesWith('War room'), []);
    assert.deepEqual((await ledger.get(TENANT, OTHER, 'EX20119'))?.nudged, {
      escalated: { to: '', name: '', minutes: 30, at: NOON, refused: true },
      said: ['escalation'],
    });
    const record = await subscriptions.get(TENANT, OTHER);
    assert.deepEqual([record?.follows.length, record?.settings?.escalate], [2, undefined]);
  });

  it('waits for whoever works on a conversation whose incident was escalated', async () => {
    const { ledger } = makeStores(own.redis, keys, noneUnreadable);
    let tries = 0;
    const counted: ErasePorts['ledger'] = {
      ...ledger,
      exclusively: (...all) => {
        tries += 1;
        return ledger.exclusively(...all);
      },
    };
    let erased: Promise<unknown> = Promise.resolve();
    await ledger.exclusively(TENANT, OTHER, () => {
      erased = erase({ ...ports(), ledger: counted }, conversation(CHANNEL), true);
      // Longer than the passes over all that is kept.
      return until(() => tries > 4);
    });
    await erased;
    assert.deepEqual(await linesWith(CHANNEL), []);
  });

  it('a channel takes what was last shown in its threads with it', async () => {
    await own.redis.hset(keys.topic(TENANT, `${CHANNEL};messageid=1`), 'topic', '{}');
    await own.redis.hset(keys.topic(TENANT, `${CHANNEL};1`), 'topic', '{}');
    await erase(ports(), conversation(CHANNEL), true);
    assert.deepEqual(await linesWith(CHANNEL), []);
  });

  for (const id of [GRACE.entraId, GRACE.entraId.toUpperCase(), GRACE.teamsId]) {
    it(`a person by the id ${id} leaves no trace of ids, name and chat`, async () => {
      await erase(ports(), await personOf(ports(), [id]), true);
      assert.deepEqual(await linesWith(GRACE.entraId, GRACE.teamsId, GRACE.name, GRACE.chat), []);
      const { subscriptions } = makeStores(own.redis, keys, noneUnreadable);
      const record = await subscriptions.get(TENANT, CHANNEL);
      assert.deepEqual([record?.wants.length, record?.mutes[0]?.setBy], [3, { id: '', name: '' }]);
    });
  }

  it('a person of whom no chat is known finds what the given ids say', async () => {
    await own.redis.del(keys.personalChat(TENANT, GRACE.entraId), keys.personalChat(TENANT, GRACE.teamsId));
    assert.equal((await personOf(ports(), [GRACE.entraId])).conversations.size, 0);
    await erase(ports(), await personOf(ports(), [GRACE.entraId, GRACE.teamsId]), true);
    const { subscriptions } = makeStores(own.redis, keys, noneUnreadable);
    assert.deepEqual((await subscriptions.get(TENANT, OTHER))?.changed?.by, { id: '', name: '' });
  });

  it('erases nothing where it is only asked what there is', async () => {
    const before = (await everything()).sort();
    const found = await erase(ports(), conversation(CHANNEL), false);
    assert.deepEqual((await everything()).sort(), before);
    const counts = Object.fromEntries(found);
    assert.deepEqual(
      [counts.subscriptions, counts.ledgerEntry, counts.unfinished, counts.undo, counts.topic, counts.jobs],
      [2, 2, 1, 3, 1, 2],
    );
  });
});
