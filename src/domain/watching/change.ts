import type { Instant } from '../instant.ts';
import type { Issue } from '../health/issue.ts';

/**
 * What is materially new of an issue between two polls (DESIGN §5). `edited` is the quiet one: it alters the live cards
 * that exist and alerts nobody.
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

/** What we know of an issue after a poll. */
export interface Snapshot {
  /** The issue as last accepted: a flap (status flips while last-modified and posts stand still) does not reach it. */
  readonly issue: Issue;
  /** Grows by one with each accepted difference; deliveries are keyed by it. */
  readonly version: number;
  /** When the newest accepted difference was seen. */
  readonly changedAt: Instant;
  /** When the newest change that alerts was seen, by our own clock; absent for what the first poll found. */
  readonly newsAt?: Instant;
  /** In how many polls in a row it was missing from the list while open; 0 while it is listed. */
  readonly missedPolls: number;
  /** Set once the source confirmed that the tenant no longer has it. */
  readonly noLongerListed?: boolean;
  /** That it is no longer listed was told, and nothing material came since: it is not told again. */
  readonly goneTold?: boolean;
}

/** That something of an issue changed: what a poll hands to fan-out. It carries no text: deliveries read the snapshot. */
export interface ChangeEvent {
  /** `tenant/issue/version`: the same change always has the same id. */
  readonly id: string;
  readonly tenantId: string;
  readonly issueId: string;
  readonly version: number;
  /** At least one; only `edited` where nobody is to be alerted. */
  readonly kinds: readonly ChangeKind[];
  /** Keys (created times) of the posts that were known before: a conversation new to the issue is not shown them again. */
  readonly knownPosts: readonly Instant[];
  readonly seenAt: Instant;
}
