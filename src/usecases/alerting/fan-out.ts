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

/** The first conversations get their cards while the others are planned: nobody waits for ten thousand. */
const QUEUED_AT_ONCE = 500;

/**
 * Finds the conversations that a change concerns and queues one delivery for each. Repeating it does nothing: the
 * ledger keeps what is owed, and job ids are unique. The event leaves the outbox last, so a crash repeats it.
 */
export function makeFanOut(ports: FanOutPorts): (event: ChangeEvent) => Promise<void> {
  const { snapshots, ledger } = ports;
  return async (event) => {
    const { tenantId, issueId } = event;
    const snapshot = await snapshots.get(tenantId, issueId);
    const holders = await ledger.holders(tenantId, issueId);
    const concerned = snapshot && !isQuiet(event.kinds) ? await match(ports, event, snapshot) : [];
    // Whoever holds a live card is brought up to date, whatever has become of the issue and of what they asked for.
    const conversationIds = [...new Set([...concerned, ...holders])];
    await planAndQueue(ports, event, conversationIds);
    await snapshots.settle(event);
  };
}

async function planAndQueue(
  { ledger, queue, clock }: FanOutPorts,
  event: ChangeEvent,
  conversationIds: readonly string[],
): Promise<void> {
  const { tenantId, issueId, version } = event;
  for (let start = 0; start < conversationIds.length; start += QUEUED_AT_ONCE) {
    const some = conversationIds.slice(start, start + QUEUED_AT_ONCE);
    await ledger.plan(event, some, clock());
    await queue.addDeliveries(some.map((conversationId) => ({ tenantId, conversationId, issueId, version })));
  }
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
