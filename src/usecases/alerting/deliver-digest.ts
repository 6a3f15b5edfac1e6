import { considered } from '../../domain/delivery/considered.ts';
import {
  afterDigest,
  DIGEST,
  digestEvent,
  digestOf,
  digestWaits,
  scheduledDigest,
  toldInDigest,
  type Digest,
  type Waiting,
} from '../../domain/delivery/digest.ts';
import { afterFailure, isGivenUp } from '../../domain/delivery/failure.ts';
import { takenOver } from '../../domain/delivery/late-send.ts';
import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import { afterPause, sending } from '../../domain/delivery/progress.ts';
import { SendError } from '../../domain/delivery/send-error.ts';
import { between, type Instant } from '../../domain/instant.ts';
import type { ServiceNames } from '../../domain/naming/service-names.ts';
import { formatOf } from '../../domain/subscription/settings.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import type { Snapshot } from '../../domain/watching/change.ts';
import type {
  DeliveryJob,
  DeliveryLedger,
  HeldConversation,
  MarkStore,
  RetryLater,
  SnapshotStore,
} from '../../ports/index.ts';
import { keepRefusal } from './after-send-failure.ts';
import type { SendStepPorts } from './send-step.ts';
import { awaitTurn } from './send-turn.ts';

export interface DigestPorts extends Omit<SendStepPorts, 'ledger'> {
  readonly ledger: Pick<DeliveryLedger, 'get' | 'entriesOf' | 'noteLate' | 'plan'> & HeldConversation;
  readonly snapshots: Pick<SnapshotStore, 'get' | 'load'>;
  /** Snapshots of Message Center items. Absent where none are watched. */
  readonly announcements?: Pick<SnapshotStore, 'load'>;
  /** What is said of Message Center items. Absent: nothing is. */
  readonly marks?: Pick<MarkStore, 'all'>;
  readonly names: Promise<ServiceNames>;
}

/** What is due in a conversation, and when to look again if nothing is. */
interface Due {
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  readonly waiting: readonly Waiting[];
  readonly slot?: Instant | undefined;
  readonly next?: Instant | undefined;
}

/**
 * Sends a conversation its digest if one is due: everything that waited for the end of a quiet time, or for a time that
 * people chose, in one message. Like every delivery it reads what is due from the ledger and the settings, so it may be
 * repeated, and whoever comes first sends it.
 */
export async function deliverDigest(ports: DigestPorts, job: DeliveryJob): Promise<RetryLater> {
  const first = await readDue(ports, job, true);
  if (!isDue(first)) return first;
  const turn = await awaitTurn(ports, job.tenantId, job.conversationId);
  if (!turn.granted) return { againInMs: turn.waitMs };
  // Read again, so that what people changed during the wait counts.
  const due = await readDue(ports, job, false);
  return isDue(due) ? send(ports, due) : due;
}

function isDue(due: Due | RetryLater): due is Due {
  return due !== undefined && 'entry' in due;
}

async function readDue(ports: DigestPorts, job: DeliveryJob, first: boolean): Promise<Due | RetryLater> {
  const { ledger, subscriptions, clock } = ports;
  const now = clock();
  const found = (await ledger.get(job.tenantId, job.conversationId, DIGEST)) ?? (await begin(ports, job));
  if (!found) return undefined;
  // Whatever is in flight when a delivery begins was sent by a process that is gone, or is frozen.
  const entry = first && found.state === 'sending' ? takenOver(found, now) : found;
  if (entry !== found) await ledger.put(entry);
  const subscription = await subscriptions.get(job.tenantId, job.conversationId);
  if (!subscription) return done(ports, digestWaits(entry, undefined, now));
  if (subscription.pause) return done(ports, afterPause(entry, subscription.pause, now));
  const told = await settle(ports, entry);
  if (told.reason !== undefined && told.nextAt !== undefined && told.nextAt > now)
    return waitUntil(ports, told, told.nextAt);
  return whatIsDue(ports, told, subscription);
}

/** The first digest that people asked for, when its time was just set. */
async function begin(ports: DigestPorts, { tenantId, conversationId }: DeliveryJob): Promise<LedgerEntry | undefined> {
  const subscription = await ports.subscriptions.get(tenantId, conversationId);
  if (!subscription?.settings?.digest) return undefined;
  const now = ports.clock();
  await ports.ledger.plan(digestEvent(tenantId, undefined, now), [conversationId], now);
  return ports.ledger.get(tenantId, conversationId, DIGEST);
}

async function whatIsDue(
  ports: DigestPorts,
  entry: LedgerEntry,
  subscription: Subscription,
): Promise<Due | RetryLater> {
  const now = ports.clock();
  if (isGivenUp(entry)) {
    await release(ports, entry);
    return undefined;
  }
  const held = await readHeld(ports, subscription);
  const { slot, next } = scheduledDigest(subscription, entry, now);
  const isInSlot = ({ telling }: Waiting) => slot !== undefined && telling.rule === 'digest-only';
  const waiting = held.filter((each) => each.telling.act === 'tell' || isInSlot(each));
  if (waiting.length > 0 || slot !== undefined) return { entry, subscription, waiting, slot, next };
  const ends = held.flatMap(({ telling }) => (telling.act === 'hold' ? [telling.until] : []));
  const soonest = [...ends, ...(next === undefined ? [] : [next])].toSorted()[0];
  return waitUntil(ports, digestWaits(entry, soonest, now), soonest);
}

/** The news that is held for the digest, as it is now. */
async function readHeld(
  { ledger, snapshots, marks, names, clock }: DigestPorts,
  subscription: Subscription,
): Promise<Waiting[]> {
  const { tenantId, id } = subscription.conversation;
  const entries = (await ledger.entriesOf(tenantId, id)).filter(({ held }) => held?.inDigest);
  const [known, marked] = await Promise.all([names, marks?.all(tenantId, id)]);
  const all = await Promise.all(
    entries.map(async (entry) => {
      const snapshot = await snapshots.get(tenantId, entry.issueId);
      const mark = marked?.get(entry.issueId);
      const situation = { entry, subscription, names: known, mark, now: clock() };
      return snapshot && { entry, snapshot, ...considered({ ...situation, snapshot }) };
    }),
  );
  return all.filter((each) => each !== undefined);
}

async function send(ports: DigestPorts, due: Due): Promise<RetryLater> {
  const { ledger, channel, clock, meter } = ports;
  const { entry, subscription } = due;
  const digest = await draw(ports, due);
  await ledger.put(sending(entry, 'post', clock()));
  try {
    await channel.digest(subscription.conversation, digest, formatOf(subscription));
    meter.delivery('posted', 'digest');
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    // What is in doubt for the second time counts as shown: a third copy would be certain noise.
    if (error.failure.kind !== 'ambiguous' || !entry.doubts) return refused(ports, due, error);
  }
  await ledger.put(afterDigest(entry, due, clock()));
  // Whoever comes next would find the same, but people have waited long enough for what may have come meanwhile.
  const { tenantId, id: conversationId } = subscription.conversation;
  const rest = await readDue(ports, { tenantId, conversationId, issueId: DIGEST, version: entry.owedVersion }, false);
  return isDue(rest) ? { againInMs: 1 } : rest;
}

async function draw(ports: DigestPorts, { entry, subscription, waiting, slot }: Due): Promise<Digest> {
  const { ledger, names, clock } = ports;
  const { tenantId } = subscription.conversation;
  const all = slot === undefined ? [] : await readAll(ports, subscription);
  const heldSince = waiting.map((each) => each.entry.held?.since ?? clock()).toSorted()[0];
  const asked = slot === undefined ? undefined : (entry.digestAt ?? subscription.settings?.digest?.setAt);
  const since = asked ?? heldSince ?? clock();
  const entries = slot === undefined ? [] : await ledger.entriesOf(tenantId, subscription.conversation.id);
  return digestOf({ subscription, waiting, entries, all, names: await names, slot, since, now: clock() });
}

/** All issues and items of the tenant, without those that people here said are not for them. */
async function readAll(
  { snapshots, announcements, marks }: DigestPorts,
  { conversation: { tenantId, id } }: Subscription,
): Promise<readonly Snapshot[]> {
  const [marked, ...loaded] = await Promise.all([
    marks?.all(tenantId, id),
    snapshots.load(tenantId),
    ...(announcements ? [announcements.load(tenantId)] : []),
  ]);
  const all = loaded.flatMap((each) => [...each.snapshots.values()]);
  return all.filter(({ issue }) => marked?.get(issue.id)?.mark !== 'not-for-us');
}

async function refused(ports: DigestPorts, { entry, subscription }: Due, error: SendError): Promise<RetryLater> {
  const { clock } = ports;
  const after = afterFailure(entry, error.failure, clock());
  const { conversation } = subscription;
  const failed = await keepRefusal(ports, { before: entry, after, conversation, step: 'digest' }, error);
  if (failed.state === 'dead' && failed.reason !== 'gone') await release(ports, failed);
  if (failed.state === 'paused' || failed.state === 'dead' || failed.nextAt === undefined) return undefined;
  return { againInMs: Math.max(1, between(clock(), failed.nextAt)) };
}

/** A digest that is refused for good must not take with it what it would have told: each is told by itself. */
async function release({ ledger, clock }: DigestPorts, { tenantId, conversationId }: LedgerEntry): Promise<void> {
  const entries = await ledger.entriesOf(tenantId, conversationId);
  for (const entry of entries.filter(({ held }) => held?.inDigest)) {
    await ledger.put({ ...entry, held: undefined, state: 'planned', updatedAt: clock() });
  }
}

/** Ends what a digest began that was shown: the entries of what it told say so too. */
async function settle({ ledger, snapshots, clock }: DigestPorts, entry: LedgerEntry): Promise<LedgerEntry> {
  if (!entry.toSettle) return entry;
  const { tenantId, conversationId } = entry;
  for (const told of entry.toSettle) {
    const [of, snapshot] = await Promise.all([
      ledger.get(tenantId, conversationId, told.issueId),
      snapshots.get(tenantId, told.issueId),
    ]);
    const at = entry.shownAt ?? clock();
    // After a crash this may be done a second time, when the issue was already told further.
    if (of && (of.shownAt ?? '') < at) await ledger.put(toldInDigest(of, told, snapshot?.issue, at));
  }
  return { ...entry, toSettle: undefined };
}

async function done({ ledger }: DigestPorts, entry: LedgerEntry): Promise<RetryLater> {
  await ledger.put(entry);
  return undefined;
}

async function waitUntil(
  { ledger, clock }: DigestPorts,
  entry: LedgerEntry,
  until: Instant | undefined,
): Promise<RetryLater> {
  await ledger.put(entry);
  return until === undefined ? undefined : { againInMs: Math.max(1, between(clock(), until)) };
}
