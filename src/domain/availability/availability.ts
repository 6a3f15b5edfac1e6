import { spanOf, touches, type Span } from '../health/day-kind.ts';
import type { Announcement } from '../health/announcement.ts';
import { byNewest, type Issue } from '../health/issue.ts';
import type { ServiceRef } from '../health/service.ts';
import type { Instant } from '../instant.ts';
import { bucketsOf, type Bucket, type Unit } from './buckets.ts';
import { countedIssue, whyNotCounted, type CountedIssue, type Counting, type NotCounted } from './counting.ts';
import { featuresOf, type FeatureAvailability } from './features.ts';
import type { Gap } from '../record/entry.ts';
import type { Knowledge } from './known-time.ts';
import { windowOf, type PlannedWindow } from './maintenance.ts';
import { makeTimeline, measure, type Measure } from './measure.ts';
import { common, lengthOf } from './spans.ts';

/** What is known of one service, from which its availability follows. */
interface ServiceFacts extends Knowledge {
  readonly service: ServiceRef;
  /** The service's issues. Those of other times make no difference. */
  readonly issues: readonly Issue[];
  readonly gaps: readonly Gap[];
  /** What Microsoft announced for the service. Only maintenance makes a difference. */
  readonly announcements: readonly Announcement[];
}

/** What is asked. Its end may lie ahead. */
export interface AskedTime extends Bucket {
  readonly timeZone: string;
  readonly now: Instant;
  readonly counting: Counting;
}

export interface ServiceAvailability {
  readonly service: ServiceRef;
  readonly whole: Measure;
  /** By the day, week or month, those that lie ahead included: they measure nothing. */
  readonly by: (unit: Unit) => readonly (Bucket & Measure)[];
  /** The parts that had an issue that counts, worst first. */
  readonly features: readonly FeatureAvailability[];
  /** Newest start first. Several at once are all here, while their time counts once. */
  readonly issues: readonly CountedIssue[];
  readonly notCounted: readonly { readonly issue: Issue; readonly because: NotCounted }[];
  /** Milliseconds of interruptions that no known issue explains. They are part of the downtime. */
  readonly unexplainedMs: number;
  /** The gaps and the maintenance of the time asked about, oldest first. */
  readonly gaps: readonly Gap[];
  readonly maintenance: readonly PlannedWindow[];
}

/** How available a service was, as a whole and by its parts. The rules are in `docs/availability.md`. */
export function availabilityOf(facts: ServiceFacts, asked: AskedTime): ServiceAvailability {
  const { now, counting } = asked;
  const windows = facts.announcements.flatMap(windowOf).filter(({ span }) => isIn(span, asked));
  const planned = windows.map(({ span }) => span);
  const here = facts.issues.filter((issue) => touches(spanOf(issue, now), pastOf(asked))).toSorted(byStart);
  const issues = here
    .filter((issue) => whyNotCounted(issue, counting) === undefined)
    .map((issue) => countedIssue(issue, planned, asked, now));
  const timeline = makeTimeline({ ...facts, down: [...issues, ...facts.unexplained], maintenance: planned }, now);
  return {
    service: facts.service,
    whole: measure(timeline, asked, now),
    by: (unit) =>
      bucketsOf(asked, unit, asked.timeZone).map((bucket) => ({ ...bucket, ...measure(timeline, bucket, now) })),
    features: featuresOf(issues, facts, planned, asked),
    issues,
    notCounted: here.flatMap((issue) => {
      const because = whyNotCounted(issue, counting);
      return because ? [{ issue, because }] : [];
    }),
    unexplainedMs: lengthOf(common(facts.unexplained, [pastOf(asked)])),
    gaps: facts.gaps.filter((gap) => isIn(gap, pastOf(asked))).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    maintenance: windows.toSorted((a, b) => (a.span.from < b.span.from ? -1 : 1)),
  };
}

function byStart(a: Issue, b: Issue): number {
  if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt ? 1 : -1;
  return byNewest(a, b);
}

function pastOf({ from, to, now }: AskedTime): Span {
  return { from, to: to < now ? to : now };
}

function isIn(span: Span, within: Span): boolean {
  return common([span], [within]).length > 0;
}
