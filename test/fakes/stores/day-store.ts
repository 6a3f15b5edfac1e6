import type { ServiceDay } from '../../../src/domain/health/service.ts';
import { worseDay } from '../../../src/domain/health/worse-day.ts';
import { dayOf } from '../../../src/domain/instant.ts';
import type { DayStore } from '../../../src/ports/index.ts';

/** Days in memory, kept for good. */
export function makeFakeDayStore(): DayStore {
  const kept = new Map<string, { readonly tenantId: string; readonly day: ServiceDay }>();
  return {
    record(tenantId, days) {
      for (const day of days) {
        const key = JSON.stringify([tenantId, day.service.id, day.day]);
        const known = kept.get(key)?.day;
        const worst = known ? { ...worseDay(known, day), service: day.service } : day;
        kept.set(key, { tenantId, day: structuredClone(worst) });
      }
      return Promise.resolve();
    },
    read(tenantId, serviceId, since) {
      const days = [...kept.values()]
        .filter((each) => each.tenantId === tenantId && each.day.service.id === serviceId)
        .map(({ day }) => day)
        .filter(({ day }) => day >= dayOf(since));
      return Promise.resolve(structuredClone(days.toSorted((a, b) => (a.day < b.day ? -1 : 1))));
    },
  };
}
