import { digestWaits } from '../../../domain/delivery/digest.ts';
import { afterFailure, isGivenUp } from '../../../domain/delivery/failure.ts';
import { takenOver } from '../../../domain/delivery/late-send.ts';
import type { LedgerEntry } from '../../../domain/delivery/ledger-entry.ts';
import { afterPause, sending } from '../../../domain/delivery/progress.ts';
import { afterReminders, DEADLINES, remindersDue, type Reminders } from '../../../domain/delivery/dates/reminders.ts';
import { SendError } from '../../../domain/delivery/send-error.ts';
import { between, type Instant } from '../../../domain/instant.ts';
import { formatOf } from '../../../domain/subscription/settings.ts';
import type { Subscription } from '../../../domain/subscription/subscription.ts';
import type { DeliveryJob, ReminderStore, RetryLater } from '../../../ports/index.ts';
import { keepRefusal } from '../after-send-failure.ts';
import type { DigestPorts } from '../deliver-digest.ts';
import { awaitTurn } from '../send-turn.ts';

interface RemindersPorts extends DigestPorts {
  readonly reminders?: Pick<ReminderStore, 'read'>;
}

interface Due extends Reminders {
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
}

/**
 * Reminds a conversation of the dates that are near, in one message. Like every delivery it reads what is due from what
 * is stored, so it may be repeated, and whoever comes first sends it.
 */
export async function deliverReminders(ports: RemindersPorts, job: DeliveryJob): Promise<RetryLater> {
  const first = await readDue(ports, job, true);
  if (!isDue(first)) return first;
  const turn = await awaitTurn(ports, job.tenantId, job.conversationId);
  if (!turn.granted) return { againInMs: turn.waitMs };
  // Read again, so that what people marked during the wait counts.
  const due = await readDue(ports, job, false);
  return isDue(due) ? send(ports, due) : due;
}

function isDue(due: Due | RetryLater): due is Due {
  return due !== undefined && 'entry' in due;
}

async function readDue(ports: RemindersPorts, job: DeliveryJob, first: boolean): Promise<Due | RetryLater> {
  const { ledger, subscriptions, clock } = ports;
  const now = clock();
  const found = await ledger.get(job.tenantId, job.conversationId, DEADLINES);
  if (!found || isGivenUp(found)) return undefined;
  // Whatever is in flight when a delivery begins was sent by a process that is gone, or is frozen.
  const entry = first && found.state === 'sending' ? takenOver(found, now) : found;
  if (entry !== found) await ledger.put(entry);
  const subscription = await subscriptions.get(job.tenantId, job.conversationId);
  if (!subscription) return waitFor(ports, entry, undefined);
  if (subscription.pause) {
    await ledger.put(afterPause(entry, subscription.pause, now));
    return undefined;
  }
  if (entry.reason !== undefined && entry.nextAt !== undefined && entry.nextAt > now)
    return { againInMs: Math.max(1, between(now, entry.nextAt)) };
  const due = await look(ports, entry, subscription, now);
  return due.slot === undefined ? waitFor(ports, entry, due.next) : { entry, subscription, ...due };
}

async function look(
  { announcements, marks, reminders, names }: RemindersPorts,
  entry: LedgerEntry,
  subscription: Subscription,
  now: Instant,
): Promise<Reminders> {
  const { tenantId, conversationId } = entry;
  const [loaded, marked, planned, known] = await Promise.all([
    announcements?.load(tenantId),
    marks?.all(tenantId, conversationId),
    reminders?.read(tenantId),
    names,
  ]);
  const snapshots = loaded?.snapshots.values() ?? [];
  return remindersDue({
    ...{ entry, subscription, now, planned, names: known },
    snapshots: [...snapshots],
    marks: marked ?? new Map(),
  });
}

async function send(ports: RemindersPorts, due: Due): Promise<RetryLater> {
  const { ledger, channel, clock, meter } = ports;
  const { entry, subscription, items } = due;
  await ledger.put(sending(entry, 'post', clock()));
  try {
    await channel.notify(subscription.conversation, { kind: 'deadlines', items }, formatOf(subscription));
    meter.delivery('posted', 'deadlines');
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    // What is in doubt for the second time counts as shown: a third copy would be certain noise.
    if (error.failure.kind !== 'ambiguous' || !entry.doubts) return refused(ports, due, error);
  }
  await ledger.put(afterReminders(entry, due, clock()));
  const { tenantId, id: conversationId } = subscription.conversation;
  const rest = await readDue(
    ports,
    { tenantId, conversationId, issueId: DEADLINES, version: entry.owedVersion },
    false,
  );
  return isDue(rest) ? { againInMs: 1 } : rest;
}

async function refused(ports: RemindersPorts, { entry, subscription }: Due, error: SendError): Promise<RetryLater> {
  const { clock } = ports;
  const after = afterFailure(entry, error.failure, clock());
  const { conversation } = subscription;
  const failed = await keepRefusal(ports, { before: entry, after, conversation, step: 'deadlines' }, error);
  if (failed.state === 'paused' || failed.state === 'dead' || failed.nextAt === undefined) return undefined;
  return { againInMs: Math.max(1, between(clock(), failed.nextAt)) };
}

/** The entry while it waits for its next time; without one, it is done until something is due again. */
async function waitFor(
  { ledger, clock }: RemindersPorts,
  entry: LedgerEntry,
  next: Instant | undefined,
): Promise<RetryLater> {
  await ledger.put(digestWaits(entry, next, clock()));
  return next === undefined ? undefined : { againInMs: Math.max(1, between(clock(), next)) };
}
