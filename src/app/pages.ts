import { SECOND } from '../domain/instant.ts';
import { severityGroup } from '../domain/health/status.ts';
import type { WatchedHealth } from '../lib/health-gauges.ts';
import type { Metrics } from '../lib/metrics.ts';
import { recentFor, type Readiness } from '../lib/readiness.ts';
import { within } from '../lib/time-limit.ts';
import type { Clock, Log, PauseStore, ReadingStore } from '../ports/index.ts';
import type { Stores } from '../redis/stores.ts';
import type { BullWork } from '../redis/work-queue.ts';
import { makeCountOverdue } from '../usecases/monitoring/count-overdue.ts';
import { makeGetWatchedHealth, type SeenHealth } from '../usecases/monitoring/get-watched-health.ts';
import { makeSeenBefore } from '../usecases/known-names.ts';
import about from '../../package.json' with { type: 'json' };
import type { Config } from './config.ts';
import { healthOf } from './health-config.ts';
import { SOURCE_TABLE } from './source-table.ts';

interface PagesParts {
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly queue: Pick<BullWork, 'counts'>;
  readonly stores: Pick<Stores, 'subscriptions' | 'ledger' | 'snapshots' | 'names'>;
  readonly readings: ReadingStore;
  readonly pauses: Pick<PauseStore, 'counted'>;
  readonly tenantIds: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

/** Well under the ten seconds that Prometheus waits by default. */
const MEASURE_LIMIT_MS = 2_000;

/** Makes the HTTP server's readiness and metrics pages. What is counted on request costs nothing while nobody looks. */
export function makePages(config: Config, parts: PagesParts) {
  const { readiness, metrics, log } = parts;
  const measure = makeMeasure(config, parts);
  const watched = makeWatched(config, parts);
  return {
    version: about.version,
    unready: () => readiness.unready(),
    degraded: () => readiness.degraded(),
    metrics: async () => {
      const measured = measure().catch((error: unknown) => log.warn('metrics.not-measured', { error }));
      const ready = readiness.unready().then((unready) => metrics.ready(readiness.parts, unready));
      const health = watched().catch((): WatchedHealth[] => []);
      const soon = <T>(work: Promise<T>, otherwise: T) => within(work, MEASURE_LIMIT_MS, () => otherwise);
      // Without Redis the counts keep their old values. What is not known to be well must not be shown so.
      const [seen] = await Promise.all([soon(health, []), soon(measured, undefined), soon(ready, undefined)]);
      metrics.health(seen);
      return { contentType: metrics.contentType, text: await metrics.page() };
    },
  };
}

/** Makes the function that updates the metrics that are counted on request instead of as events happen. */
function makeMeasure({ health }: Config, { metrics, queue, stores, pauses, tenantIds, clock }: PagesParts) {
  const countOverdue = makeCountOverdue({ ...stores, clock });
  const measureTenant = async (tenant: string) => {
    const { source, requestsPerHour = SOURCE_TABLE[source].requestsPerHour } = healthOf(health, tenant);
    metrics.subscriptions(tenant, await stores.subscriptions.count(tenant));
    metrics.overdue(tenant, await countOverdue(tenant));
    metrics.budget({ tenant, source }, await pauses.counted(source, tenant), requestsPerHour);
  };
  return async () => {
    for (const [state, count] of Object.entries(await queue.counts())) metrics.queueJobs(state, count);
    await Promise.all(tenantIds.map(measureTenant));
  };
}

/** Makes the function that says how Microsoft 365 is doing, in each tenant of which something is known. */
function makeWatched({ pollIntervalMs }: Config, { readings, stores, tenantIds, clock, log }: PagesParts) {
  const seenBefore = makeSeenBefore({ names: stores.names, clock, log });
  const ask = makeGetWatchedHealth({ readings, seenBefore, clock, believedForMs: recentFor(pollIntervalMs) });
  return async (): Promise<WatchedHealth[]> => {
    const all = await Promise.all(tenantIds.map(async (tenant) => ({ tenant, seen: await ask(tenant) })));
    return all.flatMap(({ tenant, seen }) => (seen ? [{ tenant, ...gauged(seen) }] : []));
  };
}

function gauged({ ageMs, lines }: SeenHealth): Omit<WatchedHealth, 'tenant'> {
  const services = lines.map(({ health, incidents, advisories }) => ({
    ...health.service,
    group: severityGroup(health.status),
    incidents: incidents.length,
    advisories: advisories.length,
  }));
  return { ageSeconds: ageMs / SECOND, services };
}
