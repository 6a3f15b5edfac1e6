import assert from 'node:assert/strict';
import sinon from 'sinon';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeStores } from '../../../src/redis/stores.ts';
import { makeDeliver } from '../../../src/usecases/alerting/deliver.ts';
import { makeClock } from '../../fakes/asking.ts';
import { makeFakeChannel } from '../../fakes/delivery-channel.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { anEvent, aSnapshot, aSubscription, aWant, NOON, TENANT } from '../../fixtures/alerting.ts';
import { makeTestAlerting } from '../../fixtures/test-alerting.ts';

describe('a first card, on a real Redis', () => {
  const own = withRedis();
  afterEach(() => sinon.restore());

  async function setUp() {
    const channel = makeFakeChannel();
    const connect = () => own.redis.duplicate();
    const outside = { source: makeFakeSource(), channel, clock: makeClock(), connect, prefix: '{cost}' };
    const ports = makeTestAlerting({ ...outside, redis: own.redis, tenantIds: [TENANT] });
    const ids = ['first', 'second'];
    for (const id of ids)
      await ports.subscriptions.update(TENANT, id, () =>
        aSubscription(id, [aWant({ type: 'service', id: 'Exchange' })]),
      );
    const kept = { tenantId: TENANT, sequence: 0, polledAt: NOON, changed: [aSnapshot(1)], forgotten: [] };
    await ports.snapshots.commit({ ...kept, events: [anEvent()] });
    await ports.ledger.plan(anEvent(), ids, NOON);
    const deliver = makeDeliver(ports);
    const job = (conversationId: string) => ({ tenantId: TENANT, conversationId, issueId: 'EX20119', version: 1 });
    return { ports, channel, deliver: (id: string) => deliver(job(id)) };
  }

  it('takes one look at all it needs, and four scripts by their hashes', async () => {
    const { deliver, channel } = await setUp();
    await deliver('first');
    const sent = sinon.spy(own.redis, 'sendCommand');
    await deliver('second');
    const names = sent.getCalls().map(({ args: [command] }) => command.name);
    // Take hold, read, take a turn, mark as being sent; then what came of it, which also gives the conversation back.
    assert.deepEqual(names, ['evalsha', 'hgetall', 'hget', 'get', 'hget', 'evalsha', 'evalsha', 'evalsha']);
    assert.deepEqual(channel.of('second'), ['post EX20119 v1']);
  });

  it('leaves nothing to do and the conversation free', async () => {
    const { deliver, ports } = await setUp();
    assert.equal(await deliver('first'), undefined);
    const entry = await ports.ledger.get(TENANT, 'first', 'EX20119');
    assert.deepEqual([entry?.state, entry?.shownVersion], ['done', 1]);
    assert.equal(await ports.ledger.exclusively(TENANT, 'first', () => Promise.resolve('free')), 'free');
  });

  it('unpacks a subscription once while it stays the same', async () => {
    const { ports } = await setUp();
    const read = await ports.subscriptions.get(TENANT, 'first');
    assert.ok(read);
    assert.equal((await ports.subscriptions.getMany(TENANT, ['second', 'first']))[1], read);
  });

  it('sees a subscription at once that another process changed', async () => {
    const { ports } = await setUp();
    const { subscriptions: others } = makeStores(own.redis, makeKeys('{cost}'), noneUnreadable);
    await ports.subscriptions.get(TENANT, 'first');
    await others.update(TENANT, 'first', (current) => current && { ...current, wants: [] });
    assert.deepEqual((await ports.subscriptions.get(TENANT, 'first'))?.wants, []);
    assert.deepEqual((await ports.subscriptions.getMany(TENANT, ['first']))[0]?.wants, []);
    await others.update(TENANT, 'first', () => undefined);
    assert.equal(await ports.subscriptions.get(TENANT, 'first'), undefined);
    assert.deepEqual(await ports.subscriptions.getMany(TENANT, ['first']), []);
  });

  it('reads a snapshot once while it stays the same', async () => {
    const { ports } = await setUp();
    const read = await ports.snapshots.get(TENANT, 'EX20119');
    assert.ok(read);
    assert.equal(await ports.snapshots.get(TENANT, 'EX20119'), read);
    const { sequence } = await ports.snapshots.load(TENANT);
    const newer = aSnapshot(2, { title: 'Mail is on time again' });
    await ports.snapshots.commit({
      tenantId: TENANT,
      sequence,
      polledAt: NOON,
      changed: [newer],
      forgotten: [],
      events: [],
    });
    assert.equal((await ports.snapshots.get(TENANT, 'EX20119'))?.issue.title, 'Mail is on time again');
  });
});
