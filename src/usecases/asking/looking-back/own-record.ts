import type { Issue } from '../../../domain/health/issue.ts';
import type { Recorded, RecordedIssue } from '../../../domain/record/recorded.ts';

/** Where there is no record. */
export const noRecord: Recorded = { issues: [], gaps: [] };

/**
 * The issues that Microsoft lists, and those that only our record still has. What is listed now is as Microsoft says it
 * last; one that vanished while it was open lasted, as far as is known, until it was found to be gone.
 */
export function withRecorded(listed: readonly Issue[], { issues }: Pick<Recorded, 'issues'>): Issue[] {
  const ids = new Set(listed.map(({ id }) => id));
  const others = issues.filter(({ issue }) => !ids.has(issue.id));
  return [...listed, ...others.map(asLastListed)];
}

function asLastListed({ issue, noLongerListed = false, states }: RecordedIssue): Issue {
  const last = states.at(-1)?.seenAt ?? issue.modifiedAt;
  return issue.resolved || !noLongerListed ? issue : { ...issue, listedUntil: last };
}
