import { familiesOf } from '../../domain/naming/catalogue.ts';
import { isQuiet } from '../../domain/watching/compare-poll.ts';
import type { ChangeEvent, Snapshot } from '../../domain/watching/change.ts';
import { standingOf } from '../../domain/health/issue.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import { concerns } from '../../domain/subscription/matching.ts';
import type {
  Clock,
  DeliveryLedger,
  NameStore,
  SnapshotStore,
  SubscriptionStore,
  WorkQueue,
} from '../../ports/index.ts';

export interface FanOutPorts {
  readonly snapshots: SnapshotStore;
  readonly subscriptions: SubscriptionStore;
  readonly ledger: DeliveryLedger;
  readonly names: Pick<NameStore, 'read'>;
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
    const holders = await ledger.holders(tenantId, issueId);
    const concerned = snapshot && !isQuiet(event.kinds) ? await match(ports, event, snapshot) : [];
    // Whoever holds a live card is brought up to date, whatever has become of the issue and of what they asked for.
    const conversationIds = [...new Set([...concerned, ...holders])];
    await ledger.plan(event, conversationIds, clock());
    await queue.addDeliveries(
      conversationIds.map((conversationId) => ({ tenantId, conversationId, issueId, version })),
    );
    await snapshots.settle(event);
  };
}

/**
 * Matches what the issue was taken for at the event and what it is taken for now: either may be what people asked for.
 */
async function match(
  ports: FanOutPorts,
  { tenantId, kinds, standing }: ChangeEvent,
  { issue }: Snapshot,
): Promise<string[]> {
  const toldAs = standing ? [standing] : [];
  const services = [standingOf(issue), ...toldAs].flatMap((each) => each.services);
  const names = seenNames(await ports.names.read(tenantId));
  const found = await ports.subscriptions.match(tenantId, {
    serviceIds: [
      ...new Set(services.flatMap((each) => names.relativesOf(each)).flatMap((each) => names.formsOf(each))),
    ],
    families: [
      ...new Set(services.flatMap((service) => [service, names.find(service) ?? service]).flatMap(familiesOf)),
    ],
    issueId: issue.id,
  });
  const records = await ports.subscriptions.getMany(tenantId, found);
  return records
    .filter((subscription) => concerns(subscription, { issue, kinds, toldAs, names }))
    .map((subscription) => subscription.conversation.id);
}
