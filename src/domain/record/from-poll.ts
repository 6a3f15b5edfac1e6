import type { Issue, Post } from '../health/issue.ts';
import type { ChangeEvent, ChangeKind, Snapshot } from '../watching/change.ts';
import type { IssueEntry, PostEntry, StateEntry } from './entry.ts';

type Known = ReadonlyMap<string, Snapshot>;

/** What a poll found. */
interface Found {
  readonly changed: readonly Snapshot[];
  readonly events: readonly ChangeEvent[];
}

/**
 * The entries that a poll adds to a tenant's record. A snapshot whose version is the same has nothing in it that anybody
 * is shown: it adds none.
 */
export function entriesOfPoll(tenantId: string, known: Known, { changed, events }: Found): IssueEntry[] {
  const kinds = new Map(events.map((event) => [event.issueId, event.kinds]));
  return changed.flatMap((snapshot) => {
    const before = known.get(snapshot.issue.id);
    if (before?.version === snapshot.version) return [];
    return entriesOf(tenantId, snapshot, before?.issue.posts ?? [], kinds.get(snapshot.issue.id));
  });
}

/** The entries of what is known where the record begins. What was seen earlier was seen when it last changed. */
export function entriesOfAll(tenantId: string, known: Iterable<Snapshot>): IssueEntry[] {
  return [...known].flatMap((snapshot) => entriesOf(tenantId, snapshot));
}

function entriesOf(
  tenantId: string,
  snapshot: Snapshot,
  before: readonly Post[] = [],
  kinds: readonly ChangeKind[] = [],
): IssueEntry[] {
  const { posts, ...issue } = snapshot.issue;
  return [stateOf(tenantId, snapshot, issue, kinds), ...postsOf(tenantId, snapshot, newOrEdited(posts, before))];
}

function stateOf(
  tenantId: string,
  { version, changedAt, noLongerListed }: Snapshot,
  issue: Omit<Issue, 'posts'>,
  kinds: readonly ChangeKind[],
): StateEntry {
  // Versions begin again where Redis was emptied, so the time is part of the id.
  const id = `${issue.id}/${version}/${changedAt}`;
  const entry: StateEntry = { kind: 'state', id, tenantId, seenAt: changedAt, version, kinds, issue };
  return noLongerListed ? { ...entry, noLongerListed: true } : entry;
}

function postsOf(tenantId: string, { issue, changedAt }: Snapshot, posts: readonly Post[]): PostEntry[] {
  const sameTime = new Map<string, number>();
  return posts.map((post) => {
    const nth = (sameTime.get(post.createdAt) ?? 0) + 1;
    sameTime.set(post.createdAt, nth);
    const id = `${issue.id}/post/${post.createdAt}/${changedAt}${nth > 1 ? `/${nth}` : ''}`;
    return { kind: 'post', id, tenantId, seenAt: changedAt, issueId: issue.id, post };
  });
}

/** Posts of one time are one update: if one of them is new or another, all of them are. */
function newOrEdited(posts: readonly Post[], before: readonly Post[]): Post[] {
  const [now, then] = [byTime(posts), byTime(before)];
  return posts.filter(({ createdAt }) => now.get(createdAt) !== then.get(createdAt));
}

function byTime(posts: readonly Post[]): Map<string, string> {
  const groups = Map.groupBy(posts, ({ createdAt }) => createdAt);
  return new Map([...groups].map(([at, group]) => [at, textOf(group)]));
}

/** What posts say, to be compared. */
export function textOf(posts: readonly Post[]): string {
  return JSON.stringify(posts.map(({ kind, body }) => [kind, body.type, body.content]));
}
