import type { PlainText } from '../../domain/announcement/edition.ts';
import { takenOver } from '../../domain/delivery/late-send.ts';
import { issueOfBulletin } from '../../domain/bulletin/bulletin.ts';
import { DIGEST } from '../../domain/delivery/digest/entry.ts';
import { DEADLINES } from '../../domain/delivery/dates/reminders.ts';
import { afterHold } from '../../domain/delivery/held.ts';
import { warningOf } from '../../domain/impact/early-warning.ts';
import { planDelivery } from '../../domain/delivery/plan.ts';
import type { DeliveryStep, SendStep } from '../../domain/delivery/plan.ts';
import { afterMute, settled } from '../../domain/delivery/progress.ts';
import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import type { ServiceNames } from '../../domain/naming/service-names.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import { withEndTold } from '../../domain/delivery/shared-thread.ts';
import { between, type Instant } from '../../domain/instant.ts';
import type {
  DeliveryJob,
  DeliveryLedger,
  HeldConversation,
  IssueUpdate,
  MarkStore,
  NameStore,
  ReadingStore,
  ReminderStore,
  ResponseStore,
  RetryLater,
  SnapshotStore,
} from '../../ports/index.ts';
import { makeNewestKept } from '../../domain/newest-kept.ts';
import { escalate } from '../nudging/escalate.ts';
import { readNudging, tellCounterpart, type NudgingPorts } from '../nudging/in-hand.ts';
import { deliverBulletin, type BulletinPorts } from './bulletins/deliver-bulletin.ts';
import { withNoticed } from '../impact/noticed-early.ts';
import { deliverWarning, type WarningPorts } from './bulletins/deliver-warning.ts';
import { deliverDigest } from './digests/deliver-digest.ts';
import { deliverReminders } from './reminding/deliver-reminders.ts';
import { endResponse, liveFormatOf } from '../responding/live-format.ts';
import { oweDigest } from './digests/owe-digest.ts';
import { readTwins } from '../related/read-twins.ts';
import { endFollow, pauseEntry, settledNow } from './settle.ts';
import { sendStep } from './send-step.ts';
import type { SendStepPorts, Situation } from './send-step.ts';
import { awaitTurn } from './send-turn.ts';

export interface DeliverPorts extends Omit<SendStepPorts, 'ledger'> {
  readonly snapshots: Pick<SnapshotStore, 'get' | 'load'>;
  /** Message Center items and the list of them as it was last read, for digests. */
  readonly announcements?: Pick<SnapshotStore, 'load'>;
  readonly readings?: Pick<ReadingStore, 'read'>;
  readonly plainText: PlainText;
  readonly ledger: Pick<DeliveryLedger, 'get' | 'entriesOf' | 'noteLate' | 'exclusively' | 'plan'>;
  readonly names: Pick<NameStore, 'read'>;
  /** What is said of Message Center items, and their reminders. Absent: nothing is, and nobody is reminded. */
  readonly marks?: Pick<MarkStore, 'get' | 'all'>;
  readonly reminders?: ReminderStore;
  /** Absent: live cards show nothing of what people do about an issue. */
  readonly responses?: Pick<ResponseStore, 'get' | 'end'>;
  /** What is needed to say something besides news. Absent: only mentions are said. */
  readonly nudging?: NudgingPorts;
  /** What sends notices that people wrote for users. Absent: there are none. */
  readonly announcing?: BulletinPorts;
  /** What sends early warnings. Absent: there are none. */
  readonly warning?: WarningPorts;
}

/** The ports of who holds the conversation. */
type HeldPorts = Omit<DeliverPorts, 'ledger' | 'names'> & {
  readonly ledger: Pick<DeliveryLedger, 'get' | 'entriesOf' | 'noteLate' | 'plan'> & HeldConversation;
  /** Read once for all steps of a delivery: a service is renamed once in years. */
  readonly names: Promise<ServiceNames>;
};

/** A service is renamed once in years; a delivery may know of it so much later. */
const NAMES_MS = 1_000;
/** Tenants whose names are remembered. */
const MOST_TENANTS = 200;

/** Wait when another process is working on this conversation: its next step is at most one request away. */
const BUSY_MS = 250;

/**
 * Brings one conversation up to date on one issue: reads the newest snapshot and the ledger, and sends what is missing,
 * one request at a time. Repeating it does nothing. Limits, failures and mutes end it early, with the time to retry if
 * there is one.
 */
export function makeDeliver(ports: DeliverPorts): (job: DeliveryJob) => Promise<RetryLater> {
  const { ledger } = ports;
  const namesOf = makeNamesOf(ports);
  return async (job) => {
    const result = await ledger.exclusively(job.tenantId, job.conversationId, async (held) => {
      const names = namesOf(job.tenantId);
      return { wait: await bring({ ...ports, names, ledger: { ...ledger, ...held } }, job) };
    });
    return result === undefined ? { againInMs: BUSY_MS } : result.wait;
  };
}

const NOTHING = Promise.resolve(undefined);

/** What an entry of the ledger is about: an issue, the digest, a notice for users, or an early warning. */
function bring(ports: HeldPorts, job: DeliveryJob): Promise<RetryLater> {
  if (job.issueId === DIGEST) return deliverDigest(ports, job);
  if (job.issueId === DEADLINES) return deliverReminders(ports, job);
  if (warningOf(job.issueId)) return ports.warning ? deliverWarning({ ...ports, ...ports.warning }, job) : NOTHING;
  if (issueOfBulletin(job.issueId) === undefined) return bringUpToDate(ports, job);
  if (!ports.announcing) return NOTHING;
  const { bulletins, bulletinChannel } = ports.announcing;
  return deliverBulletin({ ...ports, bulletins, bulletinChannel }, job);
}

/** Reads the names of a tenant's services once for all deliveries of the same moment. */
function makeNamesOf({ names, clock }: DeliverPorts): (tenantId: string) => Promise<ServiceNames> {
  const known = makeNewestKept<{ readonly names: Promise<ServiceNames>; readonly readAt: Instant }>(MOST_TENANTS);
  return (tenantId) => {
    const before = known.get(tenantId);
    if (before && Math.abs(between(before.readAt, clock())) < NAMES_MS) return before.names;
    const reading = names.read(tenantId).then(seenNames);
    known.keep(tenantId, { names: reading, readAt: clock() });
    return reading;
  };
}

async function bringUpToDate(ports: HeldPorts, job: DeliveryJob): Promise<RetryLater> {
  const settle = (situation: Situation) => settledIfDone(ports, situation);
  for (let sent = 0; ; sent += 1) {
    const before = sent === 0 ? await firstStep(ports, job) : await nextStep(ports, job);
    if (before?.step?.step === 'escalate' && ports.nudging) {
      const kept = await escalate({ ...ports, ...ports.nudging }, before.situation, before.step.to);
      await ports.ledger.put(kept);
      continue;
    }
    if (!isSend(before)) return finish(ports, before, sent);
    const turn = await awaitTurn(ports, job.tenantId, job.conversationId);
    if (!turn.granted) return { againInMs: turn.waitMs };
    // Checked again, so that nothing goes to a conversation that unsubscribed or muted during the wait.
    const next = turn.hasWaited ? await nextStep(ports, job) : before;
    if (!isSend(next)) return finish(ports, next, sent);
    await tellCounterpart(ports.nudging, next.situation, next.step);
    const ended = await sendStep(ports, next.situation, next.step, { isPast: turn.isPast, settle });
    if (ended?.isDone) await endFollow(ports, next.situation);
    if (ended) return ended.wait;
  }
}

/**
 * The entry of a conversation that lacks nothing after a message, by what was read before it; else undefined. What
 * changed meanwhile has a job of its own.
 */
function settledIfDone(ports: HeldPorts, situation: Situation): LedgerEntry | undefined {
  return stepOf(ports, situation) === undefined ? settledNow(ports, situation) : undefined;
}

interface Next<Step = DeliveryStep | undefined> {
  readonly situation: Situation;
  readonly step: Step;
}

/** Whatever is in flight when a delivery begins was sent by a process that is gone, or is frozen. */
async function firstStep(ports: HeldPorts, job: DeliveryJob): Promise<Next | undefined> {
  const next = await nextStep(ports, job);
  if (next?.situation.entry.state !== 'sending') return next;
  await ports.ledger.put(takenOver(next.situation.entry, ports.clock()));
  return nextStep(ports, job);
}

async function nextStep(ports: HeldPorts, job: DeliveryJob): Promise<Next | undefined> {
  const situation = await readSituation(ports, job);
  return situation && { situation, step: stepOf(ports, situation) };
}

function stepOf({ channel, clock }: HeldPorts, situation: Situation): DeliveryStep | undefined {
  const hasNews = (update: IssueUpdate) => channel.hasNews(update);
  return planDelivery({ ...situation, hasNews, now: clock() });
}

function isSend(next: Next | undefined): next is Next<SendStep> {
  return next?.step !== undefined && next.step.step !== 'hold' && next.step.step !== 'escalate';
}

/** There is nothing to send now: everything is shown, something holds it, or nobody wants it any more. */
async function finish(ports: HeldPorts, next: Next | undefined, sent: number): Promise<RetryLater> {
  if (!next) return undefined;
  const { situation, step } = next;
  if (step?.step === 'hold') return hold(ports, situation, step);
  if (sent === 0) ports.meter.delivery('unchanged', 'up-to-date');
  await ports.ledger.putLast(settledNow(ports, situation));
  await endFollow(ports, situation);
  return undefined;
}

/** Everything a delivery depends on, as it is now; undefined if the conversation no longer wants anything. */
async function readSituation(
  ports: HeldPorts,
  { tenantId, conversationId, issueId }: DeliveryJob,
): Promise<Situation | undefined> {
  const [stored, subscription, snapshot, names] = await Promise.all([
    ports.ledger.get(tenantId, conversationId, issueId),
    ports.subscriptions.get(tenantId, conversationId),
    ports.snapshots.get(tenantId, issueId),
    ports.names,
  ]);
  if (stored) await endResponse(ports.responses, stored, snapshot);
  if (!stored || !snapshot) return undefined;
  if (!subscription) {
    // The conversation unsubscribed: it gets nothing more, and nothing stays owed.
    await ports.ledger.put(settled(stored, snapshot, ports.clock()));
    return undefined;
  }
  const warned = ports.warning && { ...ports, ...ports.warning };
  const entry = await withNoticed(warned, stored, subscription, snapshot.issue);
  const { noticed } = entry;
  const { twins, pictured } = await readTwins(ports, entry, snapshot);
  const live = await liveFormatOf(ports.responses, entry, subscription, snapshot);
  const isItem = snapshot.issue.classification === 'message';
  const mark = isItem ? await ports.marks?.get(tenantId, conversationId, issueId) : undefined;
  const own = { ...(noticed !== undefined && { noticed }), ...(mark && { mark }) };
  const format = { ...live, ...(pictured && { pictured }), ...own };
  return {
    entry: withoutNudgeAt(withEndTold(entry, snapshot, twins)),
    ...{ subscription, snapshot, names, format, twins, mark },
    ...(await readNudging(ports, entry, subscription)),
    digest: ports.channel.digestOf(snapshot, format),
  };
}

/** What is decided now says anew when to look again. */
function withoutNudgeAt(entry: LedgerEntry): LedgerEntry {
  return entry.nudgeAt === undefined ? entry : { ...entry, nudgeAt: undefined };
}

async function hold(
  ports: HeldPorts,
  { entry, snapshot, subscription }: Situation,
  step: Extract<DeliveryStep, { step: 'hold' }>,
): Promise<RetryLater> {
  const now = ports.clock();
  if (step.reason === 'waiting') return { againInMs: Math.max(1, between(now, step.until ?? now)) };
  if (step.reason === 'paused') return pauseEntry(ports, entry, subscription);
  if (step.reason === 'held') {
    // The digest is owed last: a crash in between leaves the entry unfinished, and it is held, and owed, once more.
    await ports.ledger.put(afterHold(entry, step.held, now));
    if (step.held.inDigest) await oweDigest(ports, entry, step.held.until, now);
    return undefined;
  }
  // The reconciler checks it again until the mute ends, which may be earlier than the mute says now.
  await ports.ledger.put(afterMute(entry, snapshot, now, step.until));
  return undefined;
}
