import { postKeys, sight } from './accept.ts';
import { appearedSince, type BeforeBaseline } from './baseline.ts';
import { changesOf, changesOfNew } from './change-kinds.ts';
import type { ChangeEvent, ChangeKind, Snapshot } from './change.ts';
import { between, DAY } from '../instant.ts';
import type { Instant } from '../instant.ts';
import { standingOf } from '../health/issue.ts';
import type { Issue } from '../health/issue.ts';

export interface PollContext {
  readonly tenantId: string;
  /** When the list was read, by our own clock. */
  readonly polledAt: Instant;
  /** The tenant's very first poll: everything in it is old news. */
  readonly baseline: boolean;
  /** What was before it: issues that appeared since the first subscription are news all the same. */
  readonly beforeBaseline?: BeforeBaseline;
  /**
   * Issues that were seen before, though their snapshots cannot be read: their news is not known, so only cards that
   * somebody holds are brought up to date. `version` is above all that they may have had.
   */
  readonly damaged?: { readonly ids: ReadonlySet<string>; readonly version: number };
  /** Ids that the source, asked for each one individually, said it does not have. */
  readonly confirmedGone: ReadonlySet<string>;
  /** Ids that are listed, but whose rows cannot be read: nothing is known of them this time. */
  readonly unreadable?: ReadonlySet<string>;
}

/** What a poll found. */
export interface Comparison {
  /** Snapshots that replace the stored ones. */
  readonly changed: Snapshot[];
  readonly events: ChangeEvent[];
  /**
   * Ids of open issues that are missing for at least the second time in a row. Look those up that are due
   * (`dueLookUps`), then compare again: add those found to `listed` and those the source does not have to
   * `confirmedGone`. Leave out those whose look-up failed.
   */
  readonly missing: string[];
  /** Ids of issues that are over, no longer listed, and past their retention time. */
  readonly forgotten: string[];
}

/** Closed issues are kept this long for `history` and `incident`, however long the API keeps them. */
const KEPT_CLOSED = 400 * DAY;

/** Number of polls that must miss an open issue before it is looked up: one short list proves nothing. */
const POLLS_BEFORE_GONE = 2;

/**
 * Compares a full list of issues with the stored snapshots, following the table in DESIGN §5. Dates inside issues are
 * compared only with each other, never with `polledAt`, so data of any age works.
 */
export function compare(
  previous: ReadonlyMap<string, Snapshot>,
  listed: readonly Issue[],
  context: PollContext,
): Comparison {
  const found: Comparison = { changed: [], events: [], missing: [], forgotten: [] };
  const byId = newestCopies(listed);
  for (const issue of byId.values()) noteListed(found, previous.get(issue.id), issue, context);
  for (const snapshot of previous.values()) {
    if (!byId.has(snapshot.issue.id)) noteAbsent(found, snapshot, context);
  }
  return found;
}

/** An issue can appear on two pages if the list changes while it is read. The copy modified last counts. */
function newestCopies(listed: readonly Issue[]): Map<string, Issue> {
  const byId = new Map<string, Issue>();
  for (const issue of listed) {
    const other = byId.get(issue.id);
    if (!other || other.modifiedAt < issue.modifiedAt) byId.set(issue.id, issue);
  }
  return byId;
}

function noteListed(found: Comparison, previous: Snapshot | undefined, issue: Issue, context: PollContext): void {
  if (previous) noteKnown(found, previous, issue, context);
  else if (context.damaged?.ids.has(issue.id)) noteAgain(found, issue, context.damaged.version, context);
  else noteNew(found, issue, context);
}

function noteAgain(found: Comparison, issue: Issue, version: number, context: PollContext): void {
  const snapshot: Snapshot = { issue, version, changedAt: context.polledAt, missedPolls: 0 };
  found.changed.push(snapshot);
  found.events.push(eventOf(snapshot, ['edited'], [], context));
}

function noteNew(found: Comparison, issue: Issue, context: PollContext): void {
  const { polledAt } = context;
  const isOld = context.baseline && !appearedSince(issue, context.beforeBaseline, polledAt);
  const snapshot: Snapshot = { issue, version: 1, changedAt: polledAt, missedPolls: 0 };
  found.changed.push(isOld ? snapshot : { ...snapshot, newsAt: polledAt });
  if (!isOld) found.events.push(eventOf(snapshot, changesOfNew(issue), [], context));
}

/** What was compared and found the same. A poll brings what did not change as the very same object. */
const SAME = new WeakMap<Issue, Snapshot>();

function noteKnown(found: Comparison, previous: Snapshot, listed: Issue, context: PollContext): void {
  if (SAME.get(listed) === previous) return;
  const sighting = sight(previous.issue, listed);
  const changes = changesOf(sighting);
  // When an issue returns unchanged, a card that says "no longer listed" is corrected silently.
  const kinds: ChangeKind[] = changes.length === 0 && previous.noLongerListed ? ['edited'] : changes;
  if (kinds.length > 0) {
    noteChange(found, listedAgain(previous, sighting.after, kinds), kinds, previous, context);
  } else if (previous.missedPolls > 0 || sighting.advanced || hasLearned(previous.issue, sighting.after)) {
    found.changed.push({ ...previous, issue: sighting.after, missedPolls: 0 });
  } else {
    SAME.set(listed, previous);
  }
}

/** What an earlier release did not keep of a version that was told: the next change is compared with it. */
function hasLearned({ posts: before }: Issue, { posts: after }: Issue): boolean {
  const newest = after.at(-1)?.edition;
  return newest !== undefined && before.at(-1)?.edition?.tags === undefined && newest.tags !== undefined;
}

function listedAgain(previous: Snapshot, issue: Issue, kinds: readonly ChangeKind[]): Snapshot {
  return {
    ...previous,
    issue,
    missedPolls: 0,
    noLongerListed: undefined,
    goneTold: isQuiet(kinds) ? previous.goneTold : undefined,
  };
}

function noteAbsent(found: Comparison, previous: Snapshot, context: PollContext): void {
  if (context.unreadable?.has(previous.issue.id)) noteUnreadable(found, previous);
  else if (isOver(previous)) noteRetention(found, previous, context);
  else noteMissed(found, { ...previous, missedPolls: previous.missedPolls + 1 }, context);
}

/** It is listed, so it is not missing, and all else stays as it was. */
function noteUnreadable(found: Comparison, previous: Snapshot): void {
  if (previous.missedPolls > 0) found.changed.push({ ...previous, missedPolls: 0 });
}

function noteMissed(found: Comparison, snapshot: Snapshot, context: PollContext): void {
  const isMissing = snapshot.missedPolls >= POLLS_BEFORE_GONE;
  if (isMissing && context.confirmedGone.has(snapshot.issue.id)) {
    noteGone(found, snapshot, context);
  } else {
    found.changed.push(snapshot);
    if (isMissing) found.missing.push(snapshot.issue.id);
  }
}

/** An issue that comes and goes unchanged is reported as gone once, not each time. */
function noteGone(found: Comparison, previous: Snapshot, context: PollContext): void {
  const kinds: ChangeKind[] = previous.goneTold ? ['edited'] : ['no-longer-listed'];
  noteChange(found, { ...previous, noLongerListed: true, goneTold: true }, kinds, previous, context);
}

function noteRetention(found: Comparison, snapshot: Snapshot, context: PollContext): void {
  // Both times are from our own clock: the age of the data itself does not matter.
  if (between(snapshot.changedAt, context.polledAt) > KEPT_CLOSED) found.forgotten.push(snapshot.issue.id);
}

function noteChange(
  found: Comparison,
  next: Snapshot,
  kinds: readonly ChangeKind[],
  previous: Snapshot,
  context: PollContext,
): void {
  const { polledAt } = context;
  const newsAt = isQuiet(kinds) ? previous.newsAt : polledAt;
  const snapshot = { ...next, version: previous.version + 1, changedAt: polledAt, newsAt };
  found.changed.push(snapshot);
  found.events.push(eventOf(snapshot, kinds, postKeys(previous.issue), context));
}

/** The event of a change. It is known by what it is about, so that the same change always has the same id. */
export function eventOf(
  { issue, version }: Snapshot,
  kinds: readonly ChangeKind[],
  knownPosts: readonly Instant[],
  { tenantId, polledAt }: Pick<PollContext, 'tenantId' | 'polledAt'>,
): ChangeEvent {
  const id = `${tenantId}/${issue.id}/${version}`;
  return { id, tenantId, issueId: issue.id, version, kinds, knownPosts, seenAt: polledAt, standing: standingOf(issue) };
}

/** Whether nothing more is expected: the issue is resolved, or the tenant no longer has it. */
export function isOver({ issue, noLongerListed }: Snapshot): boolean {
  return issue.resolved || noLongerListed === true;
}

/** Whether it is an incident from which more is expected. */
export function isOpenIncident(snapshot: Snapshot): boolean {
  return snapshot.issue.classification === 'incident' && !isOver(snapshot);
}

/** Whether changes of these kinds alert nobody. */
export function isQuiet(kinds: readonly ChangeKind[]): boolean {
  return kinds.every((kind) => kind === 'edited');
}
