import { servicesOf, type Issue } from '../../domain/health/issue.ts';
import { peopleSince, REPORTS_COUNT_FOR_MS } from '../../domain/impact/affected-reports.ts';
import {
  goesOn,
  nextWarning,
  SILENT_FOR_MS,
  warningId,
  type EarlyWarning,
  type Published,
} from '../../domain/impact/early-warning.ts';
import { speaksOfNow } from '../../domain/impact/microsofts-word.ts';
import { shift, type Instant } from '../../domain/instant.ts';
import { knownService } from '../../domain/naming/catalogue.ts';
import type { Service } from '../../domain/health/service.ts';
import type {
  AffectedStore,
  Clock,
  DeliveryLedger,
  Log,
  NameStore,
  SubscriptionStore,
  WarningStore,
  WorkQueue,
} from '../../ports/index.ts';
import type { ThresholdOf } from './get-impact.ts';

export interface WatchReportsPorts {
  readonly affected: Pick<AffectedStore, 'read' | 'services'>;
  readonly warnings: WarningStore;
  readonly names: Pick<NameStore, 'read'>;
  readonly subscriptions: Pick<SubscriptionStore, 'all'>;
  readonly ledger: Pick<DeliveryLedger, 'plan' | 'holders'>;
  readonly queue: Pick<WorkQueue, 'addDeliveries'>;
  readonly thresholdOf: ThresholdOf;
  readonly clock: Clock;
  readonly log: Log;
}

/** What a poll found. */
interface Found {
  readonly tenantId: string;
  readonly issues: readonly Issue[];
  readonly names: readonly Pick<Service, 'id' | 'name'>[];
  readonly now: Instant;
}

/**
 * Looks after each good poll whether enough people say that a service fails while Microsoft, read just now, says nothing of
 * it. Then those who asked for it are told, once; from then on their message is edited, at most once for each poll. Each
 * step may be repeated: a warning is kept before anybody is told, and is noted as queued only after all were, so that a
 * process which dies in between only queues them again.
 */
export function makeWatchReports(ports: WatchReportsPorts) {
  return async (tenantId: string, issues: readonly Issue[]): Promise<void> => {
    const now = ports.clock();
    const names = await ports.names.read(tenantId);
    const found = { tenantId, issues, names, now };
    const spoken = await ports.affected.services(tenantId, shift(now, -REPORTS_COUNT_FOR_MS));
    // Of a service that nobody speaks of any more, a warning may go on.
    for (const serviceId of new Set([...spoken, ...names.map(({ id }) => id)])) {
      const warning = await look(ports, found, serviceId, spoken.includes(serviceId));
      if (warning && (!warning.told || warning.queued < warning.version)) await tell(ports, tenantId, warning);
    }
  };
}

async function look(
  ports: WatchReportsPorts,
  { tenantId, names, issues, now }: Found,
  serviceId: string,
  isSpokenOf: boolean,
): Promise<EarlyWarning | undefined> {
  const { affected, warnings, thresholdOf } = ports;
  const before = await warnings.get(tenantId, serviceId);
  if (!isSpokenOf && !(before && goesOn(before, now))) return undefined;
  const { people: enough, withinMs } = thresholdOf(tenantId);
  const from = (ms: number) => shift(now, -ms);
  const reports = await affected.read(tenantId, serviceId, from(REPORTS_COUNT_FOR_MS));
  const people = {
    lately: peopleSince(reports, from(withinMs)),
    withinHour: peopleSince(reports, from(SILENT_FOR_MS)),
    inAll: before ? peopleSince(reports, shift(before.since, -before.withinMs)) : 0,
  };
  const seen = names.find(({ id }) => id === serviceId);
  const service = seen?.name ?? knownService({ id: serviceId, name: serviceId })?.names[0] ?? serviceId;
  const said = saidOf(serviceId, issues, now);
  const after = nextWarning(before, { serviceId, service, people, withinMs, enough, said, now });
  if (!after || after === before) return after;
  return (await warnings.replace(tenantId, before, after)) ? after : undefined;
}

/** What Microsoft says of a service now: an incident before an advisory, the newest first. */
function saidOf(serviceId: string, issues: readonly Issue[], now: Instant): Published | undefined {
  const rank = ({ classification }: Issue) => (classification === 'incident' ? 0 : 1);
  const [said] = issues
    .filter((issue) => speaksOfNow(issue, now) && servicesOf(issue).some(({ id }) => id === serviceId))
    .toSorted((a, b) => rank(a) - rank(b) || b.startedAt.localeCompare(a.startedAt));
  return said && { id: said.id, title: said.title, classification: said.classification };
}

/** Owes it to whoever asked to be warned, the first time, and then to whoever was. */
async function tell(
  ports: Omit<WatchReportsPorts, 'affected' | 'names'>,
  tenantId: string,
  warning: EarlyWarning,
): Promise<void> {
  const { warnings, ledger, log } = ports;
  if (!warning.told) await toEachWhoAsked(ports, tenantId, warning);
  else await owe(ports, tenantId, warning, await ledger.holders(tenantId, warningId(warning)));
  const { version, soFar } = warning;
  await warnings.replace(tenantId, warning, { ...warning, queued: version, told: true });
  if (warning.told) log.info('warning.edited', { people: soFar });
  else log.info('warning.told', { people: soFar });
}

/** Few have asked for early warnings: for the others nothing is owed. */
async function toEachWhoAsked(
  ports: Pick<WatchReportsPorts, 'subscriptions' | 'ledger' | 'queue' | 'clock'>,
  tenantId: string,
  warning: EarlyWarning,
): Promise<void> {
  if (warning.overAt !== undefined) return;
  for await (const some of ports.subscriptions.all(tenantId)) {
    const asked = some.filter(({ settings }) => settings?.earlyWarnings === 'on');
    await owe(
      ports,
      tenantId,
      warning,
      asked.map(({ conversation }) => conversation.id),
    );
  }
}

async function owe(
  { ledger, queue, clock }: Pick<WatchReportsPorts, 'ledger' | 'queue' | 'clock'>,
  tenantId: string,
  warning: EarlyWarning,
  conversationIds: readonly string[],
): Promise<void> {
  if (conversationIds.length === 0) return;
  const { version } = warning;
  const issueId = warningId(warning);
  const event = { id: `${tenantId}/${issueId}/${version}`, tenantId, issueId, version };
  await ledger.plan({ ...event, kinds: ['edited'], knownPosts: [], seenAt: warning.since }, conversationIds, clock());
  await queue.addDeliveries(conversationIds.map((conversationId) => ({ tenantId, conversationId, issueId, version })));
}
