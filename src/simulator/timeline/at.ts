import type { Announcement } from '../../domain/health/announcement.ts';
import { timeOf, type Instant } from '../../domain/instant.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { ANNOUNCEMENTS, ISSUES, REFERENCE_ISSUES } from './data.ts';
import { earlierPlots } from './earlier.ts';
import { liveAnnouncements, livePlots, withChanges } from './live.ts';
import { pastAnnouncement, pastPlot, referenceIssue, type Origin } from './past.ts';
import { issueAt } from './issue.ts';

/** What the timeline contains at one moment. */
export interface Moment {
  readonly issues: readonly Issue[];
  readonly announcements: readonly Announcement[];
}

interface TimelineOptions {
  /** A whole number. It decides which incidents open, and in which order. */
  readonly seed: number;
  /** When the timeline began. Its past is counted back from here. */
  readonly start: Instant;
  /** Timeline seconds per real second, for events after the start; 0 stops it. */
  readonly speed: number;
  /** So many months of past there are; by default the last weeks. */
  readonly months?: number;
}

/**
 * The timeline at `now`. A pure function: the same seed, start, speed and moment give the same answer, in any process
 * and in any order of calls.
 */
export function timelineAt({ seed, start, speed, months = 0 }: TimelineOptions, now: Instant): Moment {
  const origin: Origin = { seed, start: timeOf(start) };
  const time = timeOf(now);
  const pace = { ...origin, speed };
  const plots = [
    ...earlierPlots(origin, months),
    ...ISSUES.map((data) => pastPlot(data, origin)),
    ...livePlots(pace, time),
  ];
  const past = ANNOUNCEMENTS.map((data) => pastAnnouncement(data, origin, time));
  return {
    issues: [...REFERENCE_ISSUES.map(referenceIssue), ...plots.flatMap((plot) => issueAt(plot, time) ?? [])],
    announcements: [...withChanges(past, pace, time), ...liveAnnouncements(pace, time)],
  };
}
