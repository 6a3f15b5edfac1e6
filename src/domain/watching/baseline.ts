import type { Issue } from '../health/issue.ts';
import { HOUR, SECOND, timeOf, type Instant } from '../instant.ts';

/** What is known of the time before a tenant's very first poll, where somebody has subscribed already. */
export interface BeforeBaseline {
  /** When the first subscription was made. */
  readonly subscribedAt: Instant;
  /** Ids of the issues that were listed when somebody last asked, the subscriber perhaps. */
  readonly listedIds?: ReadonlySet<string>;
}

/** Clocks differ; an issue dated further ahead than this says nothing about when it appeared. */
const CLOCKS_DIFFER = HOUR;

/**
 * Whether an issue of the very first poll appeared after the first subscription: it was not listed when somebody last
 * asked, or it began or was first written about since.
 */
export function appearedSince(issue: Issue, before: BeforeBaseline | undefined, polledAt: Instant): boolean {
  if (!before) return false;
  if (before.listedIds && !before.listedIds.has(issue.id)) return true;
  // The source's times are in whole seconds.
  const from = Math.floor(timeOf(before.subscribedAt) / SECOND) * SECOND;
  const isSince = (at: Instant) => timeOf(at) >= from && timeOf(at) <= timeOf(polledAt) + CLOCKS_DIFFER;
  const written = issue.posts.map(({ createdAt }) => createdAt);
  return isSince(issue.startedAt) || (written.length > 0 && written.every(isSince));
}
