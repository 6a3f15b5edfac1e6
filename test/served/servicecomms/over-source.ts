import { shift, DAY, SECOND, timeOf, instantOf, type Instant } from '../../../src/domain/instant.ts';
import type { Rows } from '../../../src/domain/health/rows.ts';
import type { ServiceDay } from '../../../src/domain/health/service.ts';
import type { Clock, HealthSource, HistoryQuery } from '../../../src/ports/index.ts';
import { serveServiceComms } from '../../../src/served/servicecomms/routes.ts';
import type { WireShape } from '../../../src/served/servicecomms/wire.ts';
import { makeKnownHealth } from '../../../src/usecases/serving/known-health.ts';
import type { ServiceCommsServer } from '../../contract/servicecomms/server.ts';
import { startServedWorld, TENANT, type ServedWorld } from '../world.ts';

interface OverSource extends ServiceCommsServer {
  readonly world: ServedWorld;
  /** The source, with the history that the product knows: that of the source, and what the issues tell. */
  truth(): HealthSource;
  /** Has a poll read another source, a little later; our own days are those of the source. */
  poll(source: HealthSource): Promise<void>;
}

interface OverOptions {
  readonly wireShape: WireShape;
  readonly now: Instant;
  /** Our own days go back so far. */
  readonly daysKept?: number;
}

/** The product's server, whose poll has read what `source` gives. */
export async function servedOver(
  source: HealthSource,
  { wireShape, now, daysKept = 30 }: OverOptions,
): Promise<OverSource> {
  let time = now;
  let current = source;
  const world = await startServedWorld({
    served: [
      serveServiceComms({
        wireShape,
        pollIntervalMs: 60 * SECOND,
        isTenant: (name, id) => Promise.resolve(name === id),
      }),
    ],
    clock: () => time,
    requestsPerMinute: 1_000_000,
    getReport: (_tenant, issueId) => current.getReport(issueId),
  });
  const read = async () => {
    await world.polled(current);
    await world.days.record(TENANT, await current.history({ since: shift(now, -daysKept * DAY) }));
  };
  await read();
  return {
    ...{ url: world.url, tenantId: TENANT, bearer: await world.bearer(), world },
    truth: () => ({ ...current, history: (query) => historyOf(world, () => time, query) }),
    poll: async (next) => {
      time = instantOf(timeOf(time) + 2 * SECOND);
      current = next;
      await read();
    },
    close: () => world.close(),
  };
}

async function historyOf(
  { readings, days }: ServedWorld,
  clock: Clock,
  query: HistoryQuery,
): Promise<Rows<ServiceDay>> {
  const getReport = () => Promise.reject(new Error('a history has no report'));
  const known = await makeKnownHealth({ readings, days, clock, getReport })(TENANT);
  return known?.source.history(query) ?? [];
}
