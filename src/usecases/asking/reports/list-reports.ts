import type { Issue } from '../../../domain/health/issue.ts';
import { DAY, shift, type Instant } from '../../../domain/instant.ts';
import { isAboutAny } from '../../../domain/naming/query-match.ts';
import { seenNames } from '../../../domain/naming/tenant-names.ts';
import type { Period } from '../../../domain/period.ts';
import type { Recorded } from '../../../domain/record/recorded.ts';
import type { SeenBefore } from '../../known-names.ts';
import type { ReadRecord } from '../../recording/read-record.ts';
import type { ListedReport, ReportFilter, ReportList } from '../answers.ts';
import { mapReading } from '../combined-age.ts';
import type { HealthReader } from '../health-reader.ts';
import { publicationsOf, type PlainText } from './published.ts';

/** A report that is out is from an incident that ended at most so long before. */
const AFTER_THE_END = 120 * DAY;

interface ListReportsParts {
  readonly health: HealthReader;
  readonly seenBefore: SeenBefore;
  readonly readRecord: ReadRecord;
  readonly plainText: PlainText;
}

/** Issues whose report was published in a time, the newest report first: those that Microsoft lists, and those on record. */
export function makeListReports({
  health,
  seenBefore,
  readRecord,
  plainText,
}: ListReportsParts): (tenantId: string, filter: ReportFilter) => Promise<ReportList> {
  return async (tenantId, filter) => {
    const { services, period } = filter;
    const from = shift(period.from, -AFTER_THE_END);
    const [listed, recorded, seen] = await Promise.all([
      health.issues(tenantId),
      readRecord(tenantId, { from, to: period.to, tracked: 'issues' }),
      seenBefore(tenantId),
    ]);
    const isMeant = isAboutAny(services, seenNames(seen));
    return mapReading(listed, (issues) => ({
      filter,
      reports: merged(issues, recorded)
        .filter(isMeant)
        .flatMap((issue) => reportOf(issue, period, plainText))
        .toSorted(newestFirst),
      ...knownFrom(issues, recorded),
      ...(recorded.isIncomplete && { isIncomplete: true }),
    }));
  };
}

/** Each issue once. What Microsoft lists now is newer; the record may have posts that are no longer there. */
function merged(listed: readonly Issue[], { issues }: Recorded): Issue[] {
  const byId = new Map(issues.map(({ issue }) => [issue.id, issue]));
  for (const issue of listed) {
    const listedAt = new Set(issue.posts.map(({ createdAt }) => createdAt));
    const gone = (byId.get(issue.id)?.posts ?? []).filter(({ createdAt }) => !listedAt.has(createdAt));
    byId.set(issue.id, gone.length === 0 ? issue : { ...issue, posts: [...gone, ...issue.posts] });
  }
  return [...byId.values()];
}

/** Its newest publication counts. One that only the status tells was out at the last change, and has no date. */
function reportOf(issue: Issue, { from, to }: Period, plainText: PlainText): ListedReport[] {
  const publications = publicationsOf(issue, plainText);
  if (publications.length === 0 && issue.status !== 'postIncidentReviewPublished') return [];
  const isInTime = (at: Instant) => at >= from && at < to;
  const times = publications.length === 0 ? [issue.modifiedAt] : publications.map(({ at }) => at);
  const newest = times.findLast(isInTime);
  return newest === undefined ? [] : [{ issue, publications, newest }];
}

function newestFirst(a: ListedReport, b: ListedReport): number {
  return a.newest === b.newest ? (a.issue.id < b.issue.id ? -1 : 1) : a.newest < b.newest ? 1 : -1;
}

function knownFrom(issues: readonly Issue[], { recordedFrom }: Recorded): { readonly knownFrom?: Instant } {
  const oldest = issues.map(({ startedAt }) => startedAt);
  const [first] = [...oldest, ...(recordedFrom === undefined ? [] : [recordedFrom])].toSorted();
  return first === undefined ? {} : { knownFrom: first };
}
