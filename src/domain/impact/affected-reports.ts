import { between, MINUTE, shift, timeOf, type Instant } from '../instant.ts';

/** Somebody said then that a service, or one of its issues, fails for them. */
export interface AffectedReport {
  /** From this nobody reads who it is. It is the same for all that one person says about one service. */
  readonly person: string;
  readonly at: Instant;
  /** They said it of this issue. Absent: of the service. */
  readonly issueId?: string;
}

/** How long a report counts, and how long the bars of the chart are. */
export const REPORTS_COUNT_FOR_MS = 180 * MINUTE;
const BAR_MS = 30 * MINUTE;

/** How many people said so since then. Each counts once, however often and about how many issues they said it. */
export function peopleSince(reports: readonly AffectedReport[], since: Instant): number {
  return new Set(reports.filter(({ at }) => at > since).map(({ person }) => person)).size;
}

/** People who said last, in half an hour, that something fails for them. */
export interface ReportBar {
  readonly from: Instant;
  readonly people: number;
}

/** A bar for each half hour up to now, oldest first. Each person is in the bar of what they said last. */
export function reportBars(reports: readonly AffectedReport[], now: Instant): readonly ReportBar[] {
  const newest = new Map(reports.toSorted((a, b) => a.at.localeCompare(b.at)).map(({ person, at }) => [person, at]));
  const end = shift(now, BAR_MS - (timeOf(now) % BAR_MS));
  // The last has only just begun, so one more reaches back to all that counts.
  const count = REPORTS_COUNT_FOR_MS / BAR_MS + 1;
  return Array.from({ length: count }, (_, index) => {
    const from = shift(end, (index - count) * BAR_MS);
    const isIn = (at: Instant) => between(from, at) >= 0 && between(from, at) < BAR_MS;
    return { from, people: [...newest.values()].filter(isIn).length };
  });
}
