import type { Watched } from '../../../domain/availability/known-time.ts';
import type { Issue } from '../../../domain/health/issue.ts';
import type { ServiceRef } from '../../../domain/health/service.ts';
import type { Instant } from '../../../domain/instant.ts';

/** An issue as our own record has it. */
interface RecordedIssue {
  readonly issue: Issue;
  readonly noLongerListed?: boolean;
  /** When this bot saw it first, and since when it has seen it resolved. */
  readonly firstSeenAt?: Instant;
  readonly resolvedSeenAt?: Instant;
  /** Oldest first. */
  readonly states: readonly { readonly seenAt: Instant }[];
}

/** What our own record says of a time. */
export interface OwnRecord extends Watched {
  readonly issues: readonly RecordedIssue[];
  /** Some of it could not be read: it proves nothing. */
  readonly isIncomplete?: true;
}

export type ReadOwnRecord = (
  tenantId: string,
  asked: { readonly from: Instant; readonly to: Instant; readonly service?: ServiceRef; readonly tracked: 'issues' },
) => Promise<OwnRecord>;

/** Where there is no record. */
export const noRecord: OwnRecord = { issues: [], gaps: [] };

/**
 * The issues that Microsoft lists, and those that only our record still has. What is listed now is as Microsoft says it
 * last; one that vanished while it was open lasted, as far as is known, until it was found to be gone.
 */
export function withRecorded(listed: readonly Issue[], { issues }: Pick<OwnRecord, 'issues'>): Issue[] {
  const ids = new Set(listed.map(({ id }) => id));
  const others = issues.filter(({ issue }) => !ids.has(issue.id));
  return [...listed, ...others.map(asLastListed)];
}

function asLastListed({ issue, noLongerListed = false, states }: RecordedIssue): Issue {
  const last = states.at(-1)?.seenAt ?? issue.modifiedAt;
  return issue.resolved || !noLongerListed ? issue : { ...issue, listedUntil: last };
}
