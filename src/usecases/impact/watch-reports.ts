import { servicesOf, type Issue } from '../../domain/health/issue.ts';
import { peopleSince } from '../../domain/impact/affected-reports.ts';
import { nextWarning, WARNED_FOR_MS, type EarlyWarning } from '../../domain/impact/early-warning.ts';
import { speaksOfNow } from '../../domain/impact/microsofts-word.ts';
import { shift, type Instant } from '../../domain/instant.ts';
import { knownService } from '../../domain/naming/catalogue.ts';
import type { AffectedStore, Clock, Log, NameStore, NoticeJob, WarningStore, WorkQueue } from '../../ports/index.ts';
import type { ThresholdOf } from './get-impact.ts';

export interface WatchReportsPorts {
  readonly affected: Pick<AffectedStore, 'read' | 'services'>;
  readonly warnings: WarningStore;
  readonly names: Pick<NameStore, 'read'>;
  readonly queue: Pick<WorkQueue, 'addNotices'>;
  readonly thresholdOf: ThresholdOf;
  /** Stands for all conversations of a tenant. */
  readonly everybody: string;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Looks after each good poll whether enough people say that a service fails while Microsoft, read just now, says nothing of
 * it. Then those who asked for it are told, once. Each step may be repeated: the warning is kept before anybody is told, and
 * is noted as told only after all were queued, so that a process which dies in between only queues them again.
 */
export function makeWatchReports(ports: WatchReportsPorts) {
  return async (tenantId: string, issues: readonly Issue[]): Promise<void> => {
    const now = ports.clock();
    for (const serviceId of await ports.affected.services(tenantId, shift(now, -WARNED_FOR_MS))) {
      const warning = await look(ports, tenantId, serviceId, issues, now);
      if (warning && !warning.told && warning.overAt === undefined) await tell(ports, tenantId, warning);
    }
  };
}

async function look(
  { affected, warnings, names, thresholdOf }: WatchReportsPorts,
  tenantId: string,
  serviceId: string,
  issues: readonly Issue[],
  now: Instant,
): Promise<EarlyWarning | undefined> {
  const threshold = thresholdOf(tenantId);
  const since = shift(now, -threshold.withinMs);
  const people = peopleSince(await affected.read(tenantId, serviceId, since), since);
  const isSpokenOf = issues.some(
    (issue) => speaksOfNow(issue, now) && servicesOf(issue).some(({ id }) => id === serviceId),
  );
  const before = await warnings.get(tenantId, serviceId);
  const seen = (await names.read(tenantId)).find(({ id }) => id === serviceId);
  const service = seen?.name ?? knownService({ id: serviceId, name: serviceId })?.names[0] ?? serviceId;
  const after = nextWarning(before, { serviceId, service, people, enough: threshold.people, isSpokenOf, now });
  if (!after || after === before) return after;
  return (await warnings.replace(tenantId, before, after)) ? after : undefined;
}

async function tell(
  { queue, warnings, thresholdOf, everybody, log }: WatchReportsPorts,
  tenantId: string,
  warning: EarlyWarning,
): Promise<void> {
  const { serviceId, service, since, people } = warning;
  const said = { serviceId, service, people, withinMs: thresholdOf(tenantId).withinMs };
  const notice: NoticeJob = { tenantId, notice: 'early-warning', since, warning: said };
  await queue.addNotices(notice, [everybody]);
  await warnings.replace(tenantId, warning, { ...warning, told: true });
  log.info('warning.told', { people });
}
