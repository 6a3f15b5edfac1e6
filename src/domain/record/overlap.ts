import type { Instant } from '../instant.ts';
import type { StateEntry } from './entry.ts';
import type { RecordedIssue } from './recorded.ts';

/** From when to when, both included. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** When an issue was over, as an entry has it: by its own end, else when we saw it. Undefined while it goes on. */
export function overAt({ issue, noLongerListed, seenAt }: StateEntry): Instant | undefined {
  if (!issue.resolved && !noLongerListed) return undefined;
  return issue.endedAt ?? seenAt;
}

/** Whether an issue was there in a time. */
export function wasThere(recorded: RecordedIssue, { from, to }: Span): boolean {
  const { issue, resolvedSeenAt, noLongerListed } = recorded;
  const seen = resolvedSeenAt ?? (noLongerListed ? recorded.states.at(-1)?.seenAt : undefined);
  const over = seen === undefined ? undefined : (issue.endedAt ?? seen);
  return issue.startedAt <= to && (over === undefined || over >= from);
}
