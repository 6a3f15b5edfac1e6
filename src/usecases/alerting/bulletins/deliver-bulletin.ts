import { issueOfBulletin } from '../../../domain/bulletin/bulletin.ts';
import { shownBulletin, type ShownBulletin } from '../../../domain/bulletin/standing.ts';
import { takenOver } from '../../../domain/delivery/late-send.ts';
import type { LedgerEntry } from '../../../domain/delivery/ledger-entry.ts';
import { SendError } from '../../../domain/delivery/send-error.ts';
import { between } from '../../../domain/instant.ts';
import type { Subscription } from '../../../domain/subscription/subscription.ts';
import type {
  BulletinChannel,
  BulletinStore,
  DeliveryJob,
  DeliveryLedger,
  HeldConversation,
  RetryLater,
  SnapshotStore,
} from '../../../ports/index.ts';
import { keepRefusal } from '../after-send-failure.ts';
import { pauseEntry } from '../settle.ts';
import type { SendStepPorts } from '../send-step.ts';
import { awaitTurn } from '../send-turn.ts';
import {
  afterBulletinStep,
  afterFailedBulletin,
  begunAnew,
  lateBulletin,
  nextBulletinStep,
  settledBulletin,
  whileSending,
  type BulletinStep,
} from './bulletin-step.ts';

/** What sends bulletins, besides what sends alerts. */
export interface BulletinPorts {
  readonly bulletins: Pick<BulletinStore, 'get'>;
  readonly bulletinChannel: BulletinChannel;
}

interface HeldPorts extends Omit<SendStepPorts, 'ledger'>, BulletinPorts {
  readonly ledger: Pick<DeliveryLedger, 'get' | 'entriesOf' | 'noteLate'> & HeldConversation;
  readonly snapshots: Pick<SnapshotStore, 'get'>;
}

/** Everything that it depends on, as it is now. */
interface Situation {
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  readonly shown: ShownBulletin;
  readonly digest: string;
  readonly timeZone: string | undefined;
  /** Of the snapshot. Absent if nothing is known of the issue any more. */
  readonly version: number | undefined;
}

/**
 * Brings one conversation up to date on a bulletin: posts it, edits it as its text or its issue changes, tells of a change
 * if its author wants that. Like every delivery it reads what is there and sends what is missing, so it may be repeated.
 */
export async function deliverBulletin(ports: HeldPorts, job: DeliveryJob): Promise<RetryLater> {
  let now = await readSituation(ports, job);
  // Whatever is in flight when a delivery begins was sent by a process that is gone, or is frozen.
  if (now?.entry.state === 'sending') {
    await ports.ledger.put(takenOver(now.entry, ports.clock()));
    now = await readSituation(ports, job);
  }
  for (; now; now = await readSituation(ports, job)) {
    if (!isSend(stepOf(ports, now))) return finish(ports, now);
    const turn = await awaitTurn(ports, job.tenantId, job.conversationId);
    if (!turn.granted) return { againInMs: turn.waitMs };
    // Read again, so that what people changed during the wait counts.
    const next = turn.hasWaited ? await readSituation(ports, job) : now;
    const step = next && stepOf(ports, next);
    if (!next || !isSend(step)) return next && finish(ports, next);
    const ended = await send(ports, next, step);
    if (ended) return ended.wait;
  }
  return undefined;
}

type Step = ReturnType<typeof stepOf>;

function stepOf({ clock }: HeldPorts, { entry, subscription, shown: { bulletin }, digest }: Situation) {
  if (subscription.pause) return { step: 'paused' as const };
  return nextBulletinStep({ entry, bulletin, digest, now: clock() });
}

function isSend(step: Step): step is BulletinStep {
  return step !== undefined && step.step !== 'wait' && step.step !== 'paused';
}

/** There is nothing to send now: everything is shown, or something holds it. */
async function finish(ports: HeldPorts, now: Situation): Promise<RetryLater> {
  const { ledger, clock } = ports;
  const step = stepOf(ports, now);
  if (step?.step === 'paused') return pauseEntry(ports, now.entry, now.subscription);
  if (step?.step === 'wait') return { againInMs: Math.max(1, between(clock(), step.until)) };
  await ledger.putLast(settledBulletin(now.entry, now.version, clock()));
  return undefined;
}

/** Undefined if there is nothing to show, or nobody to show it to: then nothing stays owed. */
async function readSituation(
  ports: HeldPorts,
  { tenantId, conversationId, issueId: entryId }: DeliveryJob,
): Promise<Situation | undefined> {
  const issueId = issueOfBulletin(entryId) ?? '';
  const [stored, subscription, bulletin, snapshot] = await Promise.all([
    ports.ledger.get(tenantId, conversationId, entryId),
    ports.subscriptions.get(tenantId, conversationId),
    ports.bulletins.get(tenantId, conversationId, issueId),
    ports.snapshots.get(tenantId, issueId),
  ]);
  if (!stored) return undefined;
  if (!bulletin || !subscription) {
    await ports.ledger.put(settledBulletin(stored, undefined, ports.clock()));
    return undefined;
  }
  const entry = begunAnew(stored, bulletin, ports.clock());
  const shown = shownBulletin(issueId, bulletin, snapshot, entry.told.resolved);
  const { timeZone } = subscription.settings ?? {};
  const digest = ports.bulletinChannel.digestOf(shown, timeZone);
  return { entry, subscription, shown, digest, timeZone, version: snapshot?.version };
}

/** Sends one message. Undefined if the next step may follow at once. */
async function send(
  ports: HeldPorts,
  now: Situation,
  step: BulletinStep,
): Promise<{ readonly wait: RetryLater } | undefined> {
  const { ledger, clock } = ports;
  const trying = whileSending(now.entry, step, now.shown.bulletin, clock());
  // Written before the request. After a crash, an entry with this mark is in doubt; one without it was never sent.
  await ledger.put(trying);
  const sent = { step, shown: now.shown, digest: now.digest };
  try {
    const cardId = await request(ports, now, step);
    await keep(ports, { ...sent, ...(cardId !== undefined && { cardId }) }, trying);
    return undefined;
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    return refused(ports, now, sent, error);
  }
}

type Sent = Parameters<typeof afterBulletinStep>[1];

/** Keeps what was shown. If others have gone on meanwhile, they learn of it although they had. */
async function keep({ ledger, clock }: HeldPorts, sent: Sent, trying: LedgerEntry): Promise<void> {
  const after = afterBulletinStep(trying, sent, clock());
  try {
    await ledger.put(after);
  } catch (error) {
    await ledger.noteLate(after, lateBulletin(sent, after), clock());
    throw error;
  }
}

/** Gives the id of what was posted, if Teams tells it. */
async function request(
  { bulletinChannel: channel, meter }: HeldPorts,
  { subscription: { conversation }, shown, timeZone }: Situation,
  step: BulletinStep,
): Promise<string | undefined> {
  if (step.step === 'post') {
    const { cardId } = await channel.post(conversation, shown, timeZone);
    meter.delivery(cardId === undefined ? 'ambiguous' : 'posted', 'bulletin');
    return cardId;
  }
  if (step.step === 'edit') await channel.edit(conversation, step.cardId, shown, timeZone);
  else await channel.tell(conversation, step.cardId, shown, timeZone);
  meter.delivery(step.step === 'edit' ? 'edited' : 'replied', 'bulletin');
  return undefined;
}

async function refused(
  ports: HeldPorts,
  { entry, subscription }: Situation,
  sent: Sent,
  error: SendError,
): Promise<{ readonly wait: RetryLater } | undefined> {
  const { clock } = ports;
  const after = afterFailedBulletin(entry, sent, error.failure, clock());
  const { conversation } = subscription;
  const failed = await keepRefusal(ports, { before: entry, after, conversation, step: sent.step.step }, error);
  if (failed.state === 'paused' || failed.state === 'dead') return { wait: undefined };
  if (failed.nextAt === undefined) return undefined;
  return { wait: { againInMs: Math.max(1, between(clock(), failed.nextAt)) } };
}
