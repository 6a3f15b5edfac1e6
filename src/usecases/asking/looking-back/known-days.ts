import { HealthError } from '../../../domain/health/health-error.ts';
import { dayOf } from '../../../domain/instant.ts';
import type { Day, Instant } from '../../../domain/instant.ts';
import type { Reading } from '../../../domain/health/reading.ts';
import type { ServiceDay, ServiceRef } from '../../../domain/health/service.ts';
import { addDays } from '../../../domain/local-time.ts';
import type { ServiceNames } from '../../../domain/naming/service-names.ts';
import { daysIn, type Period } from '../../../domain/period.ts';
import type { Clock, DayStore } from '../../../ports/index.ts';
import { ifReadable, mapReading } from '../combined-age.ts';
import type { HealthReader } from '../health-reader.ts';

export type OwnDays = Pick<DayStore, 'read'>;

/** What is known of a service's days. */
export interface KnownDays {
  /** There may be several records of one day. */
  readonly days: readonly ServiceDay[];
  /** The earliest day of which anything may be known. */
  readonly reachesTo: Day;
}

/** Whose days to read, of which time. Days of the source count in UTC. */
interface Wanted {
  readonly tenantId: string;
  readonly service: ServiceRef;
  readonly asked: Period;
  readonly names: ServiceNames;
  /** In the reader's calendar. */
  readonly today: Day;
}

type Ports = { readonly clock: Clock; readonly days?: OwnDays };

/**
 * The source's days, of which it is asked for the `most` newest at most, plus the ones we recorded, of any time. If the source fails or is slow,
 * only ours, marked as stale.
 */
export function makeReadDays(
  health: HealthReader,
  ports: Ports,
  most: number,
): (wanted: Wanted) => Promise<Reading<KnownDays>> {
  return async (wanted) => {
    const ours = await recorded(ports, wanted);
    const span = Math.min(most, Math.max(1, daysIn({ first: wanted.asked.first, last: dayOf(ports.clock()) })));
    const given = await daysOf(health, ports, { ...wanted, span }, ours);
    const earliest = addDays(wanted.today, 1 - most);
    const oldest = ours[0]?.day ?? earliest;
    return mapReading(given, (days) => ({
      days: days.filter(({ service }) => wanted.names.same(service, wanted.service)),
      reachesTo: oldest < earliest ? oldest : earliest,
    }));
  };
}

/** Our own days, oldest first. They are optional: without them, the source's days are still an answer. */
async function recorded({ days: store }: Ports, { tenantId, service, asked, names }: Wanted): Promise<ServiceDay[]> {
  const ids = [...new Set([service.id, ...names.formsOf(service)])];
  const since: Instant = `${asked.first}T00:00:00.000Z`;
  const read = await Promise.all(ids.map(async (id) => (await store?.read(tenantId, id, since).catch(() => [])) ?? []));
  return read.flat().toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

async function daysOf(
  health: HealthReader,
  { clock }: Ports,
  { tenantId, service, span }: Wanted & { readonly span: number },
  ours: readonly ServiceDay[],
): Promise<Reading<readonly ServiceDay[]>> {
  try {
    const given = await (ours.length > 0 ? health.optional : health).history(tenantId, service.id, span);
    return mapReading(given, (days) => [...days, ...ours]);
  } catch (error) {
    if (!(error instanceof HealthError) || ours.length === 0) throw error;
    return { value: ours, readAt: await lastSeen(health, tenantId, ours, clock()), staleBecause: error.code };
  }
}

/**
 * When our newest day was last added to. A day itself does not say, but today's is recorded with each reading of the
 * current status. The start of a day never overstates how fresh it is.
 */
async function lastSeen(
  health: HealthReader,
  tenantId: string,
  ours: readonly ServiceDay[],
  now: Instant,
): Promise<Instant> {
  const newest = ours.at(-1)?.day ?? dayOf(now);
  const start: Instant = `${newest}T00:00:00.000Z`;
  if (newest !== dayOf(now)) return start;
  const current = await ifReadable(health.optional.current(tenantId));
  return current instanceof HealthError || dayOf(current.readAt) !== newest ? start : current.readAt;
}
