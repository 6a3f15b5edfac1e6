import { spanOf, type Span } from '../health/day-kind.ts';
import type { Issue } from '../health/issue.ts';
import type { Instant } from '../instant.ts';
import { common, lengthOf } from './spans.ts';

/** What counts as down: incidents alone, or advisories too. */
export type Counting = 'incidents' | 'all';

/** Why an issue does not count as down. */
export type NotCounted = 'advisory' | 'false-positive';

/**
 * Why an issue does not count, or undefined if it does. What Microsoft called it last decides, for all of its time: a
 * false positive never was trouble, and an investigation that was suspended counts, since nobody said that it was none.
 */
export function whyNotCounted(
  { classification, status }: Pick<Issue, 'classification' | 'status'>,
  counting: Counting,
): NotCounted | undefined {
  if (status === 'falsePositive') return 'false-positive';
  const doesCount = classification === 'incident' || (counting === 'all' && classification === 'advisory');
  return doesCount ? undefined : 'advisory';
}

/** An issue that counts, from its start to its end or until now, and how much of that lies in a time. */
export interface CountedIssue extends Span {
  readonly issue: Issue;
  readonly countedMs: number;
  readonly inMaintenanceMs: number;
}

export function countedIssue(issue: Issue, maintenance: readonly Span[], within: Span, now: Instant): CountedIssue {
  const span = spanOf(issue, now);
  const inside = common(common([span], [within]), [{ from: '', to: now }]);
  return { issue, ...span, countedMs: lengthOf(inside), inMaintenanceMs: lengthOf(common(inside, maintenance)) };
}
