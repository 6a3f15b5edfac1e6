import type { Instant } from '../instant.ts';
import type { Issue, Standing } from '../health/issue.ts';
import type { Related } from '../related/related.ts';

/**
 * What is materially new about an issue between two polls (DESIGN §5). `edited` is the quiet one: it updates existing
 * live cards and alerts nobody.
 */
export const CHANGE_KINDS = [
  'opened',
  'updated',
  'resolved',
  'report-published',
  'reclassified',
  'status-changed',
  'no-longer-listed',
  'edited',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What we know about an issue after a poll. */
export interface Snapshot {
  /**
   * The issue as last accepted. A flap (the status flips while last-modified and posts stand still) does not change it.
   */
  readonly issue: Issue;
  /** Increases by one with each accepted difference. Deliveries refer to it. */
  readonly version: number;
  /** When the latest accepted difference was seen. */
  readonly changedAt: Instant;
  /** When the latest alerting change was seen, by our own clock. Absent for what the first poll found. */
  readonly newsAt?: Instant;
  /** Number of polls in a row that did not list the issue while it was open; 0 while it is listed. */
  readonly missedPolls: number;
  /** The latest look-up while it was missing from the list, and how many there were lately. */
  readonly lookedUp?: { readonly at: Instant; readonly times: number };
  /** Set once the source confirmed that the tenant no longer has the issue. */
  readonly noLongerListed?: boolean;
  /**
   * Conversations were told that it is no longer listed, and nothing material has changed since: they are not told
   * again.
   */
  readonly goneTold?: boolean;
  /** What other issues of the tenant have to do with it. Absent: nothing. */
  readonly related?: Related;
}

/** One change of an issue, passed from a poll to fan-out. It contains no text: deliveries read the snapshot. */
export interface ChangeEvent {
  /** `tenant/issue/version`: the same change always has the same id. */
  readonly id: string;
  readonly tenantId: string;
  readonly issueId: string;
  readonly version: number;
  /** At least one kind. Only `edited` if nobody is to be alerted. */
  readonly kinds: readonly ChangeKind[];
  /** Keys (creation times) of the posts known before: a conversation that is new to the issue is not shown them. */
  readonly knownPosts: readonly Instant[];
  readonly seenAt: Instant;
  /**
   * What the issue was taken for at this version: by the time of its fan-out, it may be another service's. Absent from
   * events of an older version.
   */
  readonly standing?: Standing;
  /** The span that queued its fan-out. */
  readonly trace?: string;
}
