import type { ServiceNames } from '../../domain/naming/service-names.ts';
import type { Snapshot } from '../../domain/watching/change.ts';
import { afterFailedStep } from '../../domain/delivery/failed-step.ts';
import type { SendStep } from '../../domain/delivery/plan.ts';
import type { Mate } from '../../domain/delivery/shared-thread.ts';
import { lateSendOf } from '../../domain/delivery/late-send.ts';
import {
  afterEdit,
  afterNudge,
  afterOtherEdit,
  afterPost,
  afterReply,
  sending,
  tryingCard,
} from '../../domain/delivery/progress.ts';
import { SendError } from '../../domain/delivery/send-error.ts';
import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import { between, SECOND } from '../../domain/instant.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ItemMark } from '../../domain/announcement/mark.ts';
import type { TakenBy } from '../../domain/delivery/next-nudge.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import type { TellRule } from '../../domain/subscription/telling.ts';
import type {
  Clock,
  DeliveryChannel,
  DeliveryLedger,
  HeldConversation,
  LiveFormat,
  Log,
  Meter,
  RetryLater,
  SendLimiter,
  SubscriptionStore,
} from '../../ports/index.ts';
import { applySendFailure, unlessOthersGotThrough } from './after-send-failure.ts';
import { awaitTurn } from './send-turn.ts';
import type { TellWhoSetPorts } from '../subscribing/tell-who-set.ts';

export interface SendStepPorts extends Omit<TellWhoSetPorts, 'subscriptions'> {
  readonly subscriptions: SubscriptionStore;
  readonly ledger: Pick<DeliveryLedger, 'entriesOf' | 'noteLate'> & HeldConversation;
  readonly channel: DeliveryChannel;
  readonly limiter: SendLimiter;
  readonly clock: Clock;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: Log;
  readonly meter: Meter;
}

/** Everything a delivery depends on, as it is now. */
export interface Situation {
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  readonly snapshot: Snapshot;
  readonly names: ServiceNames;
  readonly format: LiveFormat;
  readonly digest: string;
  /** What was shown here of other ids of the same outage. */
  readonly twins?: readonly Mate[];
  /** Who is on the issue, as far as anything depends on it. */
  readonly owner?: TakenBy;
  /** What the conversation says of a Message Center item. */
  readonly mark?: ItemMark | undefined;
  /** Whether the source was read lately. */
  readonly isFresh?: boolean;
}

/** When the delivery is to go on. */
interface Ended {
  readonly wait: RetryLater;
  /** Everything is shown and written, and the conversation is given back. */
  readonly isDone?: true;
}

interface Turn {
  readonly isPast: () => boolean;
  /** The entry to keep if nothing is missing any more, else undefined. */
  readonly settle: (situation: Situation) => LedgerEntry | undefined;
}

/** Sends one message. Undefined if the next step may follow at once. */
export async function sendStep(
  ports: SendStepPorts,
  situation: Situation,
  step: SendStep,
  { isPast, settle }: Turn,
): Promise<Ended | undefined> {
  const { entry, snapshot } = situation;
  // Written before the request. After a crash, an entry with this mark is in doubt; one without it was never sent.
  const trying = whileTrying(entry, step, snapshot, ports.clock());
  await ports.ledger.put(sending(trying, step.step, ports.clock()));
  if (isPast()) {
    // If Redis stalled at this write, it delayed all sends at once. Sent together they would be a burst.
    const turn = await awaitTurn(ports, entry.tenantId, entry.conversationId);
    if (!turn.granted) {
      await ports.ledger.put(entry);
      return { wait: { againInMs: turn.waitMs } };
    }
    // If this process stood still, another may have sent it since: then this write ends the work.
    await ports.ledger.put(sending(trying, step.step, ports.clock()));
  }
  let after: LedgerEntry;
  try {
    after = await send(ports, situation, step);
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    return afterRefusal(ports, situation, step, error);
  }
  const settled = settle({ ...situation, entry: after });
  await keep(ports, situation, step, after, settled);
  if (step.step === 'post' || step.step === 'reply') {
    ports.meter.deliveryDelay(Math.max(0, between(snapshot.changedAt, ports.clock()) / SECOND));
  }
  return settled && { wait: undefined, isDone: true };
}

/** A nudge counts as sent from here on: if this process dies, nobody says it twice. */
function whileTrying(entry: LedgerEntry, step: SendStep, snapshot: Snapshot, now: Instant): LedgerEntry {
  if (step.step === 'nudge') return afterNudge(entry, step.nudge, now);
  return step.step === 'post' ? tryingCard(entry, snapshot) : entry;
}

/** Makes the request and returns the entry as it is after success. */
async function send(
  { channel, clock, meter }: SendStepPorts,
  situation: Situation,
  step: SendStep,
): Promise<LedgerEntry> {
  const { entry, snapshot, format, digest } = situation;
  const to = situation.subscription.conversation;
  if (step.step === 'reply') return sendReply({ channel, clock, meter }, situation, step);
  if (step.step === 'post' || entry.cardId === undefined) {
    const { cardId } = await channel.post(to, snapshot, format);
    // It was shown, but nothing can be done with it any more.
    const isKnown = cardId !== undefined;
    meter.delivery(isKnown ? 'posted' : 'ambiguous', isKnown ? toldBy(step).rule : 'no-card-id');
    return afterPost(entry, { cardId, digest, snapshot, ...toldBy(step) }, clock());
  }
  if (step.step === 'edit') {
    await channel.edit(to, step.cardId ?? entry.cardId, snapshot, format);
    meter.delivery('edited', 'card-changed');
    if (step.cardId !== undefined) return afterOtherEdit(entry, { cardId: step.cardId, digest }, clock());
    return afterEdit(entry, digest, clock());
  }
  await channel.nudge(to, entry.cardId, { issue: snapshot.issue, nudge: step.nudge }, format);
  meter.delivery('replied', 'nudge');
  return afterNudge(entry, step.nudge, clock());
}

/** Below the issue's own card, or below that of a twin. */
async function sendReply(
  { channel, clock, meter }: Pick<SendStepPorts, 'channel' | 'clock' | 'meter'>,
  { entry, snapshot, format, subscription: { conversation } }: Situation,
  step: Extract<SendStep, { step: 'reply' }>,
): Promise<LedgerEntry> {
  const { cardId = entry.cardId } = step.thread ?? {};
  if (cardId !== undefined) await channel.reply(conversation, cardId, step, format);
  meter.delivery('replied', step.rule);
  return afterReply(entry, { ...step, snapshot }, clock());
}

/** The rule by which a step tells something; an edit tells nothing. */
function toldBy(step: SendStep): { readonly rule?: TellRule } {
  return (step.step === 'post' || step.step === 'reply') && step.rule !== undefined ? { rule: step.rule } : {};
}

/**
 * Keeps what the step came to: if it was the last one, `settled`, in the same write. If others have gone on meanwhile,
 * they learn what was shown although they had.
 */
async function keep(
  { ledger, clock }: SendStepPorts,
  { snapshot }: Situation,
  step: SendStep,
  after: LedgerEntry,
  settled?: LedgerEntry,
): Promise<void> {
  try {
    await (settled ? ledger.putLast(settled) : ledger.put(after));
  } catch (error) {
    await ledger.noteLate(after, lateSendOf(step, after, snapshot), clock());
    throw error;
  }
}

async function afterRefusal(
  ports: SendStepPorts,
  situation: Situation,
  step: SendStep,
  error: SendError,
): Promise<Ended | undefined> {
  const { clock, ledger, log, channel } = ports;
  const { failure, httpStatus, apiCode } = error;
  const failed = afterFailedStep({ ...situation, step }, failure, clock());
  const next = await unlessOthersGotThrough(ports, situation.entry, failed);
  // An edit that failed may have been made all the same.
  await (step.step === 'edit' ? keep(ports, situation, step, next) : ledger.put(next));
  const { conversation } = situation.subscription;
  const sent = { channel: channel.nameOf(conversation), issue: next.issueId, step: step.step, state: next.state };
  log.warn('delivery.failed', { ...sent, kind: failure.kind, httpStatus, apiCode });
  await applySendFailure(ports, failure, next, conversation);
  return ended(next, clock());
}

function ended({ state, nextAt }: LedgerEntry, now: Instant): Ended | undefined {
  if (state === 'paused' || state === 'dead') return { wait: undefined };
  // What was refused does not hold up the rest: news when the card could not be edited, a new card when it is lost.
  return nextAt === undefined ? undefined : { wait: { againInMs: Math.max(1, between(now, nextAt)) } };
}
