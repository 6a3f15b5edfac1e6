import assert from 'node:assert/strict';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { connectForAnswers, disconnect, untilReady } from '../../../src/redis/connection.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeMoveKeys } from '../../../src/redis/layout/move-keys.ts';
import { makePauseStore } from '../../../src/redis/pause-store.ts';
import { makeWorkQueue } from '../../../src/redis/work-queue.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { anEvent, aSnapshot, aSubscription, aWant, NOON, TENANT } from '../../fixtures/alerting.ts';
import { makeStores } from '../../../src/redis/stores.ts';
import { contents, NO_QUEUE, toFormerLayout } from './former-layout.ts';

const PREFIX = 'team:{move}';
const TENANTS = [TENANT, 'fabrikam:tenant'];
const NOTICE = { tenantId: TENANT, notice: 'source-stale', since: NOON } as const;

describe('keys of an earlier version', function () {
  this.timeout(30_000);
  const own = withRedis();
  const keys = makeKeys(PREFIX);
  const log = makeRecordingLog();
  const move = () => makeMoveKeys({ redis: own.redis, keys, queue: NO_QUEUE, log }).move();

  /** Something of each kind for each tenant, as it is kept today. */
  async function fill(): Promise<void> {
    const stores = makeStores(own.redis, keys, noneUnreadable);
    for (const tenantId of TENANTS) {
      const event = anEvent({ tenantId });
      const seen = { tenantId, sequence: 0, polledAt: NOON, forgotten: [] };
      await stores.snapshots.commit({ ...seen, changed: [aSnapshot(1)], events: [event] });
      for (const id of ['19:a@thread.tacv2', 'b']) {
        const conversation = { tenantId, id, scope: 'channel', reference: 'r', teamId: '19:team' } as const;
        await stores.subscriptions.update(tenantId, id, () =>
          aSubscription(id, [aWant({ type: 'all' })], { conversation }),
        );
      }
      await stores.ledger.plan(event, ['19:a@thread.tacv2', 'b'], NOON);
      await stores.undo.keep(tenantId, 'b', { did: { type: 'unsubscribed' }, before: undefined, by: 'Ada' } as never);
      await stores.outages.replace(tenantId, undefined, { since: NOON, told: true });
      await stores.outages.markTold({ ...NOTICE, tenantId }, 'b');
      await makePauseStore(own.redis, keys).hold('graph', tenantId, 600_000);
    }
  }

  it('move to where each tenant’s are today, with all that they hold and as long as they last', async () => {
    await fill();
    const before = await contents(own.redis, PREFIX, TENANTS);
    await toFormerLayout(own.redis, PREFIX, TENANTS);
    assert.equal((await contents(own.redis, PREFIX, TENANTS)).size, 0);
    assert.equal(await move(), true);
    assert.deepEqual(await contents(own.redis, PREFIX, TENANTS), before);
    const left = await own.redis.keys('*');
    assert.deepEqual(
      left.filter((key) => key.startsWith(`${PREFIX}:`)).toSorted(),
      [keys.layout(), keys.layoutLock().fence, keys.polledTenants()].toSorted(),
    );
  });

  it('are all there after a process was killed while it moved them, and the next went on', async () => {
    await fill();
    const before = await contents(own.redis, PREFIX, TENANTS);
    for (const commands of [1, 4, 10, 20]) {
      await toFormerLayout(own.redis, PREFIX, TENANTS);
      const doomed = connectForAnswers({ urls: [own.url], log }) as Redis;
      await untilReady(doomed, 10_000);
      // It dies after so many commands.
      let left = commands;
      const send = doomed.sendCommand.bind(doomed);
      doomed.sendCommand = (...command: Parameters<typeof send>) => {
        if ((left -= 1) === -1) disconnect(doomed);
        return send(...command);
      };
      assert.equal(await makeMoveKeys({ redis: doomed, keys, queue: NO_QUEUE, log }).move(), false);
      // Its lock would end after five seconds.
      await own.redis.del(keys.layoutLock().lock);
      assert.equal(await move(), true);
      assert.deepEqual(await contents(own.redis, PREFIX, TENANTS), before);
    }
  });

  it('replace nothing that was written since', async () => {
    await own.redis.hset(`${PREFIX}:subscriptions:${TENANT}`, { a: 'old', b: 'old' });
    await own.redis.hset(keys.subscriptions(TENANT), { a: 'new' });
    await own.redis.set(`${PREFIX}:outage:${TENANT}`, 'old');
    await own.redis.set(keys.outage(TENANT), 'new');
    await move();
    assert.deepEqual(await own.redis.hgetall(keys.subscriptions(TENANT)), { a: 'new', b: 'old' });
    assert.equal(await own.redis.get(keys.outage(TENANT)), 'new');
  });

  it('of the queues that all tenants shared become jobs of each tenant’s', async () => {
    const add = async (name: string, data: object, delay = 0) => {
      const queue = new Queue(name, { connection: { url: own.url }, prefix: PREFIX });
      await queue.add('job', data, { delay });
      await queue.close();
    };
    const delivery = { tenantId: 'fabrikam:tenant', conversationId: 'c', issueId: 'EX1', version: 1 };
    await add('deliveries', delivery, 60_000);
    await add('fan-outs', anEvent());
    await add('notices', { ...NOTICE, conversationId: 'd' });
    const redis = connectForAnswers({ urls: [own.url], log });
    await untilReady(redis, 10_000);
    const queue = makeWorkQueue({ redis, connect: () => redis, prefix: PREFIX, tenantIds: TENANTS, log });
    assert.equal(await makeMoveKeys({ redis, keys, queue, log }).move(), true);
    assert.equal((await queue.counts())['waiting'], 3);
    const waits = (tenantId: string, name: string) => own.redis.llen(`${keys.prefix(tenantId)}:${name}:wait`);
    const [contoso = '', fabrikam = ''] = TENANTS;
    assert.deepEqual(
      [await waits(contoso, 'fan-outs'), await waits(contoso, 'notices'), await waits(fabrikam, 'deliveries')],
      [1, 1, 1],
    );
    assert.deepEqual(await own.redis.keys(`${PREFIX}:deliveries*`), []);
    await queue.close();
    disconnect(redis);
  });
});
