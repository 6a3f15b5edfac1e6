import { DEADLINES, newlyDue, remindersEvent } from '../../../domain/delivery/dates/reminders.ts';
import { soughtFor } from '../../../domain/subscription/matching.ts';
import { seenNames } from '../../../domain/naming/tenant-names.ts';
import { servicesOf } from '../../../domain/health/issue.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { Snapshot } from '../../../domain/watching/change.ts';
import type { DeliveryLedger, NameStore, ReminderStore, SubscriptionStore, WorkQueue } from '../../../ports/index.ts';

export interface PlanRemindersPorts {
  readonly reminders: ReminderStore;
  readonly subscriptions: Pick<SubscriptionStore, 'match'>;
  readonly names: Pick<NameStore, 'read'>;
  readonly ledger: Pick<DeliveryLedger, 'get' | 'plan'>;
  readonly queue: Pick<WorkQueue, 'addDeliveries'>;
}

/**
 * Plans a look at what is due for each conversation that may hear of an item whose reminder became due. How far that got
 * is written last: a crash in between plans it once more, and whoever looks finds what was told already. At a tenant's
 * first run nothing is planned, so nobody is flooded.
 */
export async function planReminders(
  ports: PlanRemindersPorts,
  tenantId: string,
  snapshots: Iterable<Snapshot>,
  now: Instant,
): Promise<void> {
  const { reminders, queue } = ports;
  const planned = await reminders.read(tenantId);
  const due = newlyDue(snapshots, planned, now);
  if (planned && due.length === 0) return;
  const ids = due.length === 0 ? new Set<string>() : await concerned(ports, tenantId, due);
  const jobs = await Promise.all([...ids].map((conversationId) => owe(ports, tenantId, conversationId, now)));
  if (jobs.length > 0) await queue.addDeliveries(jobs);
  await reminders.write(tenantId, { since: planned?.since ?? now, upTo: now });
}

/** More than are to be told: each is looked at anyway. */
async function concerned(
  { subscriptions, names }: PlanRemindersPorts,
  tenantId: string,
  due: readonly Snapshot[],
): Promise<ReadonlySet<string>> {
  const known = seenNames(await names.read(tenantId));
  const found = await Promise.all(
    due.map(({ issue }) =>
      subscriptions.match(tenantId, { ...soughtFor(servicesOf(issue), known), issueId: issue.id }),
    ),
  );
  return new Set(found.flat());
}

async function owe({ ledger }: PlanRemindersPorts, tenantId: string, conversationId: string, now: Instant) {
  const former = await ledger.get(tenantId, conversationId, DEADLINES);
  const event = remindersEvent(tenantId, former, now);
  await ledger.plan(event, [conversationId], now);
  return { tenantId, conversationId, issueId: DEADLINES, version: event.version };
}
