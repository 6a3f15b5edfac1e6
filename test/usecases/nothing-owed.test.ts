import assert from 'node:assert/strict';
import sinon from 'sinon';
import { HOUR, MINUTE } from '../../src/domain/instant.ts';
import { SendError } from '../../src/domain/delivery/send-error.ts';
import type { NoticeJob } from '../../src/ports/index.ts';
import { makeMetrics } from '../../src/lib/metrics.ts';
import { makeDeliver } from '../../src/usecases/alerting/deliver.ts';
import { makeTellNotice } from '../../src/usecases/alerting/tell-notice.ts';
import { makeFakeChannel } from '../fakes/delivery-channel.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { makeFakeDeliveryLedger } from '../fakes/stores/delivery-ledger.ts';
import { makeFakeNameStore } from '../fakes/stores/name-store.ts';
import { makeFakeOutageStore } from '../fakes/stores/outage-store.ts';
import { makeFakeSnapshotStore } from '../fakes/stores/snapshot-store.ts';
import { makeFakeSubscriptionStore } from '../fakes/subscription-store.ts';
import { anEvent, aSnapshot, aSubscription, aWant, NOON, TENANT } from '../fixtures/alerting.ts';
import { plainText } from '../../src/lib/plain-text.ts';

/** What the use cases need, with a limiter that grants every slot and remembers who was held back. */
function setUp() {
  const held: (readonly [conversationId: string | undefined, milliseconds: number])[] = [];
  const limiter = {
    take: () => Promise.resolve({ granted: true, waitMs: 0 }),
    holdBack: (_tenantId: string, conversationId: string | undefined, milliseconds: number) =>
      Promise.resolve(void held.push([conversationId, milliseconds])),
  };
  return {
    ...{ held, limiter, clock: () => NOON, sleep: () => Promise.resolve() },
    ...{ log: makeRecordingLog(), meter: makeMetrics().meter, channel: makeFakeChannel() },
    ...{ snapshots: makeFakeSnapshotStore(), ledger: makeFakeDeliveryLedger(), names: makeFakeNameStore() },
    queue: { addNotices: () => Promise.resolve() },
    ...{ outages: makeFakeOutageStore(), subscriptions: makeFakeSubscriptionStore(), plainText },
  };
}

describe('a conversation that unsubscribed', () => {
  it('is owed nothing any more: no work for it is taken up again', async () => {
    const ports = setUp();
    const { snapshots, ledger, channel } = ports;
    const event = anEvent();
    await snapshots.commit({
      ...{ tenantId: TENANT, sequence: 0, polledAt: NOON, forgotten: [] },
      ...{ changed: [aSnapshot(1)], events: [event] },
    });
    await ledger.plan(event, ['a'], NOON);
    const job = { tenantId: TENANT, conversationId: 'a', issueId: event.issueId, version: 1 };
    assert.equal(await makeDeliver(ports)(job), undefined);
    assert.deepEqual(channel.shown, []);
    assert.deepEqual(await ledger.unfinished(TENANT, '2031-12-31T00:00:00.000Z', 10), []);
  });
});

describe('a notice that the bot’s own identity may not send', () => {
  it('holds back every send of the tenant, not one conversation after the other', async () => {
    const ports = setUp();
    const { channel, outages, subscriptions, held } = ports;
    channel.refuse = () => new SendError({ kind: 'stop' }, 'refused');
    await subscriptions.update(TENANT, 'a', () => aSubscription('a', [aWant({ type: 'all' })]));
    await outages.replace(TENANT, undefined, { since: NOON, told: true });
    const notice: NoticeJob = { tenantId: TENANT, notice: 'source-stale', since: NOON };
    assert.deepEqual(await makeTellNotice(ports)(notice, 'a'), { againInMs: MINUTE });
    assert.deepEqual(held, [[undefined, MINUTE]]);
  });
});

describe('a send whose turn has passed', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => clock.restore());

  it('leaves no doubt when the next turn is refused: nothing was sent', async () => {
    const ports = setUp();
    const { snapshots, ledger, subscriptions, channel } = ports;
    const event = anEvent();
    await subscriptions.update(TENANT, 'a', () => aSubscription('a', [aWant({ type: 'all' })]));
    await snapshots.commit({
      ...{ tenantId: TENANT, sequence: 0, polledAt: NOON, forgotten: [] },
      ...{ changed: [aSnapshot(1)], events: [event] },
    });
    await ledger.plan(event, ['a'], NOON);
    const slots = [
      { granted: true, waitMs: 0 },
      { granted: false, waitMs: HOUR },
    ];
    const deliver = makeDeliver({
      ...ports,
      limiter: { ...ports.limiter, take: () => Promise.resolve(slots.shift() ?? { granted: false, waitMs: HOUR }) },
      ledger: {
        ...ledger,
        // Each write takes so long that the turn is past.
        exclusively: (tenantId, id, work) =>
          ledger.exclusively(tenantId, id, (held) =>
            work({ ...held, put: (entry) => held.put(entry).finally(() => clock.tick(1_000)) }),
          ),
      },
    });
    const job = { tenantId: TENANT, conversationId: 'a', issueId: event.issueId, version: 1 };
    assert.deepEqual(await deliver(job), { againInMs: HOUR });
    assert.deepEqual([(await ledger.get(TENANT, 'a', event.issueId))?.state, channel.shown], ['planned', []]);
  });
});
