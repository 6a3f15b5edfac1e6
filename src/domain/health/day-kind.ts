import type { Instant } from '../instant.ts';
import { lastedUntil } from './history.ts';
import type { Issue } from './issue.ts';
import type { ServiceDay } from './service.ts';
import { severityGroup } from './status.ts';

/**
 * What a day was like, worst first. `outage`: service was interrupted. `degraded`: the source called the service
 * degraded, and no issue is known that would tell whether that was an incident or only an advisory.
 */
export const DAY_KINDS = ['outage', 'incident', 'degraded', 'unknown', 'advisory', 'ok'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** A time from one moment up to another. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** A day of the reader's calendar: what is known of it, what it was like, and its moments, up to now at most. */
export interface HistoryDay extends ServiceDay, Span {
  readonly kind: DayKind;
}

/** When an issue had an effect. One that goes on does so until now. */
export function spanOf(issue: Issue, now: Instant): Span {
  return { from: issue.startedAt, to: lastedUntil(issue, now) };
}

/** Whether the two share a moment. A span without length counts as the moment that it begins. */
export function touches(a: Span, b: Span): boolean {
  return a.from < b.to && (a.to > b.from || a.from === b.from);
}

/** Whether an issue was trouble. A false positive never was. */
export function isTrouble({ classification, status }: Pick<Issue, 'classification' | 'status'>): boolean {
  return classification === 'incident' && status !== 'falsePositive';
}

/**
 * What a day was like, by the issues that were active on it: an advisory alone makes the APIs call a service degraded,
 * so the status decides only where no issue explains it. The source counts its days in UTC, a reader by their own clock:
 * an issue that the day names counts unless its times say that it belongs to the day beside it.
 */
export function kindOfDay(day: ServiceDay, span: Span, issues: readonly Issue[], now: Instant): DayKind {
  const active = issues.filter((issue) => {
    const lasted = spanOf(issue, now);
    return touches(lasted, span) || (day.issueIds.includes(issue.id) && !touches(lasted, utcSpan(day)));
  });
  const group = severityGroup(day.status);
  if (active.some(isTrouble)) return group === 'critical' ? 'outage' : 'incident';
  const isExplained = day.issueIds.length > 0 && day.issueIds.every((id) => issues.some((issue) => issue.id === id));
  if (group === 'critical' && !isExplained) return 'outage';
  if (active.length > 0 || group === 'info') return 'advisory';
  if (group === 'ok' || group === 'unknown') return group;
  return isExplained ? 'ok' : 'degraded';
}

function utcSpan({ day }: ServiceDay): Span {
  return { from: `${day}T00:00:00.000Z`, to: `${day}T24:00:00.000Z` };
}
