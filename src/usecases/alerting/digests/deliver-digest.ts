import { considered } from '../../../domain/delivery/considered.ts';
import { digestOf, type Digest, type Waiting } from '../../../domain/delivery/digest/contents.ts';
import {
  afterDigest,
  DIGEST,
  digestEvent,
  scheduledDigest,
  toldInDigest,
} from '../../../domain/delivery/digest/entry.ts';
import type { PlainText } from '../../../domain/announcement/edition.ts';
import type { LedgerEntry } from '../../../domain/delivery/ledger-entry.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { ServiceNames } from '../../../domain/naming/service-names.ts';
import { formatOf } from '../../../domain/subscription/settings.ts';
import type { Subscription } from '../../../domain/subscription/subscription.ts';
import type { Snapshot } from '../../../domain/watching/change.ts';
import type { DeliveryJob, MarkStore, ReadingStore, RetryLater, SnapshotStore } from '../../../ports/index.ts';
import { deliverSummary, type Place, type Summary, type SummaryPorts } from '../deliver-summary.ts';
import { readListed } from './listed.ts';

export interface DigestPorts extends SummaryPorts {
  readonly snapshots: Pick<SnapshotStore, 'get' | 'load'>;
  /** Snapshots of Message Center items. Absent where none are watched. */
  readonly announcements?: Pick<SnapshotStore, 'load'>;
  /** The list of items as it was last read. Absent: each is taken for listed. */
  readonly readings?: Pick<ReadingStore, 'read'>;
  /** What is said of Message Center items. Absent: nothing is. */
  readonly marks?: Pick<MarkStore, 'all'>;
  readonly plainText: PlainText;
  readonly names: Promise<ServiceNames>;
}

/** What is due in a conversation: what waited, and the time that has come, if people chose one. */
interface Due {
  readonly waiting: readonly Waiting[];
  readonly slot?: Instant | undefined;
}

/**
 * Sends a conversation its digest if one is due: everything that waited for the end of a quiet time, or for a time that
 * people chose, in one message.
 */
export function deliverDigest(ports: DigestPorts, job: DeliveryJob): Promise<RetryLater> {
  const summary: Summary<Due> = {
    name: DIGEST,
    begin: () => begin(ports, job),
    settle: (entry) => settle(ports, entry),
    look: (place) => whatIsDue(ports, place),
    prepare: async (place, due) => {
      const { subscription } = place;
      const digest = await draw(ports, place, due);
      return () => ports.channel.digest(subscription.conversation, digest, formatOf(subscription));
    },
    after: afterDigest,
    giveUp: (entry) => release(ports, entry),
  };
  return deliverSummary(ports, summary, job);
}

/** The first digest that people asked for, when its time was just set. */
async function begin(ports: DigestPorts, { tenantId, conversationId }: DeliveryJob): Promise<LedgerEntry | undefined> {
  const subscription = await ports.subscriptions.get(tenantId, conversationId);
  if (!subscription?.settings?.digest) return undefined;
  const now = ports.clock();
  await ports.ledger.plan(digestEvent(tenantId, undefined, now), [conversationId], now);
  return ports.ledger.get(tenantId, conversationId, DIGEST);
}

async function whatIsDue(ports: DigestPorts, { entry, subscription }: Place) {
  const held = await readHeld(ports, subscription);
  const { slot, next } = scheduledDigest(subscription, entry, ports.clock());
  const isInSlot = ({ telling }: Waiting) => slot !== undefined && telling.rule === 'digest-only';
  const waiting = held.filter((each) => each.telling.act === 'tell' || isInSlot(each));
  if (waiting.length > 0 || slot !== undefined) return { due: { waiting, slot } };
  const ends = held.flatMap(({ telling }) => (telling.act === 'hold' ? [telling.until] : []));
  return { next: [...ends, ...(next === undefined ? [] : [next])].toSorted()[0] };
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

async function draw(ports: DigestPorts, { entry, subscription }: Place, { waiting, slot }: Due): Promise<Digest> {
  const { ledger, marks, names, plainText, clock } = ports;
  const { tenantId, id } = subscription.conversation;
  const heldSince = waiting.map((each) => each.entry.held?.since ?? clock()).toSorted()[0];
  const asked = slot === undefined ? undefined : (entry.digestAt ?? subscription.settings?.digest?.setAt);
  const [marked, all, entries] = await Promise.all([
    marks?.all(tenantId, id),
    slot === undefined ? [] : readAll(ports, tenantId),
    slot === undefined ? [] : ledger.entriesOf(tenantId, id),
  ]);
  return digestOf({
    ...{ subscription, waiting, entries, all, plainText, slot, names: await names },
    ...{ marks: marked ?? new Map(), former: entry.digestAt, since: asked ?? heldSince ?? clock(), now: clock() },
  });
}

/** All issues of the tenant, and the items that are listed. */
async function readAll(ports: DigestPorts, tenantId: string): Promise<readonly Snapshot[]> {
  const [issues, items, isListed] = await Promise.all([
    ports.snapshots.load(tenantId),
    ports.announcements?.load(tenantId),
    readListed(ports, tenantId),
  ]);
  return [...issues.snapshots.values(), ...[...(items?.snapshots.values() ?? [])].filter(isListed)];
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
