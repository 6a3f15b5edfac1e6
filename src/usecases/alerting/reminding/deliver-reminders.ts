import { afterReminders, DEADLINES, remindersDue, type Reminders } from '../../../domain/delivery/dates/reminders.ts';
import { formatOf } from '../../../domain/subscription/settings.ts';
import type { DeliveryJob, ReminderStore, RetryLater } from '../../../ports/index.ts';
import type { DigestPorts } from '../digests/deliver-digest.ts';
import { readListed } from '../digests/listed.ts';
import { deliverSummary, type Place, type Summary } from '../deliver-summary.ts';

interface RemindersPorts extends DigestPorts {
  readonly reminders?: Pick<ReminderStore, 'read'>;
}

/** Reminds a conversation of the dates that are near, in one message. */
export function deliverReminders(ports: RemindersPorts, job: DeliveryJob): Promise<RetryLater> {
  const summary: Summary<Reminders> = {
    name: DEADLINES,
    look: async (place) => {
      const due = await whatIsDue(ports, place);
      return due.slot === undefined ? { next: due.next } : { due };
    },
    prepare: ({ subscription }, { items }) =>
      Promise.resolve(() =>
        ports.channel.notify(subscription.conversation, { kind: 'deadlines', items }, formatOf(subscription)),
      ),
    after: afterReminders,
  };
  return deliverSummary(ports, summary, job);
}

async function whatIsDue(ports: RemindersPorts, { entry, subscription }: Place): Promise<Reminders> {
  const { announcements, marks, reminders, names, clock } = ports;
  const { tenantId, conversationId } = entry;
  const [loaded, isListed, marked, planned, known] = await Promise.all([
    announcements?.load(tenantId),
    readListed(ports, tenantId),
    marks?.all(tenantId, conversationId),
    reminders?.read(tenantId),
    names,
  ]);
  const snapshots = loaded?.snapshots.values() ?? [];
  return remindersDue({
    ...{ entry, subscription, now: clock(), planned, names: known },
    snapshots: [...snapshots].filter(isListed),
    marks: marked ?? new Map(),
  });
}
