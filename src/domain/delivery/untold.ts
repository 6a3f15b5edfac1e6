import { hasReport } from '../watching/change-kinds.ts';
import type { ChangeKind, Snapshot } from '../watching/change.ts';
import { CHANGE_KINDS } from '../watching/change.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { Issue, Post } from '../health/issue.ts';
import { newestPost } from '../health/issue.ts';
import { severityGroup, statusKey } from '../health/status.ts';

/** What a conversation has not been told yet. */
export interface Untold {
  /** In the order of `CHANGE_KINDS`; empty if there is nothing to tell. */
  readonly kinds: readonly ChangeKind[];
  /** Oldest first. */
  readonly posts: readonly Post[];
}

/**
 * What the newest snapshot contains that the ledger does not record as told. It compares the two states and ignores
 * events, so events may arrive late, twice or out of order.
 */
export function untold(entry: LedgerEntry, snapshot: Snapshot): Untold {
  const shown = new Set(entry.shownPosts);
  const posts = snapshot.issue.posts.filter((post) => !shown.has(post.createdAt));
  const kinds = new Set(isFirstContact(entry) ? firstNews(entry, snapshot) : differences(entry, snapshot, posts));
  return { kinds: CHANGE_KINDS.filter((kind) => kinds.has(kind)), posts };
}

/** What a conversation that has seen this snapshot has been told. */
export function toldOf({ issue, noLongerListed }: Snapshot): LedgerEntry['told'] {
  return {
    resolved: issue.resolved,
    reported: hasReport(issue),
    classification: issue.classification,
    statusGroup: severityGroup(issue.status),
    status: statusKey(issue),
    noLongerListed: noLongerListed === true,
  };
}

/** Whether the conversation was never told anything about the issue. */
function isFirstContact({ told }: LedgerEntry): boolean {
  return told.statusGroup === undefined;
}

/**
 * For a conversation that is new to the issue, everything differs. What is news was noted when the delivery was
 * planned; otherwise it is presumed.
 */
function firstNews(entry: LedgerEntry, { issue, noLongerListed }: Snapshot): ChangeKind[] {
  if (entry.plannedFor) return entry.plannedFor.filter((kind) => kind !== 'edited');
  const kinds: ChangeKind[] = [entry.shownPosts.length === 0 ? 'opened' : 'updated'];
  if (issue.resolved) kinds.push('resolved');
  if (hasReport(issue)) kinds.push('report-published');
  if (noLongerListed) kinds.push('no-longer-listed');
  return kinds;
}

function differences(entry: LedgerEntry, snapshot: Snapshot, posts: readonly Post[]): ChangeKind[] {
  const kinds = stateDifferences(entry, snapshot, posts);
  if (includesUpdate(posts, kinds)) kinds.push('updated');
  if (kinds.length === 0 && statusMoved(entry, snapshot.issue)) kinds.push('status-changed');
  return kinds;
}

/** One unseen post may be the one that resolves the issue or announces its report. Each further one is an update. */
function includesUpdate(posts: readonly Post[], kinds: readonly ChangeKind[]): boolean {
  const announced = kinds.filter((kind) => kind === 'resolved' || kind === 'report-published').length;
  return posts.length > Math.min(announced, 1);
}

function stateDifferences(
  entry: LedgerEntry,
  { issue, noLongerListed }: Snapshot,
  posts: readonly Post[],
): ChangeKind[] {
  const { told } = entry;
  const kinds: ChangeKind[] = [];
  if (issue.resolved && !told.resolved) kinds.push('resolved');
  if (hasReport(issue) && (!told.reported || isAmong(posts, newestPost(issue)))) kinds.push('report-published');
  if (told.classification !== undefined && told.classification !== issue.classification) kinds.push('reclassified');
  if (noLongerListed && !told.noLongerListed) kinds.push('no-longer-listed');
  return kinds;
}

function isAmong(posts: readonly Post[], post: Post | undefined): boolean {
  return post !== undefined && posts.some((each) => each.createdAt === post.createdAt);
}

function statusMoved({ told }: LedgerEntry, issue: Issue): boolean {
  return told.statusGroup !== severityGroup(issue.status) || (told.resolved && !issue.resolved);
}
