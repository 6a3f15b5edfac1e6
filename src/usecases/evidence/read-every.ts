import { DocumentError } from '../../domain/documents/document-error.ts';
import type { Issue } from '../../domain/health/issue.ts';
import type { Reading } from '../../domain/health/reading.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Period } from '../../domain/period.ts';
import type { Recorded, RecordedIssue } from '../../domain/record/recorded.ts';

/** The issues of a service that Microsoft lists now. */
export type ReadListed = (tenantId: string, service: ServiceRef) => Promise<Reading<readonly Issue[]> | undefined>;

interface Reads {
  readonly readRecord: (
    tenantId: string,
    asked: Pick<Period, 'from' | 'to'> & { readonly service: ServiceRef; readonly tracked: 'issues' },
  ) => Promise<Recorded & { readonly storeIsAway?: true }>;
  readonly readListed: ReadListed;
}

/**
 * Reads our own record, and adds what Microsoft still lists of the time before it. Fails with a `DocumentError` if a part
 * of the record does not answer.
 */
export function makeReadEvery({ readRecord, readListed }: Reads) {
  return async (tenantId: string, service: ServiceRef, { from, to }: Period): Promise<Recorded> => {
    const [recorded, listed] = await Promise.all([
      readRecord(tenantId, { from, to, service, tracked: 'issues' }).catch((cause: unknown) => {
        throw new DocumentError('record-away', 'the record does not answer', { cause });
      }),
      readListed(tenantId, service),
    ]);
    if (recorded.storeIsAway) throw new DocumentError('record-away', 'the long-run store does not answer');
    if (!listed) return recorded;
    const known = new Set(recorded.issues.map(({ issue }) => issue.id));
    const others = listed.value.filter(({ id }) => !known.has(id)).map((issue) => sighted(issue, listed.readAt));
    return { ...recorded, issues: [...recorded.issues, ...others] };
  };
}

/** An issue that the record does not have: it was seen just now. */
function sighted(issue: Issue, seenAt: Instant): RecordedIssue {
  const { status, classification, resolved, startedAt, endedAt } = issue;
  const state = { seenAt, status, classification, resolved, startedAt, ...(endedAt !== undefined && { endedAt }) };
  return { issue, firstSeenAt: seenAt, states: [state], posts: [] };
}
