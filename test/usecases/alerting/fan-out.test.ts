import assert from 'node:assert/strict';
import type { ChangeEvent } from '../../../src/domain/watching/change.ts';
import type { Target } from '../../../src/domain/subscription/subscription.ts';
import type { DeliveryJob } from '../../../src/ports/index.ts';
import { makeFanOut, type FanOutPorts } from '../../../src/usecases/alerting/fan-out.ts';
import { makeFakeDeliveryLedger } from '../../fakes/stores/delivery-ledger.ts';
import { makeFakeNameStore } from '../../fakes/stores/name-store.ts';
import { makeFakeSnapshotStore } from '../../fakes/stores/snapshot-store.ts';
import { makeFakeSubscriptionStore } from '../../fakes/subscription-store.ts';
import { anEvent, aSnapshot, aSubscription, aWant, NOON, putInto, TENANT } from '../../fixtures/alerting.ts';

const EXCHANGE: Target = { type: 'service', id: 'Exchange' };

/** One event in the outbox, and who asked for what. `broken` ports fail. */
async function setUp(broken: (ports: FanOutPorts) => Partial<FanOutPorts> = () => ({}), event = anEvent()) {
  const snapshots = makeFakeSnapshotStore();
  await snapshots.commit({
    ...{ tenantId: TENANT, sequence: 0, polledAt: NOON, forgotten: [] },
    ...{ changed: [aSnapshot(event.version)], events: [event] },
  });
  const jobs: DeliveryJob[] = [];
  const queue = { addDeliveries: (added: readonly DeliveryJob[]) => Promise.resolve(void jobs.push(...added)) };
  const subscriptions = makeFakeSubscriptionStore();
  const [ledger, names] = [makeFakeDeliveryLedger(), makeFakeNameStore()];
  const ports = { snapshots, queue, subscriptions, ledger, names, clock: () => NOON };
  const fanOut = makeFanOut({ ...ports, ...broken(ports) });
  return {
    ...ports,
    run: () => fanOut(event),
    subscribe: (id: string, ...targets: Target[]) =>
      subscriptions.update(TENANT, id, () =>
        aSubscription(
          id,
          targets.map((target) => aWant(target)),
        ),
      ),
    owed: async () => (await snapshots.owed(TENANT, 10)).length,
    queued: () => jobs.map(({ conversationId }) => conversationId),
    planned: async (id: string) => (await ports.ledger.get(TENANT, id, event.issueId)) !== undefined,
  };
}

const fails = () => Promise.reject(new Error('away'));

describe('fan-out', () => {
  it('plans and queues each conversation that asked for it, and then the event is settled', async () => {
    const { run, subscribe, owed, queued, planned } = await setUp();
    await subscribe('a', EXCHANGE);
    await subscribe('b', { type: 'service', id: 'SharePoint' });
    await run();
    assert.deepEqual([queued(), await planned('a'), await planned('b'), await owed()], [['a'], true, false, 0]);
  });

  it('lets the first of very many begin while the others are planned, and leaves nobody out', async () => {
    const steps: string[] = [];
    const { run, subscribe, owed } = await setUp(({ ledger }) => ({
      ledger: { ...ledger, plan: (_event, ids) => Promise.resolve(steps.push(`plan ${ids.length}`)).then(() => []) },
      queue: { addDeliveries: (jobs) => Promise.resolve(void steps.push(`queue ${jobs.length}`)) },
    }));
    for (let number = 0; number < 1_001; number += 1) await subscribe(`channel ${number}`, EXCHANGE);
    await run();
    assert.deepEqual(steps.toSorted(), ['plan 1', 'plan 500', 'plan 500', 'queue 1', 'queue 500', 'queue 500']);
    assert.ok(steps.indexOf('queue 500') < steps.indexOf('plan 1'), steps.join());
    assert.equal(await owed(), 0);
  });

  it('plans and queues everybody once, some at a time, whoever holds a card or asked for it', async () => {
    const { run, subscribe, queued, ledger, owed } = await setUp(undefined, anEvent({ version: 2 }));
    const ids = Array.from({ length: 1_203 }, (_, at) => `c${at}`);
    for (const id of ids) await subscribe(id, EXCHANGE);
    await ledger.plan(anEvent(), ['c7', 'gone'], NOON);
    for (const id of ['c7', 'gone']) {
      const entry = await ledger.get(TENANT, id, anEvent().issueId);
      if (entry) await putInto(ledger, { ...entry, cardId: 'card', hadCard: true });
    }
    await run();
    assert.deepEqual([queued().toSorted(), await owed()], [[...ids, 'gone'].toSorted(), 0]);
  });

  it('keeps the event in the outbox until everything is planned and queued', async () => {
    for (const broken of [
      ({ ledger }: FanOutPorts) => ({ ledger: { ...ledger, plan: fails } }),
      () => ({ queue: { addDeliveries: fails } }),
    ]) {
      const { run, subscribe, owed } = await setUp(broken);
      await subscribe('a', EXCHANGE);
      await assert.rejects(run(), { message: 'away' });
      assert.equal(await owed(), 1);
    }
  });

  it('queues no delivery that the ledger does not know', async () => {
    const { run, subscribe, queued } = await setUp(({ ledger }) => ({ ledger: { ...ledger, plan: fails } }));
    await subscribe('a', EXCHANGE);
    await assert.rejects(run(), { message: 'away' });
    assert.deepEqual(queued(), []);
  });

  it('passes over conversations whose subscription only looks like the issue', async () => {
    const { run, subscriptions, queued } = await setUp();
    await subscriptions.update(TENANT, 'a', () => aSubscription('a', [aWant(EXCHANGE, { kinds: ['messages'] })]));
    await run();
    assert.deepEqual(queued(), []);
  });

  for (const [what, kinds] of [
    ['an edit', ['edited']],
    ['news', ['updated']],
  ] as const) {
    it(`brings who holds a card up to date, once, at ${what}, and others only at news`, async () => {
      const event: ChangeEvent = anEvent({ version: 2, kinds });
      const { run, subscribe, ledger, queued } = await setUp(undefined, event);
      await subscribe('asked', EXCHANGE);
      for (const id of ['asked', 'left']) await hold(ledger, id);
      await subscribe('new', EXCHANGE);
      await run();
      assert.deepEqual(queued().toSorted(), what === 'news' ? ['asked', 'left', 'new'] : ['asked', 'left']);
    });
  }

  async function hold(ledger: ReturnType<typeof makeFakeDeliveryLedger>, id: string): Promise<void> {
    await ledger.plan(anEvent(), [id], NOON);
    const entry = await ledger.get(TENANT, id, 'EX20119');
    assert.ok(entry);
    await putInto(ledger, { ...entry, cardId: `card-${id}`, hadCard: true });
  }
});
