import { isTrouble, spanOf, touches, type HistoryDay, type Span } from '../health/day-kind.ts';
import type { Issue } from '../health/issue.ts';
import { severityGroup } from '../health/status.ts';
import type { Instant } from '../instant.ts';
import type { Recorded } from '../record/recorded.ts';
import { union, without } from './spans.ts';

/** When it is known how a service was, apart from the times of its issues. */
export interface Knowledge {
  readonly known: readonly Span[];
  /** Whole days of an interruption that no known issue explains. They count as down. */
  readonly unexplained: readonly Span[];
}

/**
 * The rule: a day is known if the source or our own list of days has it, or if our record watched it. Out of that go gaps of the
 * record, and days of a trouble that no known issue explains: was it an incident, or only an advisory?
 */
export function knowledgeOf(
  days: readonly HistoryDay[],
  issues: readonly Issue[],
  { recordedFrom, gaps }: Pick<Recorded, 'recordedFrom' | 'gaps'>,
  now: Instant,
): Knowledge {
  const told = days.map((day) => ({ day, says: saysOf(day, issues, now) }));
  const those = (...wanted: Says[]) => told.filter(({ says }) => wanted.includes(says)).map(({ day }) => day);
  const watched = recordedFrom === undefined ? [] : [{ from: recordedFrom, to: now }];
  return {
    known: union([...without([...those('known'), ...watched], [...those('doubtful'), ...gaps]), ...those('outage')]),
    unexplained: union(those('outage')),
  };
}

/** What the record of a day says about all of it. `outage`: it was interrupted, and nothing tells from when to when. */
type Says = 'known' | 'nothing' | 'doubtful' | 'outage';

function saysOf(day: HistoryDay, issues: readonly Issue[], now: Instant): Says {
  const group = severityGroup(day.status);
  if (group === 'unknown') return day.statusText === '' ? 'nothing' : 'doubtful';
  if (group === 'ok' || group === 'info') return 'known';
  const active = issues.filter((issue) => touches(spanOf(issue, now), day));
  if (day.kind === 'outage' && !active.some(isTrouble)) return 'outage';
  const isListed = day.issueIds.every((id) => issues.some((issue) => issue.id === id));
  return isListed && (day.issueIds.length > 0 || active.length > 0) ? 'known' : 'doubtful';
}
