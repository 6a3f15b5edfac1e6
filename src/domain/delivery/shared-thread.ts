import type { Issue } from '../health/issue.ts';
import { severityGroup, statusKey } from '../health/status.ts';
import type { Instant } from '../instant.ts';
import type { ServiceNames } from '../naming/service-names.ts';
import type { Twin } from '../related/related.ts';
import { linesCovering, muteOn } from '../subscription/matching.ts';
import type { Subscription } from '../subscription/subscription.ts';
import type { Snapshot } from '../watching/change.ts';
import { isOver } from '../watching/compare-poll.ts';
import { isGivenUp } from './failure.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { shownBefore, type ShownBefore } from './shown-before.ts';
import { toldAsOf } from './told-as.ts';

/** What a conversation was shown of another id of the same outage, and how that stands now. */
export interface Mate {
  readonly entry: LedgerEntry;
  readonly snapshot: Snapshot;
}

/** An issue in a conversation, with what was shown there of its twins. */
interface Sharing extends Mate {
  readonly subscription: Subscription;
  readonly names?: ServiceNames;
  readonly twins?: readonly Mate[];
  readonly now: Instant;
}

/** The twin's card below which an issue is told. */
export interface Thread {
  readonly cardId: string;
  readonly of: Twin;
}

/**
 * Where an issue is told that has no card of its own here: below the live card of a twin, so that one outage is one alarm.
 * Undefined if it needs its own card. It is decided anew each time, from what is stored: once people mute the twin or are no
 * longer told about it, once its card is lost or it is over while this goes on, or once the two turn out to be apart, the
 * next news of this issue comes with a card of its own.
 */
export function threadOf(sharing: Sharing): Thread | undefined {
  const { entry, twins = [] } = sharing;
  if (entry.cardId !== undefined) return undefined;
  const leads = twins
    .filter((twin) => mayLead(twin, sharing))
    .toSorted((a, b) => (isBefore(a.entry, b.entry) ? -1 : 1));
  const { entry: lead, snapshot } = leads.find((twin) => twin.entry.issueId === entry.joined) ?? leads[0] ?? {};
  return lead?.cardId === undefined || !snapshot ? undefined : { cardId: lead.cardId, of: twinIn(snapshot) };
}

/** An incident is never told below an advisory's card: that would not look like an alarm. */
function mayLead({ entry, snapshot }: Mate, sharing: Sharing): boolean {
  if (entry.cardId === undefined || entry.cardId === sharing.entry.refusedBelow || isGivenUp(entry)) return false;
  if (isOver(snapshot) && !isOver(sharing.snapshot)) return false;
  const isLess = sharing.snapshot.issue.classification === 'incident' && snapshot.issue.classification !== 'incident';
  return !isLess && isStillTold({ entry, snapshot }, sharing);
}

/** Whether the conversation is still told about it. */
function isStillTold({ entry, snapshot: { issue } }: Mate, { subscription, names, now }: Sharing): boolean {
  const about = { issue, toldAs: toldAsOf(entry), ...(names && { names }) };
  const isFollowed = subscription.follows.some(({ issueId }) => issueId === issue.id);
  return (isFollowed || linesCovering(subscription.wants, about).length > 0) && !muteOn(subscription, about, now);
}

/** Whether the conversation was to be told about the first of the two before the other. */
export function isBefore(a: LedgerEntry, b: LedgerEntry): boolean {
  return `${a.plannedAt} ${a.issueId}` < `${b.plannedAt} ${b.issueId}`;
}

function twinIn({ issue: { id, service } }: Snapshot): Twin {
  return { id, service: service.name };
}

/** The twins that are told in the same thread. */
export function matesIn(thread: Thread | undefined, { entry, twins = [] }: Sharing): readonly Mate[] {
  const lead = thread?.of.id ?? entry.issueId;
  return twins.filter(({ entry: { issueId, joined } }) => issueId === lead || joined === lead);
}

/** What its thread was told before, by messages about the issue and about its twins there. */
export function toldInThread(sharing: Sharing, thread: Thread | undefined): ShownBefore {
  const { entry, snapshot } = sharing;
  const own = shownBefore(entry, snapshot.issue);
  const mates = matesIn(thread, sharing);
  if (mates.length === 0) return own;
  const twins = mates.map((mate) => ({
    ...shownBefore(mate.entry, mate.snapshot.issue),
    title: mate.snapshot.issue.title,
  }));
  // The twin's own message says that it has this status now.
  const isSame = thread && mates.some((mate) => statusKey(mate.snapshot.issue) === statusKey(snapshot.issue));
  return { ...own, twins, ...(isSame && { status: statusKey(snapshot.issue) }) };
}

/** What the message that tells of an issue's end says of its twins in the thread. */
export interface EndsTogether {
  /** Those that are over too, and whose end was not told. */
  readonly alsoOver: readonly Issue[];
  readonly goOn: readonly Twin[];
}

/** How it stands with the twins in the thread when an issue has ended. */
export function endsTogether(sharing: Sharing, thread: Thread | undefined): EndsTogether {
  const mates = matesIn(thread, sharing);
  const told = [sharing, ...mates].flatMap(({ entry }) => entry.endsTold ?? []);
  const isTold = ({ entry, snapshot: { issue } }: Mate) =>
    entry.told.resolved || told.some((end) => isEndOf(end, issue));
  return {
    alsoOver: mates.flatMap((mate) => (mate.snapshot.issue.resolved && !isTold(mate) ? mate.snapshot.issue : [])),
    goOn: mates.flatMap(({ snapshot }) => (isOver(snapshot) ? [] : twinIn(snapshot))),
  };
}

function isEndOf(
  { issueId, endedAt }: { readonly issueId: string; readonly endedAt?: Instant },
  issue: Issue,
): boolean {
  return issueId === issue.id && endedAt === issue.endedAt;
}

/** The entry of an issue whose end the message about a twin's end told too: then only what is new besides is news. */
export function withEndTold(entry: LedgerEntry, { issue }: Snapshot, twins: readonly Mate[]): LedgerEntry {
  const isTold = twins.some((twin) => twin.entry.endsTold?.some((end) => isEndOf(end, issue)));
  if (!issue.resolved || entry.told.resolved || !isTold) return entry;
  const { told } = entry;
  const statusGroup = severityGroup(issue.status);
  return { ...entry, told: { ...told, resolved: true, statusGroup, status: statusKey(issue) } };
}
