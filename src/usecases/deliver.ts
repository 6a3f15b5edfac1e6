import { familiesOf } from '../domain/catalogue.ts';
import type { Snapshot } from '../domain/change.ts';
import { afterFailure, isConversationGone } from '../domain/delivery-failure.ts';
import { planDelivery } from '../domain/delivery-plan.ts';
import type { DeliveryStep } from '../domain/delivery-plan.ts';
import {
  afterEdit,
  afterMute,
  afterPause,
  afterPost,
  afterReply,
  sending,
  settled,
} from '../domain/delivery-progress.ts';
import { SendError } from '../domain/delivery.ts';
import type { LedgerEntry, SendFailure } from '../domain/delivery.ts';
import { between, MINUTE, SECOND } from '../domain/instant.ts';
import { servicesOf } from '../domain/issue.ts';
import type { Subscription } from '../domain/subscription.ts';
import type {
  Clock,
  DeliveryJob,
  DeliveryLedger,
  Log,
  Meter,
  Notifier,
  SendLimiter,
  SnapshotStore,
  SubscriptionStore,
} from '../ports.ts';
import { makePauseConversations } from './pause-conversations.ts';
import { awaitTurn } from './send-turn.ts';

export interface DeliverPorts {
  readonly snapshots: SnapshotStore;
  readonly subscriptions: SubscriptionStore;
  readonly ledger: DeliveryLedger;
  readonly notifier: Notifier;
  readonly limiter: SendLimiter;
  readonly clock: Clock;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: Log;
  readonly meter: Meter;
}

/** When to look at a delivery again; undefined where it is finished, or where an event brings it back. */
export type DeliveryOutcomeWait = { readonly againInMs: number } | undefined;

/** Another process is at work in this conversation: its next step is at most a request away. */
const BUSY_MS = 250;
/** How long everything is held back when the bot's own identity is refused. */
const STOP_MS = MINUTE;

interface Situation {
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  readonly snapshot: Snapshot;
  readonly digest: string;
}

/**
 * Brings one conversation up to date on one issue: reads the newest snapshot and the ledger and does what is missing, one
 * request at a time. Repeating it does nothing. What is in the way (limits, failures, mutes) ends it early, with the time
 * to come back where there is one.
 */
export function makeDeliver(ports: DeliverPorts): (job: DeliveryJob) => Promise<DeliveryOutcomeWait> {
  const { ledger } = ports;
  return async (job) => {
    const result = await ledger.exclusively(job.tenantId, job.conversationId, async (put) => ({
      wait: await bringUpToDate({ ...ports, ledger: { ...ledger, put } }, job),
    }));
    return result === undefined ? { againInMs: BUSY_MS } : result.wait;
  };
}

async function bringUpToDate(ports: DeliverPorts, job: DeliveryJob): Promise<DeliveryOutcomeWait> {
  for (let sent = 0; ; sent += 1) {
    const situation = await look(ports, job);
    if (!situation) return undefined;
    const { entry, subscription, snapshot } = situation;
    const now = ports.clock();
    const step = planDelivery({ ...situation, families: servicesOf(snapshot.issue).flatMap(familiesOf), now });
    if (!step) {
      if (sent === 0) ports.meter.delivery('unchanged');
      await ports.ledger.put(settled(entry, snapshot, now));
      return undefined;
    }
    if (step.step === 'hold') return hold(ports, situation, step);
    const turn = await awaitTurn(ports, subscription.conversation.tenantId, subscription.conversation.id);
    if (!turn.granted) return { againInMs: turn.waitMs };
    const ended = await take(ports, situation, step, turn.isPast);
    if (ended) return ended.wait;
  }
}

/** All that a delivery depends on, as it is now; undefined where the conversation no longer wants anything. */
async function look(
  ports: DeliverPorts,
  { tenantId, conversationId, issueId }: DeliveryJob,
): Promise<Situation | undefined> {
  const [entry, subscription, snapshot] = await Promise.all([
    ports.ledger.get(tenantId, conversationId, issueId),
    ports.subscriptions.get(tenantId, conversationId),
    ports.snapshots.get(tenantId, issueId),
  ]);
  if (!entry || !snapshot) return undefined;
  if (!subscription) {
    // Whoever unsubscribed is left alone, and nothing stays owed.
    await ports.ledger.put(settled(entry, snapshot, ports.clock()));
    return undefined;
  }
  return { entry, subscription, snapshot, digest: ports.notifier.digestOf(snapshot) };
}

async function hold(
  { ledger, clock, meter }: DeliverPorts,
  { entry, snapshot, subscription }: Situation,
  step: Extract<DeliveryStep, { step: 'hold' }>,
): Promise<DeliveryOutcomeWait> {
  const now = clock();
  if (step.reason === 'waiting') return { againInMs: Math.max(1, between(now, step.until ?? now)) };
  if (step.reason === 'paused') {
    meter.delivery('paused');
    await ledger.put(afterPause(entry, subscription.pause ?? { reason: entry.reason ?? 'paused' }, now));
    return undefined;
  }
  // The reconciler looks at it again until the mute has ended: that may be sooner than now announced.
  await ledger.put(afterMute(entry, snapshot, now));
  return undefined;
}

type SendStep = Exclude<DeliveryStep, { step: 'hold' }>;

/** Sends one message. Undefined where it went well and the next step may follow. */
async function take(
  ports: DeliverPorts,
  situation: Situation,
  step: SendStep,
  isPast: () => boolean,
): Promise<{ readonly wait: DeliveryOutcomeWait } | undefined> {
  const { entry, subscription, snapshot } = situation;
  // Written before the request: an entry without this mark was never sent, one with it is in doubt after a crash.
  await ports.ledger.put(sending(entry, ports.clock()));
  // A Redis that paused at this write holds up all sends at once; together they would be a burst.
  const turn = isPast() ? await awaitTurn(ports, entry.tenantId, entry.conversationId) : undefined;
  if (turn?.granted === false) {
    await ports.ledger.put(entry);
    return { wait: { againInMs: turn.waitMs } };
  }
  try {
    const after = await send(ports, situation, step);
    await ports.ledger.put(after);
    if (step.step !== 'edit') {
      ports.meter.deliveryDelay(Math.max(0, between(snapshot.changedAt, ports.clock()) / SECOND));
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    const next = afterFailure(entry, error.failure, ports.clock());
    await ports.ledger.put(next);
    ports.log.warn('delivery.failed', {
      issue: entry.issueId,
      step: step.step,
      kind: error.failure.kind,
      httpStatus: error.httpStatus,
      apiCode: error.apiCode,
      state: next.state,
    });
    await consequences(ports, error.failure, next, subscription);
    return { wait: waitOf(next, ports) };
  }
}

/** Makes the request, and gives the entry as it is after its success. */
async function send(
  { notifier, clock, meter }: DeliverPorts,
  situation: Situation,
  step: SendStep,
): Promise<LedgerEntry> {
  const { entry, snapshot, digest } = situation;
  const to = situation.subscription.conversation;
  if (step.step === 'post' || entry.cardId === undefined) {
    const { cardId } = await notifier.post(to, snapshot);
    meter.delivery('posted');
    return afterPost(entry, { cardId, digest, snapshot }, clock());
  }
  if (step.step === 'edit') {
    await notifier.edit(to, entry.cardId, snapshot);
    meter.delivery('edited');
    return afterEdit(entry, digest, clock());
  }
  await notifier.reply(to, entry.cardId, { issue: step.issue, kinds: step.kinds, posts: step.posts });
  meter.delivery('replied');
  return afterReply(entry, { snapshot, posts: step.posts }, clock());
}

/** What a failure means beyond this one delivery. */
async function consequences(
  ports: DeliverPorts,
  failure: SendFailure,
  entry: LedgerEntry,
  { conversation }: Subscription,
): Promise<void> {
  const { tenantId, id } = conversation;
  const { limiter, ledger, subscriptions, log, meter } = ports;
  if (entry.state === 'ambiguous' || entry.state === 'paused' || entry.state === 'dead') meter.delivery(entry.state);
  if (failure.kind === 'throttled' && failure.retryAfterMs) await limiter.holdBack(tenantId, id, failure.retryAfterMs);
  if (failure.kind === 'stop') {
    log.error('delivery.stopped', { reason: "Teams refuses the bot's identity: check the app id and its credential" });
    await limiter.holdBack(tenantId, undefined, STOP_MS);
  }
  if (failure.kind === 'paused' && entry.state === 'paused') {
    const pause = makePauseConversations(ports);
    await pause(conversation, { resumeOn: failure.resumeOn, wholeTenant: failure.wholeTenant === true });
  }
  if (isConversationGone(entry)) {
    log.info('conversation.dropped', { reason: entry.reason });
    await subscriptions.update(tenantId, id, () => undefined);
    await ledger.forget(tenantId, id);
  }
}

function waitOf({ state, nextAt }: LedgerEntry, { clock }: DeliverPorts): DeliveryOutcomeWait {
  if (state === 'paused' || state === 'dead') return undefined;
  return { againInMs: nextAt === undefined ? 1 : Math.max(1, between(clock(), nextAt)) };
}
