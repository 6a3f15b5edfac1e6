import { featureName } from '../health/history.ts';
import type { Span } from '../health/day-kind.ts';
import type { Instant } from '../instant.ts';
import type { CountedIssue } from './counting.ts';
import type { Knowledge } from './known-time.ts';
import { makeTimeline, measure, type Measure } from './measure.ts';
import { without } from './spans.ts';

/** A part of a service, by the name that its issues give it. */
export interface FeatureAvailability {
  /** Absent for the issues that name no part. */
  readonly name?: string;
  readonly whole: Measure;
  readonly issues: readonly CountedIssue[];
}

/**
 * The parts of a service that had an issue that counts, worst first. An interruption that no issue explains says nothing
 * of a part: of such a day nothing is known there.
 */
export function featuresOf(
  issues: readonly CountedIssue[],
  { known, unexplained }: Knowledge,
  maintenance: readonly Span[],
  asked: Span & { readonly now: Instant },
): FeatureAvailability[] {
  const told = without(known, unexplained);
  return [...Map.groupBy(issues, ({ issue }) => featureName(issue) ?? '')]
    .map(([name, own]): FeatureAvailability => {
      const timeline = makeTimeline({ down: own, known: told, maintenance }, asked.now);
      return { ...(name !== '' && { name }), whole: measure(timeline, asked, asked.now), issues: own };
    })
    .toSorted((a, b) => b.whole.downMs - a.whole.downMs || ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}
