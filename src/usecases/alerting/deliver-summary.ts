import type { DEADLINES } from '../../domain/delivery/dates/reminders.ts';
import { digestWaits, type DIGEST } from '../../domain/delivery/digest/entry.ts';
import { afterFailure, isGivenUp } from '../../domain/delivery/failure.ts';
import { takenOver } from '../../domain/delivery/late-send.ts';
import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import { afterPause, sending } from '../../domain/delivery/progress.ts';
import { SendError } from '../../domain/delivery/send-error.ts';
import { between, type Instant } from '../../domain/instant.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import type { DeliveryJob, DeliveryLedger, HeldConversation, RetryLater } from '../../ports/index.ts';
import { keepRefusal } from './after-send-failure.ts';
import type { SendStepPorts } from './send-step.ts';
import { awaitTurn } from './send-turn.ts';

export interface SummaryPorts extends Omit<SendStepPorts, 'ledger'> {
  readonly ledger: Pick<DeliveryLedger, 'get' | 'entriesOf' | 'noteLate' | 'plan'> & HeldConversation;
}

/** Where a summary stands in its conversation. */
export interface Place {
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
}

/** A message about several issues or items: the digest, or reminders. It has an entry in the ledger under its name. */
export interface Summary<Due> {
  readonly name: typeof DIGEST | typeof DEADLINES;
  /** The entry of a conversation that has none yet. */
  readonly begin?: (job: DeliveryJob) => Promise<LedgerEntry | undefined>;
  /** Ends what a message began that was shown. */
  readonly settle?: (entry: LedgerEntry) => Promise<LedgerEntry>;
  /** What is due now, or when to look again. */
  readonly look: (place: Place) => Promise<{ readonly due: Due } | { readonly next: Instant | undefined }>;
  /** Reads what it says. What this gives makes the one request. */
  readonly prepare: (place: Place, due: Due) => Promise<() => Promise<void>>;
  /** The entry once it was shown. */
  readonly after: (entry: LedgerEntry, due: Due, now: Instant) => LedgerEntry;
  /** It is refused for good. */
  readonly giveUp?: (entry: LedgerEntry) => Promise<void>;
}

type Ready<Due> = Place & { readonly due: Due };

/**
 * Sends a conversation a summary if one is due. Like every delivery it reads what is due from what is stored, so it may
 * be repeated, and whoever comes first sends it.
 */
export async function deliverSummary<Due>(
  ports: SummaryPorts,
  summary: Summary<Due>,
  job: DeliveryJob,
): Promise<RetryLater> {
  const first = await read(ports, summary, job, true);
  if (!isReady(first)) return first;
  const turn = await awaitTurn(ports, job.tenantId, job.conversationId);
  if (!turn.granted) return { againInMs: turn.waitMs };
  // Read again, so that what people changed during the wait counts.
  const ready = await read(ports, summary, job, false);
  return isReady(ready) ? send(ports, summary, ready) : ready;
}

function isReady<Due>(read: Ready<Due> | RetryLater): read is Ready<Due> {
  return read !== undefined && 'entry' in read;
}

async function read<Due>(
  ports: SummaryPorts,
  summary: Summary<Due>,
  job: DeliveryJob,
  first: boolean,
): Promise<Ready<Due> | RetryLater> {
  const { ledger, subscriptions, clock } = ports;
  const now = clock();
  const found = (await ledger.get(job.tenantId, job.conversationId, summary.name)) ?? (await summary.begin?.(job));
  if (!found) return undefined;
  if (isGivenUp(found)) {
    await summary.giveUp?.(found);
    return undefined;
  }
  // Whatever is in flight when a delivery begins was sent by a process that is gone, or is frozen.
  const entry = first && found.state === 'sending' ? takenOver(found, now) : found;
  if (entry !== found) await ledger.put(entry);
  const subscription = await subscriptions.get(job.tenantId, job.conversationId);
  if (!subscription) return waitFor(ports, entry, undefined);
  if (!subscription.pause) return look(ports, summary, { entry, subscription });
  await ledger.put(afterPause(entry, subscription.pause, now));
  return undefined;
}

async function look<Due>(
  ports: SummaryPorts,
  summary: Summary<Due>,
  { entry: found, subscription }: Place,
): Promise<Ready<Due> | RetryLater> {
  const entry = (await summary.settle?.(found)) ?? found;
  if (entry.reason !== undefined && entry.nextAt !== undefined && entry.nextAt > ports.clock()) {
    await ports.ledger.put(entry);
    return again(ports, entry.nextAt);
  }
  const looked = await summary.look({ entry, subscription });
  return 'due' in looked ? { entry, subscription, due: looked.due } : waitFor(ports, entry, looked.next);
}

async function send<Due>(ports: SummaryPorts, summary: Summary<Due>, ready: Ready<Due>): Promise<RetryLater> {
  const { ledger, clock, meter } = ports;
  const { entry, subscription, due } = ready;
  const post = await summary.prepare(ready, due);
  await ledger.put(sending(entry, 'post', clock()));
  try {
    await post();
    meter.delivery('posted', summary.name);
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    // What is in doubt for the second time counts as shown: a third copy would be certain noise.
    if (error.failure.kind !== 'ambiguous' || !entry.doubts) return refused(ports, summary, ready, error);
  }
  await ledger.put(summary.after(entry, due, clock()));
  // Whoever comes next would find the same, but people have waited long enough for what may have come meanwhile.
  const { tenantId, id: conversationId } = subscription.conversation;
  const job = { tenantId, conversationId, issueId: summary.name, version: entry.owedVersion };
  const rest = await read(ports, summary, job, false);
  return isReady(rest) ? { againInMs: 1 } : rest;
}

async function refused<Due>(
  ports: SummaryPorts,
  { name, giveUp }: Summary<Due>,
  { entry, subscription: { conversation } }: Place,
  error: SendError,
): Promise<RetryLater> {
  const after = afterFailure(entry, error.failure, ports.clock());
  const failed = await keepRefusal(ports, { before: entry, after, conversation, step: name }, error);
  if (failed.state === 'dead' && failed.reason !== 'gone') await giveUp?.(failed);
  if (failed.state === 'paused' || failed.state === 'dead' || failed.nextAt === undefined) return undefined;
  return again(ports, failed.nextAt);
}

/** The entry while it waits for its next time; without one, it is done until something is due again. */
async function waitFor(ports: SummaryPorts, entry: LedgerEntry, next: Instant | undefined): Promise<RetryLater> {
  await ports.ledger.put(digestWaits(entry, next, ports.clock()));
  return next === undefined ? undefined : again(ports, next);
}

function again({ clock }: SummaryPorts, at: Instant): RetryLater {
  return { againInMs: Math.max(1, between(clock(), at)) };
}
