import { shift, DAY, SECOND, timeOf, instantOf, type Instant } from '../../../src/domain/instant.ts';
import type { HealthSource } from '../../../src/ports/index.ts';
import { serveServiceComms } from '../../../src/served/servicecomms/routes.ts';
import type { WireShape } from '../../../src/served/servicecomms/wire.ts';
import type { ServiceCommsServer } from '../../contract/servicecomms/server.ts';
import { startServedWorld, TENANT, type ServedWorld } from '../world.ts';

interface OverSource extends ServiceCommsServer {
  readonly world: ServedWorld;
  /** Has a poll read another source, a little later; our own days are those of the source. */
  poll(source: HealthSource): Promise<void>;
}

interface OverOptions {
  readonly wireShape: WireShape;
  readonly now: Instant;
  /** Tokens of this tenant are admitted under its id alone. */
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
    poll: async (next) => {
      time = instantOf(timeOf(time) + 2 * SECOND);
      current = next;
      await read();
    },
    close: () => world.close(),
  };
}
