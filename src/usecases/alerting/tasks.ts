import type { Issue } from '../../domain/health/issue.ts';
import type { Rows } from '../../domain/health/rows.ts';
import { DAY, MINUTE, SECOND } from '../../domain/instant.ts';
import type { Log, Workers } from '../../ports/index.ts';

/** The scheduled work. */
interface Tasks {
  /** Gives the issues that it read; undefined if the source failed. */
  readonly poll: (tenantId: string) => Promise<Rows<Issue> | undefined>;
  readonly pollAnnouncements: (tenantId: string) => Promise<void>;
  /** Looks whether enough people say what Microsoft does not. Absent: nobody is warned early. */
  readonly watchReports?: (tenantId: string, issues: Rows<Issue>) => Promise<void>;
  readonly recordDays: (tenantId: string, issues: Rows<Issue> | undefined) => Promise<void>;
  readonly forgetAbandoned: (tenantId: string) => Promise<void>;
  readonly planDigests: (tenantId: string) => Promise<void>;
  readonly reconcile: (tenantId: string) => Promise<void>;
  readonly keepRecord: (tenantId: string) => Promise<void>;
  readonly forgetRecord: (tenantId: string) => Promise<void>;
  /** Called after each poll that succeeded. Absent: nobody waits for it. */
  readonly afterGoodPoll?: (tenantId: string) => Promise<void>;
  /** Tenants whose health is watched. */
  readonly tenantIds: readonly string[];
  readonly log: Log;
}

const RECONCILE_EVERY_MS = 30 * SECOND;
/** The long-run store is so much behind what was told. */
const RECORD_EVERY_MS = 30 * SECOND;
/** A digest whose plan was lost is at most so late. */
const DIGESTS_EVERY_MS = 5 * MINUTE;
/**
 * Announcements are about coming weeks, so they are polled once per 15 polls of issues: every 15 minutes by default.
 */
const POLLS_PER_ANNOUNCEMENT_POLL = 15;

/** Schedules every task once for all processes. Scheduling a task again changes nothing. */
export async function scheduleTasks(
  { schedule }: Pick<Workers, 'schedule'>,
  { tenantIds, pollIntervalMs }: { readonly tenantIds: readonly string[]; readonly pollIntervalMs: number },
): Promise<void> {
  for (const tenantId of tenantIds) {
    await schedule('reconcile', RECONCILE_EVERY_MS, tenantId);
    await schedule('poll', pollIntervalMs, tenantId);
    await schedule('poll-announcements', POLLS_PER_ANNOUNCEMENT_POLL * pollIntervalMs, tenantId);
    await schedule('forget-abandoned', DAY, tenantId);
    await schedule('plan-digests', DIGESTS_EVERY_MS, tenantId);
    await schedule('keep-record', RECORD_EVERY_MS, tenantId);
    await schedule('forget-record', DAY, tenantId);
  }
}

/** Makes the function that runs a scheduled task by name. */
export function makeTasks(tasks: Tasks): (name: string, tenantId: string | undefined) => Promise<void> {
  return async (name, tenantId) => {
    // Not ours: the task of a newer process, or a tenant that is no longer watched.
    if (tenantId === undefined || !tasks.tenantIds.includes(tenantId)) return;
    if (name === 'reconcile') return tasks.reconcile(tenantId);
    if (name === 'poll-announcements') return tasks.pollAnnouncements(tenantId);
    if (name === 'forget-abandoned') return tasks.forgetAbandoned(tenantId);
    if (name === 'plan-digests') return tasks.planDigests(tenantId);
    if (name === 'keep-record') return tasks.keepRecord(tenantId);
    if (name === 'forget-record') return tasks.forgetRecord(tenantId);
    if (name === 'poll') return pollAndRecord(tasks, tenantId);
  };
}

/** Alerts matter more than history and the heartbeat: if these fail, the poll must not be repeated. */
async function pollAndRecord(
  { poll, recordDays, watchReports, afterGoodPoll, log }: Tasks,
  tenantId: string,
): Promise<void> {
  const issues = await poll(tenantId);
  await recordDays(tenantId, issues).catch((error: unknown) => log.warn('days.not-recorded', { error }));
  if (issues)
    await watchReports?.(tenantId, issues).catch((error: unknown) => log.warn('reports.not-watched', { error }));
  if (issues) await afterGoodPoll?.(tenantId).catch((error: unknown) => log.warn('heartbeat.not-known', { error }));
}
