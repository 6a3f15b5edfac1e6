import { dayOf } from '../../domain/instant.ts';
import type { ServiceDay } from '../../domain/health/service.ts';
import { keptOf } from '../asking/kept-rows.ts';
import type { Clock, DayStore, HealthSources, NameStore, ReadingStore } from '../../ports/index.ts';

export interface RecordDaysPorts {
  readonly sources: HealthSources;
  readonly readings: ReadingStore;
  readonly days: DayStore;
  readonly names: Pick<NameStore, 'learn'>;
  readonly clock: Clock;
}

/**
 * Reads the current status of each service, shares it with those who answer questions, and records it as today's
 * history. What the services are called now is kept for when they are called otherwise.
 */
export function makeRecordDays({ sources, readings, days, names, clock }: RecordDaysPorts) {
  return async (tenantId: string): Promise<void> => {
    const readAt = clock();
    const current = await sources(tenantId).currentStatus();
    // An empty list takes nobody's place: whoever answers questions decides when to believe it.
    if (current.length === 0) return;
    const listed = current.map(({ service }) => service);
    await names.learn(tenantId, listed, readAt);
    await readings.write(tenantId, 'current', keptOf(current, readAt));
    const today = current.map((health): ServiceDay => ({ ...health, day: dayOf(readAt) }));
    await days.record(tenantId, today);
  };
}
