import { takenOver } from '../../../domain/delivery/late-send.ts';
import type { LedgerEntry } from '../../../domain/delivery/ledger-entry.ts';
import { SendError } from '../../../domain/delivery/send-error.ts';
import { between, type Instant } from '../../../domain/instant.ts';
import type { Subscription } from '../../../domain/subscription/subscription.ts';
import type { DeliveryJob, DeliveryLedger, HeldConversation, RetryLater } from '../../../ports/index.ts';
import { keepRefusal } from '../after-send-failure.ts';
import type { SendStepPorts } from '../send-step.ts';
import { awaitTurn } from '../send-turn.ts';
import { pauseEntry } from '../settle.ts';
import {
  afterBulletinStep,
  afterFailedBulletin,
  lateBulletin,
  nextBulletinStep,
  settledBulletin,
  whileSending,
  type BulletinStep,
  type ShownPosted,
} from './bulletin-step.ts';

/** What sends it. */
export interface PostedPorts extends Omit<SendStepPorts, 'ledger'> {
  readonly ledger: Pick<DeliveryLedger, 'get' | 'entriesOf' | 'noteLate'> & HeldConversation;
}

/** Everything that it depends on, as it is now. */
export interface PostedSituation {
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  readonly shown: ShownPosted;
  readonly digest: string;
  /** Of what it is made from. Absent if nothing is known of that any more. */
  readonly version: number | undefined;
  /** It is not posted before. */
  readonly heldUntil?: Instant;
  /** Makes the request. Gives the id of what was posted, if Teams tells it. */
  readonly request: (step: BulletinStep) => Promise<string | undefined>;
}

/**
 * Brings one conversation up to date on a message that is posted once and edited from then on. Like every delivery it
 * reads what is there and sends what is missing, so it may be repeated.
 * @param read what it depends on, as it is now; undefined if there is nothing to show, or nobody to show it to.
 */
export async function deliverPosted(
  ports: PostedPorts,
  job: DeliveryJob,
  read: () => Promise<PostedSituation | undefined>,
): Promise<RetryLater> {
  let now = await read();
  // Whatever is in flight when a delivery begins was sent by a process that is gone, or is frozen.
  if (now?.entry.state === 'sending') {
    await ports.ledger.put(takenOver(now.entry, ports.clock()));
    now = await read();
  }
  for (; now; now = await read()) {
    if (!isSend(stepOf(ports, now))) return finish(ports, now);
    const turn = await awaitTurn(ports, job.tenantId, job.conversationId);
    if (!turn.granted) return { againInMs: turn.waitMs };
    // Read again, so that what people changed during the wait counts.
    const next = turn.hasWaited ? await read() : now;
    const step = next && stepOf(ports, next);
    if (!next || !isSend(step)) return next && finish(ports, next);
    const ended = await send(ports, next, step);
    if (ended) return ended.wait;
  }
  return undefined;
}

type Step = ReturnType<typeof stepOf>;

function stepOf({ clock }: PostedPorts, { subscription, heldUntil, ...now }: PostedSituation) {
  if (subscription.pause) return { step: 'paused' as const };
  const next = nextBulletinStep({ ...now, ...now.shown, now: clock() });
  return next?.step === 'post' && heldUntil !== undefined ? { step: 'wait' as const, until: heldUntil } : next;
}

function isSend(step: Step): step is BulletinStep {
  return step !== undefined && step.step !== 'wait' && step.step !== 'paused';
}

/** There is nothing to send now: everything is shown, or something holds it. */
async function finish(ports: PostedPorts, now: PostedSituation): Promise<RetryLater> {
  const { ledger, clock } = ports;
  const step = stepOf(ports, now);
  if (step?.step === 'paused') return pauseEntry(ports, now.entry, now.subscription);
  if (step?.step === 'wait') return { againInMs: Math.max(1, between(clock(), step.until)) };
  await ledger.putLast(settledBulletin(now.entry, now.version, clock()));
  return undefined;
}

/** Sends one message. Undefined if the next step may follow at once. */
async function send(
  ports: PostedPorts,
  now: PostedSituation,
  step: BulletinStep,
): Promise<{ readonly wait: RetryLater } | undefined> {
  const { ledger, clock } = ports;
  const trying = whileSending(now.entry, step, now.shown.bulletin, clock());
  // Written before the request. After a crash, an entry with this mark is in doubt; one without it was never sent.
  await ledger.put(trying);
  const sent = { step, shown: now.shown, digest: now.digest };
  try {
    const cardId = await now.request(step);
    await keep(ports, { ...sent, ...(cardId !== undefined && { cardId }) }, trying);
    return undefined;
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    return refused(ports, now, sent, error);
  }
}

type Sent = Parameters<typeof afterBulletinStep>[1];

/** Keeps what was shown. If others have gone on meanwhile, they learn of it although they had. */
async function keep({ ledger, clock }: PostedPorts, sent: Sent, trying: LedgerEntry): Promise<void> {
  const after = afterBulletinStep(trying, sent, clock());
  try {
    await ledger.put(after);
  } catch (error) {
    await ledger.noteLate(after, lateBulletin(sent, after), clock());
    throw error;
  }
}

async function refused(
  ports: PostedPorts,
  { entry, subscription }: PostedSituation,
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
