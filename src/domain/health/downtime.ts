import { between, type Instant } from '../instant.ts';
import { isTrouble, spanOf, type HistoryDay, type Span } from './day-kind.ts';
import type { Issue } from './issue.ts';

/** How much of a time a service was down, of the time that is known. */
export interface Downtime {
  /** Milliseconds with at least one incident: several at once count once. */
  readonly downMs: number;
  /** Milliseconds about which something is known. */
  readonly knownMs: number;
  /** The downtime of each day, in milliseconds. */
  readonly dailyMs: readonly number[];
}

/**
 * The rule: each moment with an incident counts as down, and so does a whole day of an interruption that no known issue
 * explains. Advisories do not count. A day of which nothing is known, or whose cause is not, is neither up nor down.
 */
export function downtimeOf(days: readonly HistoryDay[], issues: readonly Issue[], now: Instant): Downtime {
  const incidents = issues.filter(isTrouble).map((issue) => spanOf(issue, now));
  const unexplained = days.filter((day) => day.kind === 'outage' && !incidents.some((span) => touchesDay(span, day)));
  const spans = [...incidents, ...unexplained];
  const dailyMs = days.map((day) => (isKnown(day) ? total(merged(spans.flatMap((span) => common(span, day)))) : 0));
  return { downMs: dailyMs.reduce((sum, ms) => sum + ms, 0), knownMs: total(days.filter(isKnown)), dailyMs };
}

function isKnown({ kind }: HistoryDay): boolean {
  return kind !== 'unknown' && kind !== 'degraded';
}

function touchesDay(span: Span, day: Span): boolean {
  return common(span, day).length > 0;
}

/** The part of `span` that lies in `day`, if there is one. */
function common(span: Span, day: Span): Span[] {
  const from = span.from > day.from ? span.from : day.from;
  const to = span.to < day.to ? span.to : day.to;
  return from < to ? [{ from, to }] : [];
}

/** The same time without overlaps. */
function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = apart.at(-1);
    if (!last || span.from > last.to) apart.push(span);
    else if (span.to > last.to) apart[apart.length - 1] = { from: last.from, to: span.to };
  }
  return apart;
}

function total(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, between(from, to)), 0);
}
