import { familiesOf } from '../../domain/naming/catalogue.ts';
import { isQuiet } from '../../domain/watching/compare-poll.ts';
import type { ChangeEvent, Snapshot } from '../../domain/watching/change.ts';
import { servicesOf } from '../../domain/health/issue.ts';
import { concerns } from '../../domain/subscription/matching.ts';
import type { Clock, DeliveryLedger, SnapshotStore, SubscriptionStore, WorkQueue } from '../../ports/index.ts';

export interface FanOutPorts {
  readonly snapshots: SnapshotStore;
  readonly subscriptions: SubscriptionStore;
  readonly ledger: DeliveryLedger;
  readonly queue: Pick<WorkQueue, 'addDeliveries'>;
  readonly clock: Clock;
}

/**
 * Finds the conversations that a change concerns and queues one delivery for each. Repeating it does nothing: the
 * ledger keeps what is owed, and job ids are unique. The event leaves the outbox last, so a crash repeats it.
 */
export function makeFanOut(ports: FanOutPorts): (event: ChangeEvent) => Promise<void> {
  const { snapshots, ledger, queue, clock } = ports;
  return async (event) => {
    const { tenantId, issueId, version } = event;
    const snapshot = await snapshots.get(tenantId, issueId);
    const holders = new Set(await ledger.holders(tenantId, issueId));
    const concerned = snapshot && !isQuiet(event.kinds) ? await match(ports, event, snapshot, holders) : [];
    // A live card is edited even if the change is not news to its conversation.
    const conversationIds = [...new Set([...concerned, ...holders])];
    await ledger.plan(event, conversationIds, clock());
    await queue.addDeliveries(
      conversationIds.map((conversationId) => ({ tenantId, conversationId, issueId, version })),
    );
    await snapshots.settle(event);
  };
}

async function match(
  { subscriptions }: FanOutPorts,
  { tenantId, kinds }: ChangeEvent,
  { issue }: Snapshot,
  holders: ReadonlySet<string>,
): Promise<string[]> {
  const services = servicesOf(issue);
  const families = services.flatMap(familiesOf);
  const found = await Promise.all(
    services.map(({ id }) => subscriptions.match(tenantId, { serviceId: id, families, issueId: issue.id })),
  );
  const records = await subscriptions.getMany(tenantId, [...new Set(found.flat())]);
  return records
    .filter((subscription) => {
      const holdsCard = holders.has(subscription.conversation.id);
      return concerns(subscription, { issue, kinds, families, holdsCard });
    })
    .map((subscription) => subscription.conversation.id);
}
