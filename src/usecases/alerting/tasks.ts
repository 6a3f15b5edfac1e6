import { DAY, SECOND } from '../../domain/instant.ts';
import type { Log, Workers } from '../../ports/index.ts';

/** The work that is repeated by a schedule. */
interface Tasks {
  readonly poll: (tenantId: string) => Promise<void>;
  readonly pollAnnouncements: (tenantId: string) => Promise<void>;
  readonly recordDays: (tenantId: string) => Promise<void>;
  readonly forgetAbandoned: (tenantId: string) => Promise<void>;
  readonly reconcile: () => Promise<void>;
  /** Tenants whose health is watched. */
  readonly tenantIds: readonly string[];
  readonly log: Log;
}

const RECONCILE_EVERY_MS = 30 * SECOND;
/** Announcements tell of weeks to come: one poll of them for so many of issues, every 15 minutes by default. */
const POLLS_FOR_ANNOUNCEMENTS = 15;

/** Schedules every task for all processes together; to schedule one again changes nothing. */
export async function scheduleTasks(
  { schedule }: Pick<Workers, 'schedule'>,
  { tenantIds, pollIntervalMs }: { readonly tenantIds: readonly string[]; readonly pollIntervalMs: number },
): Promise<void> {
  await schedule('reconcile', RECONCILE_EVERY_MS);
  for (const tenantId of tenantIds) {
    await schedule('poll', pollIntervalMs, tenantId);
    await schedule('poll-announcements', POLLS_FOR_ANNOUNCEMENTS * pollIntervalMs, tenantId);
    await schedule('forget-abandoned', DAY, tenantId);
  }
}

/** Makes the function that runs a scheduled task by its name. */
export function makeTasks(tasks: Tasks): (name: string, tenantId: string | undefined) => Promise<void> {
  return async (name, tenantId) => {
    if (name === 'reconcile') return tasks.reconcile();
    // A task of a newer process, or a tenant that is no longer watched: not ours.
    if (tenantId === undefined || !tasks.tenantIds.includes(tenantId)) return;
    if (name === 'poll-announcements') return tasks.pollAnnouncements(tenantId);
    if (name === 'forget-abandoned') return tasks.forgetAbandoned(tenantId);
    if (name === 'poll') return pollAndRecord(tasks, tenantId);
  };
}

/** History is welcome, alerts are promised: a failure to record a day must not repeat the poll. */
async function pollAndRecord({ poll, recordDays, log }: Tasks, tenantId: string): Promise<void> {
  await poll(tenantId);
  await recordDays(tenantId).catch((error: unknown) => log.warn('days.not-recorded', { error }));
}
