import type { Issue } from '../health/issue.ts';
import { spanOf, touches, type Span } from '../health/day-kind.ts';
import { between, type Instant } from '../instant.ts';
import { whyNotCounted } from './counting.ts';

/** An incident that was resolved, and how long that took by Microsoft's own start and end. */
export interface Repair {
  readonly issue: Issue;
  readonly ms: number;
}

/** How long incidents took to resolve in a time, and those of that time that say nothing of it. */
export interface Repairs {
  /** The shortest first. */
  readonly repairs: readonly Repair[];
  /** Still open, or gone from Microsoft's list before they were resolved. */
  readonly unresolved: number;
  readonly falsePositives: number;
  /** Resolved with an end that is not after the start: Microsoft's slip. */
  readonly withoutTime: number;
}

/**
 * The rule: an incident counts in the time in which it ended, and there with all of its length, so that it counts once
 * however many months it touches.
 */
export function repairsOf(issues: readonly Issue[], within: Span, now: Instant): Repairs {
  const here = issues.filter((issue) => issue.classification === 'incident' && belongs(issue, within, now));
  const counted = here.filter((issue) => whyNotCounted(issue, 'incidents') === undefined);
  const resolved = counted.filter((issue) => issue.resolved).map((issue) => repairOf(issue, now));
  const repairs = resolved.filter(({ ms }) => ms > 0).toSorted((a, b) => a.ms - b.ms);
  return {
    repairs,
    unresolved: counted.length - resolved.length,
    falsePositives: here.length - counted.length,
    withoutTime: resolved.length - repairs.length,
  };
}

function belongs(issue: Issue, within: Span, now: Instant): boolean {
  const span = spanOf(issue, now);
  return issue.resolved ? within.from <= span.to && span.to < within.to : touches(span, within);
}

function repairOf(issue: Issue, now: Instant): Repair {
  const { from, to } = spanOf(issue, now);
  return { issue, ms: between(from, to) };
}

/** The mean; undefined of nothing. */
export function meanOf(lengths: readonly number[]): number | undefined {
  return lengths.length === 0 ? undefined : lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
}

/** The one in the middle, or the mean of the two there; undefined of nothing. */
export function medianOf(lengths: readonly number[]): number | undefined {
  const sorted = lengths.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return meanOf(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}
