import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { LedgerEntry } from '../../../src/domain/delivery/ledger-entry.ts';
import { makeMetrics } from '../../../src/lib/metrics.ts';
import type { SendSlot } from '../../../src/ports/index.ts';
import { makeDeliver } from '../../../src/usecases/alerting/deliver.ts';
import { makeFakeChannel } from '../../fakes/delivery-channel.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakeDeliveryLedger } from '../../fakes/stores/delivery-ledger.ts';
import { makeFakeNameStore } from '../../fakes/stores/name-store.ts';
import { makeFakeSubscriptionStore } from '../../fakes/subscription-store.ts';
import { ADA, anEvent, aSnapshot, aSubscription, aWant, NOON, TENANT } from '../../fixtures/alerting.ts';
import { plainText } from '../../../src/lib/plain-text.ts';

const C = 'c';
const JOB = { tenantId: TENANT, conversationId: C, issueId: 'EX20119', version: 1 };
const GRANTED: SendSlot = { granted: true, waitMs: 0 };

describe('a delivery and its turn to send', () => {
  let time: sinon.SinonFakeTimers;
  beforeEach(() => {
    time = sinon.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => time.restore());

  /** One conversation that is owed a card. `slots` are what the limiter gives in turn; marking a send takes a while. */
  async function setUp({ slots = [] as readonly SendSlot[], markingMs = 0, subscribed = true, resolved = false } = {}) {
    const [ledger, channel, subscriptions] = [makeFakeDeliveryLedger(), makeFakeChannel(), makeFakeSubscriptionStore()];
    const wants = [aWant({ type: 'all' })];
    const follows = [{ issueId: 'EX20119', setBy: ADA, setAt: NOON }];
    if (subscribed) await subscriptions.update(TENANT, C, () => aSubscription(C, wants, { follows }));
    await ledger.plan(anEvent(), [C], NOON);
    let taken = 0;
    const states: LedgerEntry['state'][] = [];
    const deliver = makeDeliver({
      snapshots: {
        get: () => Promise.resolve(aSnapshot(1, { resolved })),
        load: () => Promise.resolve({ sequence: 1, snapshots: new Map() }),
      },
      subscriptions,
      names: makeFakeNameStore(),
      plainText,
      queue: { addNotices: () => Promise.resolve() },
      channel,
      ledger: {
        ...ledger,
        exclusively: (tenantId, conversationId, work) =>
          ledger.exclusively(tenantId, conversationId, (held) => {
            const put = (entry: LedgerEntry) => {
              states.push(entry.state);
              if (entry.state === 'sending') time.tick(markingMs);
              return held.put(entry);
            };
            return work({ ...held, put });
          }),
      },
      limiter: { take: () => Promise.resolve(slots[taken++] ?? GRANTED), holdBack: () => Promise.resolve() },
      clock: () => NOON,
      sleep: () => Promise.resolve(),
      log: makeRecordingLog(),
      meter: makeMetrics().meter,
    });
    return {
      follows: async () => (await subscriptions.get(TENANT, C))?.follows.length,
      channel,
      states,
      taken: () => taken,
      deliver: () => deliver(JOB),
      entry: () => ledger.get(TENANT, C, 'EX20119'),
    };
  }

  it('asks for one turn if noting the send was quick', async () => {
    const { deliver, channel, taken } = await setUp({ markingMs: 50 });
    assert.equal(await deliver(), undefined);
    assert.deepEqual([channel.of(C).length, taken()], [1, 1]);
  });

  it('asks for another turn if the first has passed while the send was noted', async () => {
    const { deliver, channel, taken } = await setUp({ markingMs: 51 });
    assert.equal(await deliver(), undefined);
    assert.deepEqual([channel.of(C).length, taken()], [1, 2]);
  });

  it('leaves nothing in doubt if the other turn is refused', async () => {
    const refused: SendSlot = { granted: false, waitMs: 700 };
    const { deliver, channel, entry, states } = await setUp({ markingMs: 51, slots: [GRANTED, refused] });
    const before = await entry();
    assert.deepEqual(await deliver(), { againInMs: 700 });
    assert.deepEqual([states, channel.of(C)], [['sending', 'planned'], []]);
    assert.deepEqual(await entry(), before);
  });

  it('sends nothing if its turn is refused at once', async () => {
    const { deliver, channel, states } = await setUp({ slots: [{ granted: false, waitMs: 700 }] });
    assert.deepEqual(await deliver(), { againInMs: 700 });
    assert.deepEqual([states, channel.of(C)], [[], []]);
  });

  it('owes nothing to a conversation that has unsubscribed', async () => {
    const { deliver, channel, entry } = await setUp({ subscribed: false });
    assert.equal(await deliver(), undefined);
    const { state, shownVersion, owedVersion } = (await entry())!;
    assert.deepEqual([channel.of(C), state, shownVersion, owedVersion], [[], 'done', 1, 1]);
  });

  it('ends following once the end of the issue was told, and not before', async () => {
    const open = await setUp();
    await open.deliver();
    assert.equal(await open.follows(), 1);
    const ended = await setUp({ resolved: true });
    await ended.deliver();
    assert.ok(ended.channel.of(C).length > 0);
    assert.equal(await ended.follows(), 0);
  });
});
