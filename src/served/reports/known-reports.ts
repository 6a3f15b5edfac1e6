import { LRUCache } from 'lru-cache';
import { HealthError } from '../../domain/health/health-error.ts';
import type { Issue, Report } from '../../domain/health/issue.ts';
import { MINUTE, timeOf } from '../../domain/instant.ts';
import { hasReport } from '../../domain/watching/change-kinds.ts';
import { sharedCalls } from '../../lib/shared-call.ts';
import type { Clock } from '../../ports/index.ts';

interface KnownReportsOptions {
  /** Asks Microsoft. */
  readonly getReport: (tenantId: string, issueId: string) => Promise<Report>;
  readonly clock: Clock;
}

/** Gets an issue's report. Fails with `no-report` if none is published. */
type GetKnownReport = (tenantId: string, issue: Issue) => Promise<Report>;

const MOST_BYTES = 64 * 1_024 * 1_024;
/** A report that could not be had is not asked for again at once, however many want it. */
const DOUBTED_MS = 5 * MINUTE;
const MOST_DOUBTED = 1_000;

/** Makes it. Each version of a report is asked for once; reports are kept in memory up to a limit. */
export function makeKnownReports({ getReport, clock }: KnownReportsOptions): GetKnownReport {
  const kept = new LRUCache<string, Report>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ bytes }) => Math.max(1, bytes.length),
  });
  const perf = { now: () => timeOf(clock()) };
  const failed = new LRUCache<string, { readonly error: unknown }>({
    max: MOST_DOUBTED,
    ttl: DOUBTED_MS,
    ttlResolution: 0,
    perf,
  });
  const once = sharedCalls<Report>();
  const ask = async (name: string, tenantId: string, id: string) => {
    try {
      const report = await getReport(tenantId, id);
      kept.set(name, report);
      return report;
    } catch (error) {
      failed.set(name, { error });
      throw error;
    }
  };
  return async (tenantId, issue) => {
    const { id } = issue;
    if (!hasReport(issue) && issue.reportUrl === undefined) {
      throw new HealthError('no-report', `there is no report of ${id}`, { subject: id });
    }
    const name = JSON.stringify([tenantId, id, issue.modifiedAt]);
    const failure = failed.get(name);
    if (failure) throw failure.error;
    return kept.get(name) ?? once(name, () => ask(name, tenantId, id));
  };
}
