import { bulletinId } from '../../domain/bulletin/bulletin.ts';
import { isQuiet } from '../../domain/watching/compare-poll.ts';
import type { ChangeEvent, Snapshot } from '../../domain/watching/change.ts';
import { standingOf } from '../../domain/health/issue.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import { concerns, soughtFor } from '../../domain/subscription/matching.ts';
import type {
  Clock,
  DeliveryLedger,
  NameStore,
  SnapshotStore,
  SubscriptionStore,
  WorkQueue,
} from '../../ports/index.ts';
import { inLanes } from '../in-lanes.ts';

export interface FanOutPorts {
  readonly snapshots: SnapshotStore;
  readonly subscriptions: SubscriptionStore;
  readonly ledger: DeliveryLedger;
  readonly names: Pick<NameStore, 'read'>;
  readonly queue: Pick<WorkQueue, 'addDeliveries'>;
  readonly clock: Clock;
}

/** So many conversations are read, planned and queued together, and then their first cards are sent. */
const TOGETHER = 500;
/** While Redis plans some and queues others, this process reads the next. */
const LANES = 3;

/**
 * Finds the conversations that a change concerns and queues one delivery for each. Repeating it does nothing: the
 * ledger keeps what is owed, and job ids are unique. The event leaves the outbox last, so a crash repeats it.
 */
export function makeFanOut(ports: FanOutPorts): (event: ChangeEvent) => Promise<void> {
  const { snapshots, ledger, queue, clock } = ports;
  const owe = async (event: ChangeEvent, conversationIds: readonly string[]) => {
    const { tenantId, issueId, version } = event;
    await ledger.plan(event, conversationIds, clock());
    await queue.addDeliveries(
      conversationIds.map((conversationId) => ({ tenantId, conversationId, issueId, version })),
    );
  };
  return async (event) => {
    await inLanes(concerned(ports, event), LANES, (conversationIds) => owe(event, conversationIds));
    await oweBulletins(ports, event, owe);
    await snapshots.settle(event);
  };
}

/** Where somebody told users of the issue, their notice is to follow it. */
async function oweBulletins(
  { ledger }: FanOutPorts,
  event: ChangeEvent,
  owe: (owed: ChangeEvent, conversationIds: readonly string[]) => Promise<void>,
): Promise<void> {
  const issueId = bulletinId(event.issueId);
  const places = await ledger.holders(event.tenantId, issueId);
  for (const some of chunks(places)) await owe({ ...event, id: `${event.id}/bulletin`, issueId }, some);
}

/** The conversations that a change concerns, some at a time. */
async function* concerned(ports: FanOutPorts, event: ChangeEvent): AsyncGenerator<string[]> {
  const { tenantId, issueId, kinds } = event;
  const snapshot = await ports.snapshots.get(tenantId, issueId);
  // Whoever holds a live card is brought up to date, whatever has become of the issue and of what they asked for.
  const holders = new Set(await ports.ledger.holders(tenantId, issueId));
  yield* chunks([...holders]);
  if (!snapshot || isQuiet(kinds)) return;
  for await (const found of match(ports, event, snapshot)) yield found.filter((id) => !holders.has(id));
}

function* chunks(ids: readonly string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += TOGETHER) yield ids.slice(start, start + TOGETHER);
}

/**
 * Matches what the issue was taken for at the event and what it is taken for now: either may be what people asked for.
 */
async function* match(
  ports: FanOutPorts,
  { tenantId, kinds, standing }: ChangeEvent,
  { issue }: Snapshot,
): AsyncGenerator<string[]> {
  const toldAs = standing ? [standing] : [];
  const services = [standingOf(issue), ...toldAs].flatMap((each) => each.services);
  const names = seenNames(await ports.names.read(tenantId));
  const found = await ports.subscriptions.match(tenantId, {
    ...soughtFor(services, names),
    issueId: issue.id,
  });
  for (const ids of chunks(found)) {
    const records = await ports.subscriptions.getMany(tenantId, ids);
    yield records
      .filter((subscription) => concerns(subscription, { issue, kinds, toldAs, names }))
      .map((subscription) => subscription.conversation.id);
  }
}
