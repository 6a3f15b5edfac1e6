import { isConversationGone, refusedAlone } from '../../domain/delivery/failure.ts';
import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import type { SendError, SendFailure } from '../../domain/delivery/send-error.ts';
import { MINUTE } from '../../domain/instant.ts';
import type { Conversation } from '../../domain/subscription/subscription.ts';
import type {
  Clock,
  DeliveryChannel,
  DeliveryLedger,
  HeldConversation,
  Log,
  Meter,
  SendLimiter,
  SubscriptionStore,
} from '../../ports/index.ts';
import { makePauseConversations } from '../subscribing/pause-conversations.ts';
import { tellWhoSet, type TellWhoSetPorts } from '../subscribing/tell-who-set.ts';

interface SendFailurePorts extends TellWhoSetPorts {
  readonly subscriptions: SubscriptionStore;
  readonly ledger: Pick<DeliveryLedger, 'entriesOf'> & Pick<HeldConversation, 'forget'>;
  readonly limiter: Pick<SendLimiter, 'holdBack'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
}

/** How long all sends are held back when the bot's own identity is refused. */
const STOP_MS = MINUTE;

/**
 * The entry after a failed send, which was `before` until then. Refusals for no known reason pause a conversation only
 * if nothing got through there meanwhile. Otherwise it is this message that is refused, and others are still told.
 */
export async function unlessOthersGotThrough(
  { ledger, clock }: SendFailurePorts,
  before: LedgerEntry,
  after: LedgerEntry,
): Promise<LedgerEntry> {
  const { tenantId, conversationId, strikes } = before;
  if (after.state !== 'paused' || !strikes || after.reason !== 'waiting-for-activity') return after;
  const entries = await ledger.entriesOf(tenantId, conversationId);
  const isReached = entries.some(({ shownAt }) => shownAt !== undefined && shownAt > strikes.since);
  return isReached ? refusedAlone(before, clock()) : after;
}

/** A send that was refused: its entry before it and after it, and what was sent. */
interface Refusal {
  readonly before: LedgerEntry;
  readonly after: LedgerEntry;
  readonly conversation: Conversation;
  readonly step: string;
}

/** Keeps the entry after a refused send, says so in the log, and handles the consequences. Gives the entry that was kept. */
export async function keepRefusal(
  ports: SendFailurePorts & {
    readonly ledger: Pick<HeldConversation, 'put'>;
    readonly channel: Pick<DeliveryChannel, 'nameOf'>;
  },
  { before, after, conversation, step }: Refusal,
  { failure, httpStatus, apiCode }: SendError,
): Promise<LedgerEntry> {
  const kept = await unlessOthersGotThrough(ports, before, after);
  await ports.ledger.put(kept);
  const facts = { channel: ports.channel.nameOf(conversation), issue: kept.issueId, step, state: kept.state };
  ports.log.warn('delivery.failed', { ...facts, kind: failure.kind, httpStatus, apiCode });
  await applySendFailure(ports, failure, kept, conversation);
  return kept;
}

/**
 * Handles the consequences of a failed send for its conversation, or for all conversations. The delivery's own `entry`
 * is already written.
 */
export async function applySendFailure(
  ports: SendFailurePorts,
  failure: SendFailure,
  entry: LedgerEntry,
  conversation: Conversation,
): Promise<void> {
  const { tenantId, id } = conversation;
  const { limiter, ledger, subscriptions, log, meter } = ports;
  const { state, reason } = entry;
  meter.sendFailure(failure.kind);
  if (state === 'ambiguous' || state === 'paused' || state === 'dead') meter.delivery(state, reason);
  if (failure.kind === 'throttled' && failure.retryAfterMs) await limiter.holdBack(tenantId, id, failure.retryAfterMs);
  if (failure.kind === 'stop') {
    log.error('delivery.stopped', { reason: "the bot's identity is refused: check the app id and its credential" });
    await limiter.holdBack(tenantId, undefined, STOP_MS);
  }
  if (failure.kind === 'paused' && entry.state === 'paused') {
    const pause = makePauseConversations(ports);
    await pause(conversation, failure);
    await tellWhoSet(ports, conversation);
  }
  if (isConversationGone(entry)) {
    log.info('conversation.dropped', { reason: entry.reason });
    await tellWhoSet(ports, conversation, ports.clock());
    // First, because it ends the work of a process that was frozen: the conversation may have subscribed again since.
    await ledger.forget();
    await subscriptions.update(tenantId, id, () => undefined);
  }
}
