import { availabilityOf, type ServiceAvailability } from '../../domain/availability/availability.ts';
import type { Counting } from '../../domain/availability/counting.ts';
import { isRelayable, type Announcement } from '../../domain/health/announcement.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import type { Reading } from '../../domain/health/reading.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Period } from '../../domain/period.ts';
import { combinedAge, ifReadable } from '../asking/combined-age.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import type { ReadRecord } from '../recording/read-record.ts';
import type { LookBack, LookedBack } from '../asking/looking-back/look-back.ts';

/** What is asked: of at least one service, in the reader's calendar. */
export interface AvailabilityQuery {
  readonly services: readonly [ServiceRef, ...ServiceRef[]];
  readonly period: Period;
  readonly timeZone: string;
  readonly counting: Counting;
}

export interface Availability {
  /** The time that was measured. More than three years are cut to the last three. */
  readonly period: Period;
  readonly counting: Counting;
  readonly timeZone: string;
  /** The least available first; last come those of which nothing is known. */
  readonly services: readonly [ServiceAvailability, ...ServiceAvailability[]];
  readonly now: Instant;
}

type GetAvailability = (tenantId: string, query: AvailabilityQuery) => Promise<Reading<Availability>>;

/** How available services were in a time, by the rules of `docs/availability.md`. */
export function makeGetAvailability(health: HealthReader, lookBack: LookBack, readRecord: ReadRecord): GetAvailability {
  return async (tenantId, { services, period: asked, timeZone, counting }) => {
    const announced = health.optional.announcements(tenantId);
    // Once for all of them, however many.
    const record = readRecord(tenantId, { from: asked.from, to: asked.to, tracked: 'issues' });
    const look = (service: ServiceRef) => lookBack({ tenantId, service, asked, timeZone, isCut: false, record });
    const [first, ...others] = services;
    const [pasts, announcements] = await Promise.all([
      Promise.all([look(first), ...others.map(look)] as const),
      ifReadable(announced),
    ]);
    const planned = announcements instanceof HealthError ? [] : announcements.value.filter(isRelayable);
    const measured = ({ value }: Reading<LookedBack>) => measuredOf(value, planned, { timeZone, counting });
    const [{ value: past }, ...rest] = pasts;
    return {
      ...combinedAge(...pasts),
      value: {
        ...{ period: past.period, counting, timeZone, now: past.now },
        services: worstFirst([measured(pasts[0]), ...rest.map(measured)]),
      },
    };
  };
}

function measuredOf(
  past: LookedBack,
  announcements: readonly Announcement[],
  how: { readonly timeZone: string; readonly counting: Counting },
): ServiceAvailability {
  const { names, service, period, now } = past;
  const own = announcements.filter(({ services }) => services.some((each) => names.same(each, service)));
  return availabilityOf({ ...past, announcements: own }, { ...period, ...how, now });
}

function worstFirst(
  services: readonly [ServiceAvailability, ...ServiceAvailability[]],
): readonly [ServiceAvailability, ...ServiceAvailability[]] {
  const downOf = ({ whole: { downMs, knownMs } }: ServiceAvailability) => (knownMs > 0 ? downMs / knownMs : -1);
  const byName = (a: ServiceAvailability, b: ServiceAvailability) => (a.service.name < b.service.name ? -1 : 1);
  const order = (a: ServiceAvailability, b: ServiceAvailability) => {
    const [first, second] = [downOf(a), downOf(b)];
    return first === second ? byName(a, b) : second - first;
  };
  const [worst = services[0], ...others] = services.toSorted(order);
  return [worst, ...others];
}
