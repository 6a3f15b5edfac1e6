import type { Issue, Post } from '../health/issue.ts';
import type { Instant } from '../instant.ts';
import type { ChangeKind } from '../watching/change.ts';

/** What every entry has. Its id is made of what it is about, so that writing it again changes nothing. */
interface Entry {
  /** One in its tenant. */
  readonly id: string;
  readonly tenantId: string;
  /** When we saw it, by our own clock. */
  readonly seenAt: Instant;
}

/** An issue, or a Message Center item, without its posts, as it was accepted in a version. */
export interface StateEntry extends Entry {
  readonly kind: 'state';
  readonly version: number;
  /** What was new. Empty for what was there when the record began. */
  readonly kinds: readonly ChangeKind[];
  readonly issue: Omit<Issue, 'posts'>;
  readonly noLongerListed?: true;
}

/** A post that is new, or was edited: an edit is another entry. */
export interface PostEntry extends Entry {
  readonly kind: 'post';
  readonly issueId: string;
  readonly post: Post;
}

/** Why nothing was watched: the bot was off, or the source did not answer. */
type GapReason = 'off' | 'source';

/** A time in which nothing was watched. */
export interface Gap {
  readonly from: Instant;
  readonly to: Instant;
  readonly because: GapReason;
}

/** A gap that is over. */
export interface GapEntry extends Entry, Gap {
  readonly kind: 'gap';
}

/** A line of our own record: what we saw, and when. */
export type RecordEntry = StateEntry | PostEntry | GapEntry;

/** A line about an issue. */
export type IssueEntry = StateEntry | PostEntry;

/** The issue that an entry is about. */
export function issueIdOf(entry: IssueEntry): string {
  return entry.kind === 'state' ? entry.issue.id : entry.issueId;
}
