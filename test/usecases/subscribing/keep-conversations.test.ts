import assert from 'node:assert/strict';
import { pause } from '../../../src/domain/subscription/edit.ts';
import type { Pause } from '../../../src/domain/subscription/subscription.ts';
import type { DeliveryJob } from '../../../src/ports/index.ts';
import { makeKeepConversations } from '../../../src/usecases/subscribing/keep-conversations.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakeDeliveryLedger } from '../../fakes/stores/delivery-ledger.ts';
import { makeFakeSubscriptionStore } from '../../fakes/subscription-store.ts';
import { aConversation, anEvent, aSubscription, aWant, NOON, putInto, TENANT } from '../../fixtures/alerting.ts';

const TENANT_PAUSE: Pause = { reason: 'waiting-for-activity', since: NOON, resumeOn: 'activity', wholeTenant: true };
const OWN_PAUSE: Pause = { reason: 'team-archived', since: NOON, resumeOn: 'install' };

async function setUp(pauses: Readonly<Record<string, readonly Pause[]>>) {
  const [subscriptions, ledger] = [makeFakeSubscriptionStore(), makeFakeDeliveryLedger()];
  const jobs: DeliveryJob[] = [];
  const queue = { addDeliveries: (added: readonly DeliveryJob[]) => Promise.resolve(void jobs.push(...added)) };
  for (const [id, all] of Object.entries(pauses)) {
    const record = aSubscription(id, [aWant({ type: 'all' })]);
    const conversation = { ...record.conversation, homeTenantId: TENANT };
    await subscriptions.update(TENANT, id, () => all.reduce(pause, { ...record, conversation }));
    await ledger.plan(anEvent(), [id], NOON);
    const entry = await ledger.get(TENANT, id, 'EX20119');
    assert.ok(entry);
    if (all.length > 0) await putInto(ledger, { ...entry, state: 'paused' });
  }
  const ports = { subscriptions, ledger, queue, clock: () => NOON, log: makeRecordingLog() };
  return {
    ...ports,
    keep: makeKeepConversations(ports),
    pausesOf: async (id: string) => {
      const { pause: first, otherPauses = [] } = (await subscriptions.get(TENANT, id)) ?? {};
      return [...(first ? [first] : []), ...otherPauses].map(({ reason }) => reason);
    },
    queued: () => jobs.map(({ conversationId }) => conversationId),
  };
}

describe('the records of conversations', () => {
  it('loses the subscription of a conversation that is gone before its ledger: nothing is sent in between', async () => {
    const { subscriptions, ledger, queue, clock, log } = await setUp({ a: [] });
    const fails = () => Promise.reject(new Error('away'));
    const broken = { ...subscriptions, update: fails };
    const keep = makeKeepConversations({ subscriptions: broken, ledger, queue, clock, log });
    await assert.rejects(keep.forget(TENANT, 'a'), { message: 'away' });
    assert.ok(await ledger.get(TENANT, 'a', 'EX20119'), 'the ledger still knows what it was shown');
    await makeKeepConversations({ subscriptions, ledger, queue, clock, log }).forget(TENANT, 'a');
    assert.deepEqual(
      [await subscriptions.get(TENANT, 'a'), await ledger.get(TENANT, 'a', 'EX20119')],
      [undefined, undefined],
    );
  });

  it('ends, at one sign of life, only the pauses that hold the whole tenant', async () => {
    const { keep, pausesOf, queued } = await setUp({
      alive: [TENANT_PAUSE],
      silent: [TENANT_PAUSE],
      archived: [OWN_PAUSE, TENANT_PAUSE],
      other: [OWN_PAUSE],
    });
    await keep.seen(aConversation('alive', { homeTenantId: TENANT }), 'message');
    const left = await Promise.all(['alive', 'silent', 'archived', 'other'].map(pausesOf));
    assert.deepEqual(left, [[], [], ['team-archived'], ['team-archived']]);
    assert.deepEqual(queued().toSorted(), ['alive', 'silent']);
  });
});
